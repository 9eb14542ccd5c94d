import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

const ofSetting = async (id: string, fields: string, asOf?: string) => {
  const { data, errors } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { setting(id: $id, asOf: $asOf) { ${fields} } }`, {
    id,
    asOf,
  });
  expect(errors).toBeUndefined();
  return data.setting;
};
const provision = (setting: string, kind: string, hours: number, from: string, until?: string, given: Record<string, unknown> = {}) =>
  add("Provision", {
    setting,
    kind,
    hours,
    from,
    ...(until ? { until } : {}),
    ...(kind === "OTHER" ? { what: "Mentoring" } : {}),
    ...given,
  });
const fields = "provisionHours provisionHoursBefore provisionHoursWithdrawn";

test("support begins on the first day on which a team comes in full or as its hub: outreach brings none", async () => {
  const setting = await add("Setting");
  await add("Support", { setting, kind: "FULL", from: "2020-02-03", until: "2020-09-01" });
  await add("Support", { setting, kind: "HUB", from: "2020-01-06" });
  await add("Support", { setting, kind: "OUTREACH", from: "2019-10-01" });
  const early = await add("Setting");
  await add("Support", { setting: early, kind: "EARLY_ADOPTER", from: "2019-12-02" });
  expect(await ofSetting(early, "supportBeganOn")).toEqual({ supportBeganOn: "2019-12-02" });
  expect(await ofSetting(setting, "supportBeganOn")).toEqual({ supportBeganOn: "2020-01-06" });
  expect(await ofSetting(setting, "supportBeganOn", "2020-01-06")).toEqual({ supportBeganOn: "2020-01-06" });
  expect(await ofSetting(setting, "supportBeganOn", "2020-01-05")).toEqual({ supportBeganOn: null });
});

test("what is withdrawn is what was there when support began, kind by kind, less what of the kind is there on the day", async () => {
  const setting = await add("Setting");
  await add("Support", { setting, kind: "FULL", from: "2020-01-06" });
  // Ten hours of counselling became six that others pay: four are gone.
  await provision(setting, "COUNSELLING", 10, "2018-09-03", "2020-09-01", { paidBy: "SETTING" });
  await provision(setting, "COUNSELLING", 6, "2020-09-01", undefined, { paidBy: "CHARITY" });
  await provision(setting, "EDUCATIONAL_PSYCHOLOGY", 2.5, "2018-09-03", "2020-06-01");
  await provision(setting, "CBT", 3, "2018-09-03");
  // More of another kind makes up for nothing, and what ended before a team came was not withdrawn after it.
  await provision(setting, "OTHER", 8, "2020-09-01");
  await provision(setting, "CLINICAL_PSYCHOLOGY", 5, "2018-09-03", "2019-12-01");
  await provision(await add("Setting"), "COUNSELLING", 100, "2018-09-03", "2020-09-01");

  const on = (day?: string) => ofSetting(setting, fields, day);
  expect(await on()).toEqual({ provisionHours: 17, provisionHoursBefore: 15.5, provisionHoursWithdrawn: 6.5 });
  expect(await on("2020-08-31")).toEqual({ provisionHours: 13, provisionHoursBefore: 15.5, provisionHoursWithdrawn: 2.5 });
  expect(await on("2020-06-01")).toEqual({ provisionHours: 13, provisionHoursBefore: 15.5, provisionHoursWithdrawn: 2.5 });
  expect(await on("2020-05-31")).toEqual({ provisionHours: 15.5, provisionHoursBefore: 15.5, provisionHoursWithdrawn: 0 });
  expect(await on("2020-01-05")).toEqual({ provisionHours: 15.5, provisionHoursBefore: null, provisionHoursWithdrawn: null });
  expect(await on("2019-11-30")).toEqual({ provisionHours: 20.5, provisionHoursBefore: null, provisionHoursWithdrawn: null });
});

test("more hours of a kind than before withdraw nothing, and make up for no other kind", async () => {
  const setting = await add("Setting");
  await add("Support", { setting, kind: "FULL", from: "2020-01-06" });
  await provision(setting, "COUNSELLING", 4, "2018-09-03", "2020-09-01");
  await provision(setting, "COUNSELLING", 9, "2020-09-01");
  await provision(setting, "CBT", 3, "2018-09-03", "2020-09-01");
  expect(await ofSetting(setting, fields)).toEqual({ provisionHours: 9, provisionHoursBefore: 7, provisionHoursWithdrawn: 3 });
});

test("a setting that closed withdrew nothing, nor one without any provision", async () => {
  const [closed, bare] = [await add("Setting", { closedOn: "2020-09-01" }), await add("Setting")];
  for (const setting of [closed, bare]) await add("Support", { setting, kind: "FULL", from: "2020-01-06" });
  await provision(closed, "COUNSELLING", 4, "2018-09-03", "2020-09-01", { endedBecause: "CLOSED" });
  expect(await ofSetting(closed, fields)).toEqual({ provisionHours: 0, provisionHoursBefore: 4, provisionHoursWithdrawn: null });
  expect(await ofSetting(closed, fields, "2020-08-31")).toEqual({ provisionHours: 4, provisionHoursBefore: 4, provisionHoursWithdrawn: 0 });
  expect(await ofSetting(bare, fields)).toEqual({ provisionHours: 0, provisionHoursBefore: 0, provisionHoursWithdrawn: 0 });
});

test("settings are counted by what they had before a team came", async () => {
  const site = await add("Site");
  const setting = async (began?: string) => {
    const id = await add("Setting");
    await add("Enrolment", { site, setting: id, joinedOn: "2019-09-01" });
    if (began) await add("Support", { setting: id, kind: "FULL", from: began });
    return id;
  };
  const [one, two, three] = [await setting("2020-01-06"), await setting("2020-01-06"), await setting()];
  await provision(one, "COUNSELLING", 4, "2018-09-03", "2020-03-01");
  await provision(one, "COUNSELLING", 2, "2018-09-03", undefined, { paidBy: "PARENTS" });
  await provision(two, "COUNSELLING", 4, "2020-01-06");
  await provision(two, "CBT", 4, "2018-09-03", "2020-01-06");
  await provision(two, "OTHER", 4, "2020-01-07");
  await provision(three, "CBT", 4, "2018-09-03");
  const { data, errors } = await slice.register.ask(
    `query ($site: ID!) { provisions(where: { thereBefore: { eq: true }, setting: { enrolments: { some: { site: { id: { eq: $site } } } } } }) {
      groups { nodes { key { kind } count countDistinct { setting } } } } }`,
    { site },
  );
  expect(errors).toBeUndefined();
  expect(data.provisions.groups.nodes).toEqual([{ key: { kind: "COUNSELLING" }, count: 3, countDistinct: { setting: 2 } }]);
});

test("other kinds say what they are, and a reason for an end waits for the end", async () => {
  const input = { setting: await add("Setting"), paidBy: "SETTING", hours: 4, from: "2019-09-02" };
  const refused = (given: Record<string, unknown>) =>
    slice.register.add("Provision", { ...input, ...given }).then(
      () => null,
      (error: { problems: { path: string[]; message: string }[] }) => error.problems.map(({ path, message }) => [path.at(-1), message]),
    );
  expect(await refused({ kind: "OTHER" })).toEqual([["what", "What it is is required for other kinds"]]);
  expect(await refused({ kind: "CBT", endedBecause: "MONEY" })).toEqual([["endedBecause", "Reason it ended waits for the day in until"]]);
  expect(await refused({ kind: "CBT", endedBecause: "MONEY", until: "2020-09-01" })).toBeNull();
});
