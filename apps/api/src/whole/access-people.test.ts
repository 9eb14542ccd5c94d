import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccessWorld, accessWorld } from "./access-world.ts";
import type { Answer, TestRegister } from "./test-register.ts";

let world: AccessWorld;
let analyst: TestRegister["ask"];
let manager: TestRegister["ask"];
let staff: Readonly<Record<"own" | "other", string>>;
const NAME = "Wilhelmina Quarterstaff";
beforeAll(async () => {
  world = await accessWorld();
  const as = (role: string, scope: string) =>
    world.register.as({ granted: [world.holders.find((one) => one.role === role && one.scope === scope)!.granted] });
  [analyst, manager] = [as("ANALYST", "England"), as("MANAGER", "site")];
  const type = programme.record("StaffMember");
  staff = { own: world.id(type, "own"), other: world.id(type, "other region") };
  for (const id of Object.values(staff))
    await world.register.set([
      { update: "StaffMember", id, version: 1, patch: { name: `${NAME} ${id === staff.own ? "here" : "there"}` } },
    ]);
}, 120_000);
afterAll(() => world.register.close());

const refusal = ({ errors, data }: Answer) => ({
  code: errors?.[0]?.extensions?.code,
  message: errors?.[0]?.message,
  data: data?.staff ?? null,
});
const RULE = "Name of staff is shown to administrators, programme managers of their sites and providers that employ them";

const ways: readonly (readonly [string, (name: string) => string])[] = [
  ["selected", (_: string) => `{ staff { nodes { name } } }`],
  ["filtered", (name: string) => `{ staff(where: { name: { eq: "${name}" } }) { totalCount } }`],
  ["filtered the other way round", (name: string) => `{ staff(where: { not: { or: [{ name: { ne: "${name}" } }] } }) { totalCount } }`],
  [
    "filtered through links",
    (name: string) => `{ staff: postings(where: { staffMember: { name: { contains: "${name}" } } }) { totalCount } }`,
  ],
  [
    "filtered from afar",
    (name: string) =>
      `{ staff: sites(where: { teams: { some: { posts: { some: { postings: { none: { staffMember: { name: { eq: "${name}" } } } } } } } } }) { totalCount } }`,
  ],
  ["ordered", (_: string) => `{ staff(orderBy: [{ name: ASC }]) { nodes { id } } }`],
  ["ordered through links", (_: string) => `{ staff: postings(orderBy: [{ staffMember: { name: DESC } }]) { nodes { id } } }`],
  ["searched", (name: string) => `{ staff(search: "${name}") { totalCount } }`],
];

test.each(ways)("an analyst is refused alike, whether a name that is %s by exists or not", async (_, query) => {
  const [there, nowhere] = [await analyst(query(NAME)), await analyst(query("Nobody At All"))];
  expect(refusal(there)).toEqual({ code: "FORBIDDEN", message: RULE, data: null });
  expect(refusal(nowhere)).toEqual(refusal(there));
});

test("what is refused is not begun: nothing else of the operation is answered", async () => {
  const { data } = await analyst(`{ sites { totalCount } staff { nodes { name } } }`);
  expect(data).toBeNull();
});

test("an analyst sees that somebody is there, by a code, and nothing that tells who", async () => {
  const { data } = await analyst(
    `{ staff { totalCount nodes { id title registration history { nodes { before after by reason } } } } postings { nodes { title staffMember { title } } } changes(first: 1000) { nodes { label before after by reason } } }`,
  );
  expect(data.staff.totalCount).toBeGreaterThan(2);
  expect(data.staff.nodes.find(({ id }: { id: string }) => id === staff.own).title).toBe(`Staff ${staff.own.slice(-4).toUpperCase()}`);
  expect(JSON.stringify(data)).not.toMatch(/quarterstaff|Name \d|somebody\.\d+@/i);
});

test("days of an absence are not given away by asking which are in force", async () => {
  expect(refusal(await analyst(`{ staff: absences(where: { inForce: true }) { totalCount } }`)).code).toBe("FORBIDDEN");
});

test("a manager is matched to people of their own sites alone, and sees nobody else's", async () => {
  const found = async (where: string): Promise<unknown> =>
    (await manager(`{ staff(where: ${where}) { totalCount nodes { name } } }`)).data.staff;
  expect(await found(`{ name: { startsWith: "${NAME}" } }`)).toEqual({ totalCount: 1, nodes: [{ name: `${NAME} here` }] });
  expect(await found(`{ name: { eq: "${NAME} there" } }`)).toEqual({ totalCount: 0, nodes: [] });
  expect((await manager(`{ staff(search: "quarterstaff there") { nodes { name } } }`)).data.staff.nodes).not.toContainEqual({
    name: `${NAME} there`,
  });
});

test("with the right in some sites a field is null in others, and what is hidden neither matches nor fails to", async () => {
  const [region] = world.holders.filter(({ role }) => role === "MANAGER").map(({ granted }) => granted.sites);
  expect(region).toBe("all");
  const partner = { role: "PARTNER", sites: [world.sites["other region"]], organisations: [] };
  const own = world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!.granted;
  const both = world.register.as({ granted: [own, partner] });
  const { data } = await both(`{ staff(orderBy: [{ name: DESC }]) { nodes { id name title } } }`);
  const at = (id: string) => data.staff.nodes.find((one: { id: string }) => one.id === id);
  expect(at(staff.own).name).toBe(`${NAME} here`);
  expect(at(staff.other)).toEqual({ id: staff.other, name: null, title: `Staff ${staff.other.slice(-4).toUpperCase()}` });
  for (const where of [
    `{ name: { ne: "Nobody" } }`,
    `{ not: { name: { eq: "Nobody" } } }`,
    `{ or: [{ name: { isNull: true } }, { name: { isNull: false } }] }`,
  ]) {
    const { data: matched } = await both(`{ staff(where: ${where}, first: 1000) { nodes { id } } }`);
    const ids = new Set(matched.staff.nodes.map(({ id }: { id: string }) => id));
    expect([ids.has(staff.own), ids.has(staff.other)]).toEqual([true, false]);
  }
});
