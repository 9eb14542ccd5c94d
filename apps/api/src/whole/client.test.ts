import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refused, register } from "@trailblazer/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedRegister, servedRegister } from "./served-register.ts";

const script = join(import.meta.dirname, "../../../../packages/client/dist/examples/settings-of-a-site.js");
let served: ServedRegister;
let options: { readonly url: string; readonly token: string };
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
  options = { url: `${served.url}/graphql`, token: served.headers.authorization!.replace("Bearer ", "") };
});
afterAll(() => served.close());

test("a script of ten lines reads all settings of a site", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, options.url, "Ferrygate"], {
    env: { ...process.env, REGISTER_TOKEN: options.token },
  });
  const urns = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0]!);
  const { enrolments } = register(options);
  const known = await enrolments({ where: { site: { name: { eq: "Ferrygate" } } }, select: { setting: { urn: true } } }).all();
  expect(urns.length).toBeGreaterThan(20);
  expect(urns.toSorted()).toEqual([...new Set(known.map(({ setting }) => setting!.urn ?? ""))].toSorted());
});

test("a loop fetches page after page, each record once, and no further than somebody looks", async () => {
  let asked = 0;
  const counting: typeof fetch = (url, sent) => {
    asked += 1;
    return fetch(url, sent);
  };
  const { settings } = register({ ...options, fetch: counting, pageSize: 500 });
  const found = settings({ orderBy: [{ name: "ASC" }], select: { id: true, name: true } });
  const ids = new Set<string>();
  for await (const { id } of found) ids.add(id);
  expect(ids.size).toBe(await found.count());
  expect(asked).toBe(Math.ceil(ids.size / 500) + 1);
  asked = 0;
  for await (const _ of found) break;
  expect(asked).toBe(1);
});

test("a list is read as at a day", async () => {
  const { supports } = register(options);
  const on = (asOf: string) => supports({ asOf, where: { inForce: true } }).count();
  expect(await on("2019-09-01")).toBeLessThan(await on("2020-09-01"));
});

test("what nothing is selected of comes with its own fields, and what groups there are is asked in GraphQL", async () => {
  const { regions, ask } = register(options);
  const all = await regions().all();
  expect(all[0]).toMatchObject({
    id: expect.any(String),
    title: expect.any(String),
    version: expect.any(Number),
    name: expect.any(String),
  });
  const { sites } = await ask<{ sites: { groups: { nodes: { count: number }[] } } }>("{ sites { groups { nodes { count } } } }");
  expect(sites.groups.nodes[0]!.count).toBe(25);
});

const refusal = async (doing: Promise<unknown>) => (await doing.catch((error: unknown) => error)) as Refused;

test("a record is added, changed and removed, and its history says why", async () => {
  const { waves, ask } = register(options);
  const made = await waves.create({ code: "2031-32", name: "Wave of scripts" }, { reason: "Announced in May" });
  expect(made).toEqual({ id: expect.any(String), version: expect.any(Number), title: expect.stringContaining("2031-32") });
  const changed = await waves.update(made.id, made.version, { teamsPlanned: 7, announcedOn: "2021-03-01" }, { reason: "Counted" });
  expect(changed.version).toBeGreaterThan(made.version);
  const only = { where: { id: { eq: made.id } }, select: { teamsPlanned: true, announcedOn: true } } as const;
  expect(await waves(only).all()).toEqual([{ teamsPlanned: 7, announcedOn: "2021-03-01" }]);
  const emptied = await waves.update(made.id, changed.version, { announcedOn: null });
  expect((await waves(only).all())[0]!.announcedOn).toBeNull();
  const { wave } = await ask<{ wave: { history: { nodes: { reason: string | null }[] } } }>(
    "query ($id: ID!) { wave(id: $id) { history { nodes { reason } } } }",
    { id: made.id },
  );
  expect(new Set(wave.history.nodes.map(({ reason }) => reason))).toEqual(new Set(["Announced in May", "Counted", null]));
  expect(await waves.delete(made.id, emptied.version)).toBe(made.id);
  expect(await waves(only).count()).toBe(0);
});

