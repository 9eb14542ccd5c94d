import { afterAll, beforeAll, expect, test } from "vitest";
import { races, unguarded } from "./races.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("empty");
});
afterAll(() => register.close());

test("two and three editors at once, by every mutation: no change is lost, and each loser is told both values", async () => {
  const { faults, counts } = await races(register, register.write, 200, 1);
  expect(faults).toEqual([]);
  expect(counts.get("acknowledged")).toBeGreaterThan(300);
  expect(counts.get("CONFLICT")).toBeGreaterThan(50);
  expect(counts.get("undone")).toBeGreaterThan(5);
});

test("the same editors lose changes where no version is checked, and it is seen", async () => {
  const { faults } = await races(register, unguarded(register), 20, 2);
  expect(faults.filter((fault) => fault.includes("was lost")).length).toBeGreaterThan(0);
});

/** A field of a setting, and a value of it that is a writer's own. */
const FIELDS: Readonly<Record<string, (writer: number) => unknown>> = {
  name: (writer) => `School ${writer}`,
  trust: (writer) => `Trust ${writer}`,
  town: (writer) => `Town ${writer}`,
  ward: (writer) => `Ward ${writer}`,
  constituency: (writer) => `Constituency ${writer}`,
  urn: (writer) => String(100_000 + writer),
  postcode: (writer) => `AB${writer + 1} 1CD`,
  openedOn: (writer) => new Date(Date.UTC(1990, 0, 1) + writer * 86_400_000).toISOString().slice(0, 10),
  highAge: (writer) => 20 + writer,
  lowAge: (writer) => writer % 19,
  pupils: (writer) => ({ value: writer, from: "2020-01-01" }),
  freeMeals: (writer) => ({ value: writer, from: "2020-01-01" }),
};

/** Fifty people who opened one setting at once each change a field of it. */
async function storm(fieldOf: (writer: number) => string) {
  const id = await register.add("Setting", { name: "In the storm" });
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, writer) => {
      const field = fieldOf(writer);
      const patch = { [field]: FIELDS[field]!(writer) };
      const { errors } = await register.ask(
        `mutation ($id: ID!, $patch: SettingPatch!) { updateSetting(id: $id, version: 1, patch: $patch) { id } }`,
        { id, patch },
      );
      return { writer, field, mine: patch[field], error: errors?.[0] };
    }),
  );
  const { data } = await register.ask(`query ($id: ID!) { setting(id: $id) { version ${Object.keys(FIELDS).join(" ")} } }`, { id });
  return { answers, now: data.setting as Record<string, unknown> };
}
const inside = (value: unknown) => (typeof value === "object" ? (value as { value: unknown }).value : value);

test("of fifty who change one field at once one wins, and the others are told both values", async () => {
  const { answers, now } = await storm(() => "town");
  const won = answers.filter(({ error }) => !error);
  expect(won).toHaveLength(1);
  expect(now).toMatchObject({ version: 2, town: won[0]!.mine });
  for (const { mine, error } of answers.filter((one) => one.error))
    expect(error!.extensions).toMatchObject({
      code: "CONFLICT",
      current: { version: 2 },
      fields: [{ field: "town", yours: mine, theirs: now.town, base: null, at: expect.stringMatching(/Z$/) }],
    });
});

test("of fifty who change a dozen fields at once one wins in each, and all of those go in together", async () => {
  const names = Object.keys(FIELDS);
  const { answers, now } = await storm((writer) => names[writer % names.length]!);
  const won = answers.filter(({ error }) => !error);
  expect(won.map(({ field }) => field).toSorted()).toEqual(names.toSorted());
  expect(now.version).toBe(1 + names.length);
  for (const { field, mine } of won) expect([field, now[field]]).toEqual([field, inside(mine)]);
  for (const { field, mine, error } of answers.filter((one) => one.error))
    expect(error!.extensions).toMatchObject({ code: "CONFLICT", fields: [{ field, yours: inside(mine), theirs: now[field] }] });
});
