import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccessWorld, accessWorld, type Standing } from "./access-world.ts";
import type { Answer, TestRegister } from "./test-register.ts";

const ACCOUNT = "01a20000-0000-7000-8000-00000000aaaa";
let world: AccessWorld;
let manager: TestRegister["ask"];
let regional: TestRegister["ask"];
beforeAll(async () => {
  world = await accessWorld();
  const as = (scope: string) =>
    world.register.as({
      account: ACCOUNT,
      name: `Manager of a ${scope}`,
      granted: [world.holders.find((one) => one.role === "MANAGER" && one.scope === scope)!.granted],
    });
  [manager, regional] = [as("site"), as("region")];
}, 120_000);
afterAll(() => world.register.close());

const id = (type: string, place: Standing = "own") => world.id(programme.record(type), place);
const code = ({ errors }: Answer) => errors?.[0]?.extensions?.code;
const version = async (type: string, of: string) =>
  (await world.register.ask(`{ one: ${programme.record(type).one}(id: "${of}") { version } }`)).data.one.version as number;
const update = async (ask: TestRegister["ask"], type: string, of: string, patch: object) =>
  ask(
    `mutation ($id: ID!, $version: Int!, $patch: ${type}Patch!) { done: update${type}(id: $id, version: $version, patch: $patch) { id } }`,
    {
      id: of,
      version: await version(type, of),
      patch,
    },
  );

test("a team is not moved out of one's sites, nor back into them, from whatever day", async () => {
  const [team, other] = [id("Team"), id("Team", "other site")];
  for (const from of [undefined, "2035-01-01", "2010-01-01"]) {
    const answer = await update(manager, "Team", team, { site: { value: world.sites["other site"], from } });
    // Another site is not even seen.
    expect([from, code(answer)]).toEqual([from, "BAD_USER_INPUT"]);
  }
  expect(code(await update(manager, "Team", other, { site: { value: world.sites.own } }))).toBe("NOT_FOUND");
});

test("within a region its manager moves a team, but not beyond it", async () => {
  const team = await world.samples.add(programme.record("Team"), { site: { value: world.sites.own } });
  expect((await update(regional, "Team", team, { site: { value: world.sites["other site"], from: "2021-01-01" } })).errors).toBeUndefined();
  expect(code(await update(regional, "Team", team, { site: { value: world.sites["other region"], from: "2021-02-01" } }))).toBe(
    "BAD_USER_INPUT",
  );
  // It lies in the other site now: the first one's manager has lost it.
  expect(code(await update(manager, "Team", team, { note: "Mine still" }))).toBe("NOT_FOUND");
});

test("which region a site is in is England's to say, though the site is its manager's", async () => {
  expect((await update(manager, "Site", world.sites.own, { note: "Ours" })).errors).toBeUndefined();
  const answer = await update(manager, "Site", world.sites.own, { region: { value: id("Region"), from: "2015-01-01" } });
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining("programme managers for England"),
    extensions: { code: "FORBIDDEN", path: ["patch", "region"] },
  });
});

test("what is above sites is read by a site's manager and written by England's; the refusal names the rule", async () => {
  const answer = await update(manager, "Organisation", id("Organisation"), { name: "Ours now" });
  expect(answer.errors?.[0]).toMatchObject({
    message: "Organisations are changed by administrators and programme managers for England",
    extensions: { code: "FORBIDDEN" },
  });
});

test("a record of another site can't be linked to: it is as if it were not there", async () => {
  const made = await manager(`mutation ($input: SupportInput!) { createSupport(input: $input) { id } }`, {
    input: { team: id("Team", "other region"), setting: id("Setting"), kind: "FULL", from: "2021-01-01" },
  });
  expect(made.errors?.[0]?.extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    problems: [{ path: ["input", "team"], message: "Team is not in the register any more: choose another" }],
  });
});

test("an undo takes back what is one's own, leaves what is not, and tells nothing of it", async () => {
  const [mine, theirs] = [id("Team"), id("Team", "other region")];
  const { changeSet } = await world.register.write.apply(
    [
      { update: "Team", id: mine, version: await version("Team", mine), patch: { note: "Both" } },
      { update: "Team", id: theirs, version: await version("Team", theirs), patch: { note: "Both, theirs" } },
    ],
    { way: "API" },
  );
  const undo = `mutation ($set: ID!) { undo(changeSet: $set) { changed refused { record id message } conflicts { id } } }`;
  const { data } = await manager(undo, { set: changeSet });
  expect(data.undo).toMatchObject({ changed: 1, conflicts: [], refused: [{ record: "Team", id: null }] });
  expect((await world.register.ask(`{ team(id: "${theirs}") { note } }`)).data.team.note).toBe("Both, theirs");
  const { changeSet: away } = await world.register.write.apply(
    [{ update: "Team", id: theirs, version: await version("Team", theirs), patch: { note: "Again" } }],
    { way: "API" },
  );
  expect(code(await manager(undo, { set: away }))).toBe("NOT_FOUND");
});

