import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
  for (const role of ["MANAGER", "ANALYST", "EVALUATOR"])
    tokens[role] = await tokenOf(served.register, (await addAccount(served.register, `Of ${role}`, [{ role }])).account);
});
afterAll(() => served.close());

const headers = (role: string) => ({ authorization: `Bearer ${tokens[role]}`, "content-type": "application/json" });
async function askAs(role: string, query: string, variables: Record<string, unknown> = {}, at = served): Promise<Answer> {
  const response = await fetch(`${at.url}/graphql`, { method: "POST", headers: headers(role), body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}
const fetched = (role: string, id: string, at = served) => fetch(`${at.url}/cite/${id}`, { headers: headers(role) });

const CITE = `mutation Cite($purpose: String!, $query: String!, $scheme: CitationScheme!, $variables: String, $reason: String) {
  cite(purpose: $purpose, query: $query, scheme: $scheme, variables: $variables, reason: $reason) { id digest scheme today }
}`;
const query = `query Staffing($kind: PostingKind!) {
  sites(first: 5) { nodes { name vacantWte settingsJoined } }
  postings(where: { kind: { eq: $kind }, inForce: true }) { totalCount suppressed groups(orderBy: [{ count: DESC }]) { nodes { key { band } count percent suppressed } } }
}`;
const given = { purpose: "Board paper of March", query, scheme: "MHSDS", variables: `{ "kind": "SUBSTANTIVE" }` };

/** Cites, and gives the id with the bytes that it answers. */
async function cite(role: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await askAs(role, CITE, { ...given, ...more });
  expect(errors).toBeUndefined();
  return { id: data.cite.id as string, digest: data.cite.digest as string, bytes: await (await fetched(role, data.cite.id)).text() };
}

describe("an answer that is cited", () => {
  test("is the same bytes after a hundred edits and a restart, to everybody who signs in", async () => {
    const { id, digest, bytes } = await cite("ANALYST");
    expect(
      createHash("sha256")
        .update(JSON.stringify(JSON.parse(bytes).data))
        .digest("hex"),
    ).toBe(digest);
    const { data } = await askAs(
      "MANAGER",
      `{ postings(where: { kind: { eq: SUBSTANTIVE }, inForce: true }, first: 50) { nodes { id version } } sites(first: 5) { nodes { id version name } } }`,
    );
    let edits = 0;
    for (const posting of data.postings.nodes) {
      const { errors } = await askAs(
        "MANAGER",
        `mutation { updatePosting(id: "${posting.id}", version: ${posting.version}, patch: { band: BAND_8A, contract: FIXED_TERM }) { id } }`,
      );
      expect(errors).toBeUndefined();
      edits += 2;
    }
    for (const site of data.sites.nodes)
      expect(
        (
          await askAs(
            "MANAGER",
            `mutation { updateSite(id: "${site.id}", version: ${site.version}, patch: { name: "${site.name} renamed" }) { id } }`,
          )
        ).errors,
      ).toBeUndefined();
    expect(edits).toBeGreaterThanOrEqual(100);
    const now = await askAs("ANALYST", query, { kind: "SUBSTANTIVE" });
    expect(JSON.stringify(now.data)).not.toBe(JSON.stringify(JSON.parse(bytes).data));
    const restarted = await servedRegister({ beside: served.register });
    for (const role of ["ANALYST", "MANAGER", "EVALUATOR"]) expect(await (await fetched(role, id, restarted)).text()).toBe(bytes);
    await restarted.close();
  }, 120_000);

  test("is published by its scheme, whoever cites it", async () => {
    const { bytes } = await cite("MANAGER", {
      query: `{ cohorts { nodes { title enrolled suppressed } } }`,
      variables: null,
      scheme: "HES",
    });
    const { data } = await askAs("MANAGER", `{ cohorts { nodes { enrolled } } }`);
    const cited = JSON.parse(bytes).data.cohorts.nodes as { enrolled: number | null; suppressed: boolean }[];
    expect(cited.every(({ enrolled }) => enrolled === null || enrolled % 5 === 0)).toBe(true);
    expect(JSON.stringify(cited.map(({ enrolled }) => enrolled))).not.toBe(
      JSON.stringify(data.cohorts.nodes.map((one: { enrolled: number }) => one.enrolled)),
    );
  });

  test("tells numbers as they are by somebody with the right alone, with a reason, which is written down", async () => {
    const exact = { scheme: "NONE" };
    const [none, byAnalyst] = [
      await askAs("MANAGER", CITE, { ...given, ...exact }),
      await askAs("ANALYST", CITE, { ...given, ...exact, reason: "Asked for" }),
    ];
    expect(none.errors?.[0]?.extensions?.problems).toEqual([
      { path: ["reason"], message: "Reason is required where numbers of people are told as they are" },
    ]);
    expect(byAnalyst.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
    const { id, bytes } = await cite("MANAGER", { ...exact, reason: "For the regulator, under agreement 12" });
    const { data } = await askAs("MANAGER", query, { kind: "SUBSTANTIVE" });
    expect(JSON.parse(bytes).data.postings.totalCount).toBe(data.postings.totalCount);
    const told = await askAs("EVALUATOR", `{ citation(id: "${id}") { reason history { nodes { by } } } }`);
    expect(told.data.citation).toEqual({ reason: "For the regulator, under agreement 12", history: { nodes: [{ by: "Of MANAGER" }] } });
  });

  test.each([
    ["a query that can't be read", { query: "{ sites {" }, "query", "Query, line 1: Syntax Error"],
    ["one that asks for what is not there", { query: "{ sites { nodes { nam } } }" }, "query", 'Cannot query field "nam"'],
    ["variables that don't fit", { variables: `{ "kind": "NOBODY" }` }, "variables", "NOBODY"],
    ["one whose variables are missing", { variables: null }, "variables", "kind"],
    ["one without a purpose", { purpose: " " }, "purpose", "Purpose is required"],
    ["one for the schema", { query: "{ __schema { queryType { name } } }", variables: null }, "query", "not for the schema"],
  ])("is not %s", async (_, more, at, sentence) => {
    const { errors } = await askAs("ANALYST", CITE, { ...given, ...more });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      problems: [{ path: [at], message: expect.stringContaining(sentence) }],
    });
  });

  test("is no record about people one by one", async () => {
    const { errors } = await askAs("MANAGER", CITE, { ...given, query: "{ staff { nodes { name } } }", variables: null });
    expect(errors?.[0]?.message).toBe("Staff are published as numbers alone: ask for totalCount or groups");
  });

  test("can't be changed, nor made by hand", async () => {
    const { id } = await cite("ANALYST");
    const { errors } = await askAs("MANAGER", `mutation { updateCitation(id: "${id}", version: 1, patch: { digest: "0" }) { id } }`);
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  test("is the same after somebody was forgotten: nobody was in it; and says so where it is another", async () => {
    const { id, bytes } = await cite("MANAGER", { query: `{ contacts { groups { nodes { key { role } count } } } }`, variables: null });
    const { data } = await askAs("MANAGER", "{ contacts(first: 1) { nodes { id } } }");
    const forgot = await askAs("MANAGER", `mutation { forgetContact(contact: "${data.contacts.nodes[0].id}", reason: "Asked us to") }`);
    expect(forgot.errors).toBeUndefined();
    expect(await (await fetched("MANAGER", id)).text()).toBe(bytes);
    // As if the register had kept another answer.
    await served.register.set([{ update: "Citation", id, version: 1, patch: { digest: "0".repeat(64) } }]);
    const { data: same, extensions } = (await (await fetched("MANAGER", id)).json()) as Answer;
    expect(same).toEqual(JSON.parse(bytes).data);
    expect(extensions).toEqual({ changed: "Somebody whom it was of has been forgotten since: it is not what it was" });
  });
});

test("what is cited is a table too, as it was: by the scheme that it was cited by", async () => {
  const groups = "{ postings(where: { inForce: true }) { groups { nodes { key { kind } count } } } }";
  const table = async (id: string, format: string) =>
    fetch(`${served.url}/table`, { method: "POST", headers: headers("EVALUATOR"), body: JSON.stringify({ citation: id, format }) });
  const [hidden, exact] = [
    await cite("MANAGER", { query: groups, variables: null }),
    await cite("MANAGER", { query: groups, variables: null, scheme: "NONE", reason: "For the regulator" }),
  ];
  for (const { id, bytes } of [hidden, exact]) {
    const nodes = JSON.parse(bytes).data.postings.groups.nodes as { count: number | null }[];
    const { rows } = (await (await table(id, "table")).json()) as { rows: (string | number | null)[][] };
    expect(rows.map((row) => row.at(-1))).toEqual(nodes.map(({ count }) => count ?? "*"));
    const csv = await (await table(id, "csv")).text();
    expect(
      csv
        .trim()
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(",").at(-1)),
    ).toEqual(nodes.map(({ count }) => String(count ?? "*")));
  }
  expect((await (await table(exact.id, "table")).text()) === (await (await table(hidden.id, "table")).text())).toBe(false);
  // The scheme that it is cited by goes before the one in its text, and its codebook says so.
  const other = await cite("MANAGER", { query: groups.replace("{", "query @published(by: NONE) {"), variables: null });
  expect(JSON.parse(other.bytes)).toEqual(JSON.parse(hidden.bytes));
  const codebook = await (await table(other.id, "codebook")).text();
  expect([codebook.includes("by: MHSDS"), codebook.includes("by: NONE")]).toEqual([true, false]);
  expect((await table("0190b5a0-0000-7000-8000-000000000000", "csv")).status).toBe(400);
});

test("there is nothing at the address of no citation, nor for whoever is not signed in", async () => {
  expect((await fetched("ANALYST", "0190b5a0-0000-7000-8000-000000000000")).status).toBe(404);
  const [answer, page] = [
    await fetched("ANALYST", "nonsense"),
    await fetch(`${served.url}/cite/nonsense`, { headers: { accept: "text/html" } }),
  ];
  expect(answer.status).toBe(404);
  // Both have one address, and neither is kept as the other.
  for (const { headers: said } of [answer, page])
    expect([said.get("vary")?.toLowerCase(), said.get("cache-control")]).toEqual([expect.stringContaining("accept"), "no-store"]);
  expect((await fetch(`${served.url}/cite/nonsense`)).status).toBe(401);
});
