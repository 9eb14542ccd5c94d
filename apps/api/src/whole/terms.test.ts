import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnOf, tableOf } from "../engine/declare/names.ts";
import { type Sampler, sampler } from "./sample.ts";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let samples: Sampler;
beforeAll(async () => {
  register = await testRegister("empty");
  samples = sampler((type, input) => register.add(type, input));
});
afterAll(() => register.close());

const add = (type: string, input: Record<string, unknown> = {}) => samples.add(programme.record(type), input);
const create = async (type: string, given: Record<string, unknown>, broken: Record<string, unknown> = {}) => {
  const input = { ...(await samples.input(programme.record(type), "least", given)), ...broken };
  return register.ask(`mutation ($input: ${type}Input!) { done: create${type}(input: $input) { id version } }`, { input });
};
const update = (type: string, id: string, version: number, patch: Record<string, unknown>) =>
  register.ask(
    `mutation ($id: ID!, $version: Int!, $patch: ${type}Patch!) { done: update${type}(id: $id, version: $version, patch: $patch) { id version } }`,
    {
      id,
      version,
      patch,
    },
  );
const refusal = ({ errors }: Answer) => (errors?.[0]?.extensions?.problems ?? []) as { path: string[]; message: string }[];
const insert = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return register.database.run(
    `INSERT INTO ${table} (id, ${columns.join(", ")}) SELECT gen_random_uuid(), ${columns.map((name) => `r.${name}`).join(", ")}
     FROM jsonb_populate_record(NULL::${table}, $1) r`,
    [JSON.stringify(row)],
  );
};

describe("a term", () => {
  const withTerm = programme.records.filter((type) => type.term);

  test.each(withTerm.map((type) => [type.name, type] as const))(
    "of %s ends after it begins, by rule and by PostgreSQL itself",
    async (name, type) => {
      const { from, until } = type.term!;
      for (const day of ["2020-01-01", "2019-12-31"]) {
        const answer = await create(name, {}, { [from]: "2020-01-01", [until]: day });
        const label = (field: string) => type.fields[field]!.label;
        expect(refusal(answer)).toContainEqual({ path: ["input", until], message: `${label(until)} is a day after ${label(from)}` });
      }
      const [row] = await register.database.run(`SELECT id FROM ${tableOf(type)} LIMIT 1`);
      const id = row?.id ?? (await add(name));
      const columns = [from, until].map((field) => columnOf(field, type.fields[field]!));
      const raw = register.database.run(
        `UPDATE ${tableOf(type)} SET "${columns[0]}" = '2020-01-01', "${columns[1]}" = '2020-01-01' WHERE id = $1`,
        [id],
      );
      await expect(raw).rejects.toMatchObject({ code: "23514" });
    },
  );
});

describe("support", () => {
  test("in full is by one team at a time, of a setting and of a campus", async () => {
    const setting = await add("Setting");
    const campus = await add("Campus", { setting });
    const sentence = "This setting already has full support on some of these days";
    const full = { setting, kind: "FULL", from: "2020-01-01", until: "2020-09-01" };
    expect((await create("Support", full)).errors).toBeUndefined();
    expect(refusal(await create("Support", { ...full, from: "2020-08-31", until: null }))).toEqual([
      { path: ["input", "setting"], message: sentence },
    ]);
    expect((await create("Support", { ...full, from: "2020-09-01", until: null })).errors).toBeUndefined();
    expect((await create("Support", { ...full, kind: "OUTREACH" })).errors).toBeUndefined();
    expect((await create("Support", { ...full, campus })).errors).toBeUndefined();
    expect(refusal(await create("Support", { ...full, campus }))).toEqual([{ path: ["input", "setting"], message: sentence }]);
    const team_id = await add("Team");
    await expect(insert("supports", { team_id, setting_id: setting, kind: "FULL", from: "2020-02-01" })).rejects.toMatchObject({
      code: "23P01",
    });
    await expect(
      insert("supports", { team_id, setting_id: setting, campus_id: campus, kind: "FULL", from: "2020-02-01" }),
    ).rejects.toMatchObject({ code: "23P01" });
  });

  test("of an early adopter is in full: it and the full support of another team don't share a day, but follow one another", async () => {
    const setting = await add("Setting");
    const early = { setting, kind: "EARLY_ADOPTER", from: "2019-12-02", until: "2020-06-01" };
    expect((await create("Support", early)).errors).toBeUndefined();
    expect(refusal(await create("Support", { ...early, kind: "FULL", from: "2020-05-31", until: null }))).toEqual([
      { path: ["input", "setting"], message: "This setting already has full support on some of these days" },
    ]);
    expect((await create("Support", { ...early, kind: "FULL", from: "2020-06-01", until: null })).errors).toBeUndefined();
    const outreach = await add("Support", { setting, kind: "OUTREACH", from: "2020-01-06" });
    expect(refusal(await update("Support", outreach, 1, { kind: "EARLY_ADOPTER" }))).toMatchObject([{ path: ["patch", "setting"] }]);
  });

  test("that becomes full, or lasts longer, is refused at its setting", async () => {
    const setting = await add("Setting");
    await add("Support", { setting, kind: "FULL", from: "2020-09-01" });
    const hub = await add("Support", { setting, kind: "HUB", from: "2020-01-01" });
    expect(refusal(await update("Support", hub, 1, { kind: "FULL" }))).toMatchObject([{ path: ["patch", "setting"] }]);
    expect((await update("Support", hub, 1, { kind: "FULL", until: "2020-09-01" })).errors).toBeUndefined();
    expect(refusal(await update("Support", hub, 2, { until: null }))).toMatchObject([{ path: ["patch", "setting"] }]);
  });

  test("of a campus of another setting is refused, whichever of the two is changed", async () => {
    const [setting, other] = [await add("Setting"), await add("Setting")];
    const campus = await add("Campus", { setting: other });
    expect(refusal(await create("Support", { setting, campus, kind: "FULL" }))).toEqual([
      { path: ["input", "campus"], message: "This campus belongs to another setting" },
    ]);
    const support = await add("Support", { setting: other, campus });
    expect(refusal(await update("Support", support, 1, { setting }))).toMatchObject([{ path: ["patch", "campus"] }]);
    expect(refusal(await update("Campus", campus, 1, { setting }))).toMatchObject([{ path: ["patch", "setting"] }]);
  });
});