test("what a manager removed is in their history, and comes back by their undo; nobody else of a site sees it", async () => {
  const made = await world.samples.add(programme.record("Team"), { site: { value: world.sites.own } });
  const { extensions } = await manager(`mutation { deleteTeam(id: "${made}", version: 1) }`);
  const changeSet = Object.values(extensions!.changeSets as object)[0] as string;
  const lines = `{ changes(where: { record: { eq: "Team" }, field: { isNull: true } }, last: 1) { nodes { recordId by way } } }`;
  expect((await manager(lines)).data.changes.nodes).toEqual([{ recordId: made, by: "Manager of a site", way: "API" }]);
  const another = world.register.as({
    account: "01a20000-0000-7000-8000-00000000bbbb",
    granted: [world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!.granted],
  });
  expect((await another(lines)).data.changes.nodes).not.toContainEqual(expect.objectContaining({ recordId: made }));
  expect((await manager(`mutation { undo(changeSet: "${changeSet}") { changed refused { message } } }`)).data.undo).toMatchObject({
    refused: [],
  });
  expect((await manager(`{ team(id: "${made}") { id } }`)).data.team).toEqual({ id: made });
});

test("a provider adds somebody together with the post that is theirs, and nobody by themselves", async () => {
  const provider = world.register.as({ granted: [world.holders.find(({ role }) => role === "PROVIDER")!.granted] });
  const alone = await provider(`mutation { createStaffMember(input: { name: "Alone" }) { id } }`);
  expect(code(alone)).toBe("FORBIDDEN");
  const person = "01a20000-0000-7000-8000-00000000cccc";
  const { data } = await provider(`mutation ($changes: [ChangeInput!]!) { change(changes: $changes) { changed refused { message } } }`, {
    changes: [
      { id: person, createStaffMember: { name: "With a post" } },
      { createPosting: { staffMember: person, post: id("Post"), kind: "SECONDMENT", wte: 0.1, from: "2021-01-01" } },
    ],
  });
  expect(data.change).toEqual({ changed: 2, refused: [] });
});

test("a provider neither gives a post away to another employer nor takes over days of one, and the site's manager does both", async () => {
  const granted = world.holders.find(({ role }) => role === "PROVIDER")!.granted;
  const provider = world.register.as({ granted: [granted] });
  const [own, other] = [granted.organisations[0]!, await world.samples.add(programme.record("Organisation"))];
  const team = id("Team");
  const post = (employer: object) => world.samples.add(programme.record("Post"), { team, openedOn: "2018-09-03", employer });
  const [always, since] = [await post({ value: own }), await post([{ value: other }, { value: own, from: "2020-01-01" }])];
  for (const from of [undefined, "2035-01-01"])
    expect([from, code(await update(provider, "Post", always, { employer: { value: other, from } }))]).toEqual([from, "FORBIDDEN"]);
  expect(code(await update(provider, "Post", since, { employer: { value: own, from: "2019-01-01" } }))).toBe("FORBIDDEN");
  const { data } = await world.register.ask(
    `{ postEmployers(where: { post: { id: { eq: "${since}" } } }, orderBy: [{ from: ASC }]) { nodes { id version } } }`,
  );
  // What has no first day comes last.
  const [held] = data.postEmployers.nodes;
  for (const patch of [{ value: other }, { post: id("Post", "other site") }])
    expect(code(await update(provider, "PostEmployer", held.id, patch))).toMatch(/FORBIDDEN|BAD_USER_INPUT/);
  expect((await update(provider, "PostEmployer", held.id, { from: "2020-01-06" })).errors).toBeUndefined();
  // Both at once: where the post is not of their site, what they manage elsewhere gives no right to give it away.
  const elsewhere = world.register.as({ granted: [granted, { role: "MANAGER", sites: [world.sites["other region"]], organisations: [] }] });
  expect(code(await update(elsewhere, "Post", always, { employer: { value: other, from: "2035-01-01" } }))).toBe("FORBIDDEN");
  expect((await update(manager, "Post", always, { employer: { value: other, from: "2035-01-01" } })).errors).toBeUndefined();
  expect((await update(manager, "Post", since, { employer: { value: own, from: "2019-01-01" } })).errors).toBeUndefined();
});

