import { afterAll, beforeAll, expect, test } from "vitest";
import { demoEmail } from "../database/demo/accounts.ts";
import { type Callers, callers } from "../slices/accounts/callers.ts";
import { addAccount, TODAY, tokenOf } from "./people.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let known: Callers;
beforeAll(async () => {
  register = await testRegister("demo");
  known = callers(register.database.run, () => TODAY, demoEmail);
});
afterAll(() => register.close());

const grantedTo = async (secret: string) => (await known.byToken(secret, false))!.viewer.granted;
const ids = async (text: string, values: unknown[] = []) =>
  ((await register.source.query(text, values)) as { id: string }[]).map(({ id }) => id).toSorted();

test("each of the demo's accounts has its role, for what it is for", async () => {
  expect(await grantedTo("demo-manager")).toEqual([{ role: "MANAGER", sites: "all", organisations: [] }]);
  expect(await grantedTo("demo-administrator")).toEqual([{ role: "ADMINISTRATOR", sites: "all", organisations: [] }]);
  const [region] = await grantedTo("demo-region");
  const inRegion = await ids(`SELECT s.site_id AS id FROM site_regions s JOIN regions r ON r.id = s.value_id
    WHERE r.name = 'North East and Yorkshire' AND (s."from" IS NULL OR s."from" <= '2021-03-31') AND (s.until IS NULL OR s.until > '2021-03-31')`);
  expect(inRegion.length).toBeGreaterThan(1);
  const itself = await ids(`SELECT id FROM regions WHERE name = 'North East and Yorkshire'`);
  expect(new Set(region!.sites)).toEqual(new Set([...inRegion, ...itself]));
  const [site] = await grantedTo("demo-site");
  expect(site).toEqual({ role: "MANAGER", sites: [expect.any(String)], organisations: [] });
  expect(await grantedTo("demo-partner")).toEqual([{ ...site, role: "PARTNER" }]);
  expect(inRegion).toContain(site!.sites[0]);
});

test("a provider has the sites of the teams that it provides or employs for, and the posts of its organisation", async () => {
  const [provider] = await grantedTo("demo-provider");
  const organisation = provider!.organisations[0]!;
  const teams = await register.ask(`{ teams(where: { or: [
    { provider: { id: { eq: "${organisation}" } } }, { posts: { some: { employer: { id: { eq: "${organisation}" } } } } }] }, first: 1000) { nodes { site { id } } } }`);
  const sites = new Set((teams.data.teams.nodes as { site: { id: string } }[]).map(({ site }) => site.id));
  expect([...(provider!.sites as string[])].toSorted()).toEqual([...sites].toSorted());
  expect(provider!.sites).toContain((await grantedTo("demo-site"))[0]!.sites[0]);
});

test("only what is in force today counts, and all of it in one statement", async () => {
  const { account, grants } = await addAccount(register, "Over Time", [
    { role: "ANALYST", until: "2021-03-31" },
    { role: "EVALUATOR", from: "2021-04-01" },
    { role: "MANAGER", until: "2021-04-01" },
  ]);
  const all = await tokenOf(register, account);
  expect((await grantedTo(all)).map(({ role }) => role)).toEqual(["MANAGER"]);
  expect(await grantedTo(await tokenOf(register, account, { grant: grants[0]! }))).toEqual([]);
  expect((await known.byToken(await tokenOf(register, account, { mayWrite: false }), false))!.viewer.isReadOnly).toBe(true);
  const { count } = await register.statements(() => known.byToken(all, false));
  expect(count).toBe(1);
});
