import { published, publishedShare } from "@trailblazer/fields";
import { schemes } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let ask: TestRegister["ask"];
beforeAll(async () => {
  register = await testRegister("demo");
  ask = register.as({ granted: [{ role: "MANAGER", sites: "all", organisations: [] }] });
});
afterAll(() => register.close());

interface Group {
  readonly key: Record<string, unknown>;
  readonly count: number | null;
  readonly percent: number | null;
  readonly suppressed: boolean;
}

const byBand = `postings(where: { inForce: true }) { totalCount suppressed groups(orderBy: [{ count: DESC }]) { totalCount nodes { key { band kind } count percent suppressed } } }`;

test("a manager's numbers are as they are, until they are published", async () => {
  const [exact, out] = [await ask(`{ ${byBand} }`), await ask(`query Out @published(by: MHSDS) { ${byBand} }`)];
  expect(exact.errors).toBeUndefined();
  expect(out.errors).toBeUndefined();
  const [as, is] = [exact.data.postings, out.data.postings];
  expect(as.suppressed).toBe(false);
  expect(as.groups.nodes.every(({ suppressed }: Group) => !suppressed)).toBe(true);
  const known = new Map<string, Group>(as.groups.nodes.map((group: Group) => [JSON.stringify(group.key), group]));
  expect(is.groups.nodes).toHaveLength(known.size);
  for (const { key, count, percent, suppressed } of is.groups.nodes as Group[]) {
    const { count: exactly } = known.get(JSON.stringify(key))!;
    expect(suppressed).toBe(count === null);
    if (count !== null)
      expect([count, percent]).toEqual([published(schemes.MHSDS, exactly!), publishedShare(schemes.MHSDS, exactly!, as.totalCount)]);
    else expect(percent).toBeNull();
  }
  // Both are there to be told apart.
  expect(is.groups.nodes.some(({ count }: Group) => count === null)).toBe(true);
  expect(is.totalCount).toBe(published(schemes.MHSDS, as.totalCount));
});

test("a published table is in the order of what is published: what is hidden comes last, whatever it is", async () => {
  const { data } = await ask(`query Out @published(by: HES) { ${byBand} }`);
  const counts = data.postings.groups.nodes.map(({ count }: Group) => count) as (number | null)[];
  const shown = counts.filter((count) => count !== null);
  expect(counts.slice(0, shown.length)).toEqual(shown.toSorted((a, b) => b - a));
});

test("the scheme may be a variable, and the first of a table are cut from the whole", async () => {
  const query = `query Out($by: DisclosureScheme!) @published(by: $by) { postings { groups(first: 2, orderBy: [{ count: DESC }]) { totalCount nodes { key { band } count suppressed } } } }`;
  for (const by of ["MHSDS", "HES"]) {
    const { data, errors } = await ask(query, { by });
    expect(errors).toBeUndefined();
    expect(data.postings.groups.nodes).toHaveLength(2);
    expect(data.postings.groups.totalCount).toBeGreaterThan(2);
  }
});

test("numbers of sites, settings and teams, and the establishment of teams, are not about people", async () => {
  const query = (directive: string) =>
    `query Q ${directive} { sites { totalCount nodes { name vacantWte teams { totalCount } } } settings { groups { nodes { key { phase } count } } } posts { groups { nodes { key { role } count sum { wte } } } } }`;
  const [exact, out] = [await ask(query("")), await ask(query("@published(by: MHSDS)"))];
  expect(out.errors).toBeUndefined();
  expect(out.data).toEqual(exact.data);
});

test("values of returns are about people: each by itself, and summed", async () => {
  const query = (directive: string) =>
    `query Q ${directive} { returnValues(first: 1000) { totalCount nodes { id number numerator denominator value missing suppressed } groups { nodes { key { definition { title } part } count sum { number } suppressed } } } }`;
  const [exact, out] = [await ask(query("")), await ask(query("@published(by: MHSDS)"))];
  expect(out.errors).toBeUndefined();
  expect(out.data.returnValues.totalCount).toBe(exact.data.returnValues.totalCount);
  let [shown, hidden, missing] = [0, 0, 0];
  out.data.returnValues.nodes.forEach((row: Record<string, number | null>, index: number) => {
    const as = exact.data.returnValues.nodes[index];
    expect(row.id).toBe(as.id);
    if (as.number === null) {
      if (as.missing) missing += 1;
      if (as.missing) expect(row.suppressed).toBe(false);
    } else if (row.number === null) {
      hidden += 1;
      expect(row.suppressed).toBe(true);
      expect(row.value).toBeNull();
    } else {
      shown += 1;
      expect([row.number, row.value]).toEqual([published(schemes.MHSDS, as.number), published(schemes.MHSDS, as.number)]);
    }
  });
  expect(Math.min(shown, hidden, missing)).toBeGreaterThan(0);
  out.data.returnValues.groups.nodes.forEach(
    (group: { count: number; sum: { number: number | null }; suppressed: boolean }, index: number) => {
      const as = exact.data.returnValues.groups.nodes[index];
      // How many values there are is no number of people.
      expect(group.count).toBe(as.count);
      if (as.sum.number === null) expect([group.sum.number, group.suppressed]).toEqual([null, false]);
      else if (group.suppressed) expect(group.sum.number).toBeNull();
      else expect(group.sum.number).toBe(published(schemes.MHSDS, as.sum.number));
    },
  );
});