describe("a posting", () => {
  const post = (wte = 1) => add("Post", { wte: { value: wte } });
  const over = (from: string) => `Substantive staff of this post come to more than its WTE from ${from}: say why`;
  const held = (which: string, given: Record<string, unknown> = {}) => ({
    post: which,
    kind: "SUBSTANTIVE",
    wte: 0.6,
    from: "2020-01-01",
    ...given,
  });

  test("beyond the post's WTE is taken with a reason alone", async () => {
    const which = await post();
    expect((await create("Posting", held(which))).errors).toBeUndefined();
    expect(refusal(await create("Posting", held(which, { from: "2020-03-01" })))).toEqual([
      { path: ["input", "overReason"], message: over("1 March 2020") },
    ]);
    expect((await create("Posting", held(which, { from: "2020-03-01", overReason: "Handover" }))).errors).toBeUndefined();
  });

  test("of cover, secondment or agency is not counted, nor one on other days", async () => {
    const which = await post();
    const first = await add("Posting", held(which, { wte: 1, until: "2020-06-01" }));
    expect((await create("Posting", held(which, { kind: "COVER", covers: first }))).errors).toBeUndefined();
    expect((await create("Posting", held(which, { kind: "AGENCY" }))).errors).toBeUndefined();
    expect((await create("Posting", held(which, { kind: "SECONDMENT" }))).errors).toBeUndefined();
    expect((await create("Posting", held(which, { wte: 1, from: "2020-06-01" }))).errors).toBeUndefined();
  });

  test("that becomes too much, and a post that becomes too little, are refused too", async () => {
    const which = await post();
    const [a, b] = [await add("Posting", held(which, { wte: 0.5 })), await add("Posting", held(which, { wte: 0.5 }))];
    expect(refusal(await update("Posting", a, 1, { wte: 0.51 }))).toMatchObject([{ path: ["patch", "overReason"] }]);
    expect(refusal(await update("Post", which, 1, { wte: { value: 0.8, from: "2020-09-01" } }))).toEqual([
      {
        path: ["patch", "wte"],
        message: `Substantive staff of this post come to more than its WTE from 1 September 2020: end a posting first, or say why on it`,
      },
    ]);
    expect((await update("Posting", b, 1, { overReason: "Agreed until the review" })).errors).toBeUndefined();
    expect((await update("Post", which, 1, { wte: { value: 0.8, from: "2020-09-01" } })).errors).toBeUndefined();
  });

  test("by two writers at once lets one in", async () => {
    for (let round = 0; round < 3; round += 1) {
      const which = await post();
      const inputs = await Promise.all([0, 1, 2, 3].map(() => samples.input(programme.record("Posting"), "least", held(which))));
      const answers = await Promise.all(
        inputs.map((input) => register.ask(`mutation ($input: PostingInput!) { createPosting(input: $input) { id } }`, { input })),
      );
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      for (const answer of answers) if (answer.errors) expect(refusal(answer)).toMatchObject([{ path: ["input", "overReason"] }]);
    }
  });
});

describe("two writers of one term at once", () => {
  test("are told apart: one gets in, the others hear why not", async () => {
    for (let round = 0; round < 3; round += 1) {
      const setting = await add("Setting");
      const inputs = await Promise.all(
        [0, 1, 2, 3].map(() => samples.input(programme.record("Support"), "least", { setting, kind: "FULL" })),
      );
      const answers = await Promise.all(
        inputs.map((input) => register.ask(`mutation ($input: SupportInput!) { createSupport(input: $input) { id } }`, { input })),
      );
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      for (const answer of answers) if (answer.errors) expect(refusal(answer)).toMatchObject([{ path: ["input", "setting"] }]);
    }
  });
});

describe("PostgreSQL itself", () => {
  test("holds choices, limits and lengths, whoever writes", async () => {
    const site = await add("Site");
    await expect(insert("waves", { code: "2040-41", teams_planned: -1 })).rejects.toMatchObject({ code: "23514" });
    await expect(insert("successions", { kind: "BOUGHT", on: "2020-01-01", weight: 100 })).rejects.toMatchObject({ code: "23514" });
    await expect(
      insert("enrolments", {
        setting_id: await add("Setting"),
        site_id: site,
        wave_id: await add("Wave"),
        route: "BOTH",
        criteria: ["LUCK"],
      }),
    ).rejects.toMatchObject({ code: "23514" });
    await expect(insert("regions", { name: "x".repeat(81) })).rejects.toMatchObject({ code: "22001" });
    await expect(insert("teams", { name: "Nobody's", wave_id: site })).rejects.toMatchObject({ code: "23503" });
  });

  test("keeps requests from changing what tables are", async () => {
    for (const change of [
      "DROP TABLE absences",
      "ALTER TABLE sites DROP COLUMN note",
      "CREATE TABLE mine (id int)",
      "TRUNCATE sites CASCADE",
      "DELETE FROM migrations",
    ])
      await expect(register.database.run(change)).rejects.toMatchObject({ code: "42501" });
  });
});