test("a dated field is written with the day from which on it holds", async () => {
  const { teams } = register(options);
  const [team] = await teams({ where: { stage: { eq: "OPERATIONAL" } }, select: { id: true, version: true } }).all();
  await teams.update(team!.id, team!.version, { stage: { value: "ENDED", from: "2021-03-01" } });
  const stageOn = async (asOf: string) => (await teams({ asOf, where: { id: { eq: team!.id } }, select: { stage: true } }).all())[0]!.stage;
  expect([await stageOn("2021-02-28"), await stageOn("2021-03-01")]).toEqual(["OPERATIONAL", "ENDED"]);
});

test("a write that is sent again under its key is done once, be it by another run of the script", async () => {
  const input = { code: "2032-33", name: "Wave of a retry" };
  const first = await register(options).waves.create(input, { key: "retry-1" });
  expect(await register(options).waves.create(input, { key: "retry-1" })).toEqual(first);
  const { waves } = register(options);
  expect(await waves({ where: { code: { eq: input.code } } }).count()).toBe(1);
  const other = await refusal(waves.create({ ...input, code: "2033-34" }, { key: "retry-1" }));
  expect([other.code, other.problems[0]?.path]).toEqual(["BAD_USER_INPUT", ["Idempotency-Key"]]);
});

test("a write whose answer was lost on the way is done once", async () => {
  let sent = 0;
  const losing: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    sent += 1;
    if (sent > 1) return response;
    throw new TypeError("The connection broke");
  };
  const { waves } = register({ ...options, fetch: losing });
  const { id } = await waves.create({ code: "2034-35", name: "Wave of a break" });
  expect(sent).toBe(2);
  expect(await waves({ where: { code: { eq: "2034-35" } }, select: { id: true } }).all()).toEqual([{ id }]);
});

test("what can't be written is thrown with what is wrong and where, and what somebody else changed first field by field", async () => {
  const { waves } = register(options);
  const wrong = await refusal(waves.create({ code: "one day", name: "Of no year" }));
  expect([wrong.code, wrong.problems.map(({ path }) => path)]).toEqual(["BAD_USER_INPUT", [["input", "code"]]]);
  const made = await waves.create({ code: "2035-36", name: "Wave of two" });
  const { version } = await waves.update(made.id, made.version, { teamsPlanned: 5 });
  const late = await refusal(waves.update(made.id, made.version, { teamsPlanned: 6 }));
  expect(late.code).toBe("CONFLICT");
  expect(late.refusal).toMatchObject({ version });
  expect(late.fields).toEqual([expect.objectContaining({ field: "teamsPlanned", yours: 6, theirs: 5, base: null })]);
  const gone = await refusal(waves.update("01788594-6c00-7004-8000-000000000001", 1, { teamsPlanned: 6 }));
  expect(gone.code).toBe("NOT_FOUND");
  const [used] = await waves({ where: { teams: { some: {} } }, select: { id: true, version: true } }).all();
  const needed = await refusal(waves.delete(used!.id, used!.version));
  expect(needed.refusal).toMatchObject({ code: "IN_USE", uses: expect.arrayContaining([expect.objectContaining({ record: "Team" })]) });
});

test("what the register refuses is thrown, with its code and where it is wrong", async () => {
  const nobody = await refusal(register({ url: options.url, token: "nobody" }).sites().all());
  expect(nobody).toBeInstanceOf(Refused);
  expect(nobody.code).toBe("UNAUTHENTICATED");
  const wrong = await refusal(register(options).sites({ asOf: "31 March" }).all());
  expect(wrong.code).toBe("BAD_USER_INPUT");
  const nowhere = await refusal(
    register({ url: `${served.url}/health/nowhere` })
      .sites()
      .count(),
  );
  expect(nowhere.code).toBe("NO_ANSWER");
});