describe("what is refused in what is published", () => {
  const out = (query: string) => ask(`query Out @published(by: MHSDS) { ${query} }`);
  test.each([
    ["records about people", `staff { nodes { id } }`, "Staff are published as numbers alone: ask for totalCount or groups"],
    ["what is theirs", `careerSteps { nodes { kind } }`, "Career steps are published as numbers alone"],
    ["the page of them", `postings { pageInfo { endCursor } }`, "Postings are published as numbers alone"],
    ["a part of a table", `postings { groups(after: "x") { nodes { count } } }`, "leave after out"],
    ["a table narrowed by its numbers", `postings { groups(having: { count: { lte: 3 } }) { nodes { count } } }`, "leave having out"],
    ["a table with its cursors", `postings { groups { edges { cursor } } }`, "leave edges out"],
    ["people by id", `postings(where: { id: { in: [] } }) { totalCount }`, "Postings are not chosen by id"],
    ["people by words", `staff(search: "Khan") { totalCount }`, "Staff are not chosen by search"],
    ["people one by one", `postings { groups { nodes { key { self } count } } }`, "Postings are not chosen by self"],
    ["a name", `postings { groups { nodes { key { staffMember { name } } count } } }`, "is about a person, and is not published"],
    ["records chosen by a number of people", `cohorts(where: { enrolled: { lt: 5 } }) { nodes { id } }`, "is a number of people"],
    ["records in the order of one", `cohorts(orderBy: [{ enrolled: ASC }]) { nodes { id } }`, "is a number of people"],
    ["groups by one", `cohorts { groups { nodes { key { enrolled } count } } }`, "is a number of people"],
    [
      "groups in the order of one",
      `cohorts { groups(orderBy: [{ sum: { enrolled: ASC } }]) { nodes { count } } }`,
      "is a number of people",
    ],
    ["history", `changes { totalCount }`, "changes is not published"],
    ["the history of a record", `sites(first: 1) { nodes { history { totalCount } } }`, "history is not published"],
    ["any record by its id", `node(id: "1") { id }`, "node is not published"],
    ["other operations", `retention { __typename }`, "retention is not published"],
  ])("%s", async (_, query, sentence) => {
    const { errors, data } = await out(query);
    expect(errors?.[0]?.message).toContain(sentence);
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  });
});

test("an answer is published anew after the register has changed, and by each scheme by itself", async () => {
  const query = `query Q($by: DisclosureScheme!) @published(by: $by) { recruitmentCampaigns(first: 1) { nodes { id version applied suppressed } } }`;
  const before = await ask(query, { by: "MHSDS" });
  const [{ id, version }] = before.data.recruitmentCampaigns.nodes;
  for (const [applied, shown] of [
    [12, 10],
    [3, null],
    [0, null],
  ] as const) {
    const { data } = await ask(`{ recruitmentCampaign(id: "${id}") { version } }`);
    const { errors } = await ask(
      `mutation { updateRecruitmentCampaign(id: "${id}", version: ${data.recruitmentCampaign.version}, patch: { applied: ${applied}, interviewed: null, offered: null }) { id } }`,
    );
    expect(errors).toBeUndefined();
    const now = await ask(query, { by: "MHSDS" });
    expect(now.data.recruitmentCampaigns.nodes[0]).toMatchObject({ applied: shown, suppressed: shown === null });
  }
  const other = await ask(query, { by: "HES" });
  expect(other.data.recruitmentCampaigns.nodes[0]).toMatchObject({ applied: 0, suppressed: false });
  expect(version).toBeGreaterThan(0);
});