test("whoever is no longer the employer of a post sees neither it by that nor its staff, and whoever is, does", async () => {
  const granted = world.holders.find(({ role }) => role === "PROVIDER")!.granted;
  const [was, is] = [await world.samples.add(programme.record("Organisation")), granted.organisations[0]!];
  const employer = [{ value: was }, { value: is, from: "2020-01-01" }];
  const post = await world.samples.add(programme.record("Post"), { team: id("Team"), openedOn: "2018-09-03", employer });
  const staffMember = await world.samples.add(programme.record("StaffMember"));
  await world.samples.add(programme.record("Posting"), { post, staffMember, kind: "SUBSTANTIVE", wte: 0.1, from: "2019-01-07" });
  const seen = async (organisation: string) => {
    const ask = world.register.as({ granted: [{ ...granted, organisations: [organisation] }] });
    const { data } = await ask(`{ staffMember(id: "${staffMember}") { name } why(record: "${post}", action: CHANGE) { allowed } }`);
    return [data.staffMember?.name !== undefined, data.why.allowed];
  };
  expect([await seen(was), await seen(is)]).toEqual([
    [false, false],
    [true, true],
  ]);
});

test("whoever only reads changes nothing, and is told so", async () => {
  const reader = world.register.as({ granted: [world.holders[0]!.granted], isReadOnly: true });
  const answer = await reader(`mutation { createWave(input: { code: "2030-31" }) { id } }`);
  expect(answer.errors?.[0]).toMatchObject({
    message: "Nothing can be changed here: this sign-in only reads",
    extensions: { code: "FORBIDDEN" },
  });
  expect((await reader(`{ staff(first: 1) { nodes { name } } }`)).errors).toBeUndefined();
});

test("why: of what is hidden and of what is not there it says the same", async () => {
  const ask = async (record: string, action: string) =>
    (await manager(`{ why(record: "${record}", action: ${action}) { allowed rule } }`)).data.why;
  expect(await ask(id("Team"), "CHANGE")).toEqual({
    allowed: true,
    rule: "Teams are changed by administrators and programme managers of their sites",
  });
  expect(await ask(id("Region"), "CHANGE")).toMatchObject({ allowed: false, rule: expect.stringContaining("for England") });
  expect(await ask(id("Team", "other site"), "READ")).toEqual(await ask("01a20000-0000-7000-8000-00000000ffff", "READ"));
});

test("whoever keeps a person's records forgets all of them, in posts of other sites too; nobody else forgets anybody", async () => {
  const type = programme.record("StaffMember");
  const person = await world.samples.add(type, { name: "Wilhelmina Quarterstaff" });
  for (const place of ["own", "other region"] as const)
    await world.samples.add(programme.record("Posting"), {
      staffMember: person,
      post: id("Post", place),
      wte: 0.1,
      leavingReason: "RELOCATION",
      until: "2025-01-01",
    });
  const forget = (ask: TestRegister["ask"]) => ask(`mutation { forget(staffMember: "${person}", reason: "Asked to be") }`);
  const analyst = world.register.as({ granted: [world.holders.find(({ role }) => role === "ANALYST")!.granted] });
  expect(code(await forget(analyst))).toBe("FORBIDDEN");
  expect(code(await manager(`mutation { forget(staffMember: "${world.id(type, "other site")}", reason: "Asked to be") }`))).toBe(
    "NOT_FOUND",
  );
  expect((await forget(manager)).errors).toBeUndefined();
  const { data } = await world.register.ask(
    `{ postings(where: { staffMember: { id: { eq: "${person}" } } }) { nodes { leavingReason } } }`,
  );
  expect(data.postings.nodes).toEqual([{ leavingReason: null }, { leavingReason: null }]);
});

test("what is told of changes as they happen is told of records that may be seen, gone ones too", async () => {
  const heard = (granted: (typeof world.holders)[number]["granted"]) =>
    world.register.open(world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] })).heard;
  const site = heard(world.holders.find(({ role, scope }) => role === "MANAGER" && scope === "site")!.granted);
  const changed = { changeSet: "", at: "", record: "Team", ids: [id("Team"), id("Team", "other site"), id("Team", "other region")] };
  expect((await site(changed))?.ids).toEqual([id("Team")]);
  expect(await site({ ...changed, ids: [id("Team", "other site")] })).toBeUndefined();
  for (const [place, told] of [
    ["own", 1],
    ["other site", 0],
  ] as const) {
    const team = await world.samples.add(programme.record("Team"), { site: { value: world.sites[place] } });
    const { changeSet } = await world.register.write.apply([{ delete: "Team", id: team, version: 1 }], { way: "API" });
    expect((await site({ ...changed, changeSet: changeSet!, ids: [team] }))?.ids ?? []).toHaveLength(told);
  }
});

test("what needs a record is named as far as it is seen, and the rest by that it is there", async () => {
  const type = programme.record("StaffMember");
  const person = await world.samples.add(type, {});
  for (const place of ["own", "other region"] as const)
    await world.samples.add(programme.record("Posting"), { staffMember: person, post: id("Post", place), wte: 0.1 });
  const { errors } = await manager(`mutation { deleteStaffMember(id: "${person}", version: 1) }`);
  expect(errors?.[0]).toMatchObject({
    message: "This staff member is still needed by 1 posting and records that are not shown to you",
    extensions: { code: "IN_USE", uses: [{ record: "Posting", count: 1 }] },
  });
});
