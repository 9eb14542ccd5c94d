import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

const NAME = "Wilhelmina Quarterstaff";
/** Every row of every table as text. */
async function dump(): Promise<string> {
  const tables = await register.database.run(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('migrations')`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) =>
      register.source.query<{ text: string | null }[]>(`SELECT string_agg(t::text, '\n') AS text FROM "${String(name)}" t`),
    ),
  );
  return texts.map(([row]) => row?.text ?? "").join("\n");
}
const forget = (id: string, reason: string) =>
  register.ask(`mutation ($id: ID!, $reason: String!) { forget(staffMember: $id, reason: $reason) }`, { id, reason });

async function somebody(): Promise<string> {
  const id = await register.add("StaffMember", { name: NAME, email: "w.quarterstaff@example.org" });
  const { data } = await register.ask(`{ posts(where: { vacantWte: { gte: 1 }, role: { eq: EMHP } }, first: 1) { nodes { id } } }`);
  await register.ask(`mutation ($input: PostingInput!) { createPosting(input: $input) { id } }`, {
    input: {
      staffMember: id,
      post: data.posts.nodes[0].id,
      kind: "SECONDMENT",
      wte: 1,
      from: "2020-01-01",
      until: "2020-09-01",
      leavingReason: "RELOCATION",
      destination: "NHS",
    },
  });
  await register.ask(
    `mutation ($id: ID!) { updateStaffMember(id: $id, version: 1, patch: { name: "${NAME}-Smith", registration: BPS }) { id } }`,
    { id },
  );
  return id;
}

test("after a person is forgotten, no table holds the name, and days and counts are as before", async () => {
  const id = await somebody();
  const counts = () =>
    register.database.run(
      `SELECT (SELECT count(*) FROM staff) AS staff, (SELECT count(*) FROM postings) AS postings, (SELECT sum("until" - "from") FROM postings) AS days`,
    );
  const before = await counts();
  expect(await dump()).toContain("Quarterstaff");
  expect((await forget(id, "Asked to be")).errors).toBeUndefined();
  expect(await dump()).not.toMatch(/quarterstaff/i);
  expect(await counts()).toEqual(before);
  const { data } = await register.ask(
    `query ($id: ID!) { staffMember(id: $id) { name email registration forgottenOn postings { nodes { from until leavingReason } } history { nodes { way reason field before after } } } }`,
    { id },
  );
  expect(data.staffMember).toMatchObject({
    name: `Forgotten ${id.slice(-4).toUpperCase()}`,
    email: null,
    registration: "BPS",
    forgottenOn: "2021-03-31",
  });
  expect(data.staffMember.postings.nodes).toEqual([{ from: "2020-01-01", until: "2020-09-01", leavingReason: null }]);
  expect(
    data.staffMember.history.nodes.filter(({ way }: { way: string }) => way === "FORGET").map(({ reason }: { reason: string }) => reason),
  ).toContain("Asked to be");
});

test("forgetting can't be undone, nor can what was forgotten come back by undoing what was before it", async () => {
  const id = await somebody();
  await forget(id, "Asked to be");
  const sets = await register.database.run(
    `SELECT DISTINCT s.id, s.at, s.way FROM change_sets s JOIN changes c ON c.change_set_id = s.id WHERE c.about_id = $1 ORDER BY s.at`,
    [id],
  );
  for (const { id: changeSet, way } of sets) {
    const { data, errors } = await register.ask(`mutation ($id: ID!) { undo(changeSet: $id) { changed } }`, { id: changeSet });
    if (way === "FORGET") expect(errors![0]!.message).toBe("What was forgotten can't be brought back");
    else expect(data).not.toBeNull();
  }
  expect(await dump()).not.toMatch(/quarterstaff/i);
});

test("somebody who was removed before can still be forgotten", async () => {
  const id = await register.add("StaffMember", { name: NAME });
  await register.write.apply([{ delete: "StaffMember", id, version: 1 }], { way: "API" });
  expect((await forget(id, "Asked to be")).errors).toBeUndefined();
  expect(await dump()).not.toMatch(/quarterstaff/i);
});

test("the reason stays, so it may not name the person; and nobody is nobody", async () => {
  const id = await register.add("StaffMember", { name: NAME });
  expect((await forget(id, `${NAME} asked`)).errors![0]!.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    problems: [{ path: ["reason"] }],
  });
  expect((await forget("01a20000-0000-7000-8000-00000000ffff", "Asked")).errors![0]!.extensions).toMatchObject({ code: "NOT_FOUND" });
  await forget(id, "Asked to be");
});

test("whose name is due to be forgotten is a list: six years after the last posting ended", async () => {
  const { data } = await register.ask(
    `{ due: staff(where: { forgetOn: { lte: "2021-03-31" } }) { totalCount } left: staff(where: { forgetOn: { isNull: false } }, first: 1) { totalCount nodes { forgetOn postings(orderBy: [{ until: DESC }], first: 1) { nodes { until } } } } }`,
  );
  expect(data.due.totalCount).toBe(0);
  const [one] = data.left.nodes;
  if (one.postings.nodes.length) expect(Number(one.forgetOn.slice(0, 4)) - Number(one.postings.nodes[0].until.slice(0, 4))).toBe(6);
  expect(data.left.totalCount).toBeGreaterThan(100);
});

describe("whoever has a seat on a board", () => {
  const SUPPORT = "Ottoline Fanshawe-Quarterstaff";
  const forgetHolder = (seat: string, by: TestRegister["ask"] = (...asked) => register.ask(...asked)) =>
    by(`mutation ($seat: ID!) { forgetHolder(seat: $seat, reason: "Asked to be") }`, { seat });
  const sit = async (given: Record<string, unknown>) => {
    const { data } = await register.ask(`{ boards(first: 1) { nodes { id } } }`);
    return register.add("Seat", { board: data.boards.nodes[0].id, from: "2018-01-01", until: "2019-01-01", ...given });
  };

  test("is forgotten as staff are: the seat, its term and what was attended stay", async () => {
    const id = await sit({ label: "Head of a service", speaksFor: "COUNCIL", name: NAME });
    await register.ask(`mutation { updateSeat(id: "${id}", version: 1, patch: { name: "${NAME}-Smith" }) { id } }`);
    expect(await dump()).toContain("Quarterstaff");
    const analyst = register.as({ granted: [{ role: "ANALYST", sites: "all", organisations: [] }] });
    expect((await forgetHolder(id, analyst)).errors![0]!.extensions!.code).toBe("FORBIDDEN");
    expect((await forgetHolder(id)).errors).toBeUndefined();
    expect(await dump()).not.toMatch(/quarterstaff/i);
    const { data } = await register.ask(`{ seat(id: "${id}") { name supportingAdult label from until forgetOn forgottenOn } }`);
    expect(data.seat).toEqual({
      name: `Forgotten ${id.slice(-4).toUpperCase()}`,
      supportingAdult: null,
      label: "Head of a service",
      from: "2018-01-01",
      until: "2019-01-01",
      forgetOn: null,
      forgottenOn: "2021-03-31",
    });
  });

  test("supports a young person there, whose name nobody has: the supporter is forgotten", async () => {
    const id = await sit({ label: "Young member 9", speaksFor: "YOUNG_PEOPLE", supportingAdult: SUPPORT });
    expect((await forgetHolder(id)).errors).toBeUndefined();
    expect(await dump()).not.toMatch(/quarterstaff/i);
    const { data } = await register.ask(`{ seat(id: "${id}") { name supportingAdult } }`);
    expect(data.seat).toEqual({ name: null, supportingAdult: `Forgotten ${id.slice(-4).toUpperCase()}` });
  });

  test("is due to be three years after the seat ended, where anybody is named", async () => {
    const dueOn = async (given: Record<string, unknown>) => {
      const id = await sit(given);
      return (await register.ask(`{ seat(id: "${id}") { forgetOn } }`)).data.seat.forgetOn;
    };
    expect(await dueOn({ label: "Ended", speaksFor: "COUNCIL", name: "Somebody" })).toBe("2022-01-01");
    expect(await dueOn({ label: "Held", speaksFor: "COUNCIL", name: "Somebody", until: "2021-04-01" })).toBeNull();
    expect(await dueOn({ label: "For ever", speaksFor: "COUNCIL", name: "Somebody", until: null })).toBeNull();
    expect(await dueOn({ label: "Nobody named", speaksFor: "COUNCIL" })).toBeNull();
    expect(await dueOn({ label: "Young member 8", speaksFor: "YOUNG_PEOPLE", supportingAdult: "Somebody" })).toBe("2022-01-01");
  });
});

describe("a setting's contact", () => {
  const forgetContact = (contact: string, by: TestRegister["ask"] = (...asked) => register.ask(...asked)) =>
    by(`mutation ($contact: ID!) { forgetContact(contact: $contact, reason: "Asked to be") }`, { contact });
  const turnTo = async (given: Record<string, unknown>) => {
    const { data } = await register.ask(`{ settings(first: 1) { nodes { id } } }`);
    return register.add("Contact", { setting: data.settings.nodes[0].id, role: "BUSINESS", name: NAME, from: "2018-01-01", ...given });
  };

  test("is forgotten as staff are: the part and its term stay, a name and an address do not", async () => {
    const id = await turnTo({ email: "w.quarterstaff@example.org", until: "2019-01-01" });
    await register.ask(`mutation { updateContact(id: "${id}", version: 1, patch: { name: "${NAME}-Smith" }) { id } }`);
    const analyst = register.as({ granted: [{ role: "ANALYST", sites: "all", organisations: [] }] });
    expect((await forgetContact(id, analyst)).errors![0]!.extensions!.code).toBe("FORBIDDEN");
    expect(await dump()).toContain("Quarterstaff");
    expect((await forgetContact(id)).errors).toBeUndefined();
    expect(await dump()).not.toMatch(/quarterstaff/i);
    const { data } = await register.ask(`{ contact(id: "${id}") { name email role from until forgetOn forgottenOn } }`);
    expect(data.contact).toEqual({
      name: `Forgotten ${id.slice(-4).toUpperCase()}`,
      email: null,
      role: "BUSINESS",
      from: "2018-01-01",
      until: "2019-01-01",
      forgetOn: null,
      forgottenOn: "2021-03-31",
    });
  });

  test("is due to be three years after the term ended", async () => {
    const dueOn = async (until: string | null) => {
      const id = await turnTo({ until });
      return (await register.ask(`{ contact(id: "${id}") { forgetOn } }`)).data.contact.forgetOn;
    };
    expect(await dueOn("2019-01-01")).toBe("2022-01-01");
    expect(await dueOn("2021-04-01")).toBeNull();
    expect(await dueOn(null)).toBeNull();
  });
});
