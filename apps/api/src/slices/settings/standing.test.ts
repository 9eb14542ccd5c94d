import { expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

const one = async (what: string, id: string, fields: string, asOf?: string) => {
  const { data, errors } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { one: ${what}(id: $id, asOf: $asOf) { ${fields} } }`, {
    id,
    asOf,
  });
  expect(errors).toBeUndefined();
  return data.one;
};

test("a setting has a lead, and a trained one, as on the day", async () => {
  const setting = await add("Setting");
  const lead = (given: Record<string, unknown>) => add("SeniorLead", { setting, ...given });
  await lead({ from: "2019-01-01", until: "2020-09-01", course: "Two days", trainedOn: "2019-06-01" });
  await lead({ from: "2020-10-01", course: "Two days", trainingFrom: "2021-03-01", trainedOn: "2021-04-15" });
  await add("SeniorLead", { from: "2019-01-01", course: "Two days", trainedOn: "2019-06-01" });
  const on = async (day: string) => Object.values(await one("setting", setting, "hasSeniorLead seniorLeadTrained", day));
  expect(await on("2018-12-31")).toEqual([false, false]);
  expect(await on("2019-05-31")).toEqual([true, false]);
  expect(await on("2019-06-01")).toEqual([true, true]);
  expect(await on("2020-09-30")).toEqual([false, false]);
  expect(await on("2021-03-31")).toEqual([true, false]);
  expect(await on("2021-04-15")).toEqual([true, true]);
});

test("a setting has one senior lead at a time, and each may claim a grant", async () => {
  const given = { setting: await add("Setting"), position: "DEPUTY" };
  const lead = (more: Record<string, unknown>) => refused(slice.register.add("SeniorLead", { ...given, ...more }));
  const grant = { course: "Two days", grantClaimed: 1200 };
  expect(await lead({ from: "2021-10-04", until: "2022-09-01", ...grant, grantClaimedOn: "2021-11-01" })).toBeNull();
  const taken = [["from", "A setting, or a campus of it, has one senior mental health lead at a time"]];
  expect(await lead({ from: "2022-08-31" })).toEqual(taken);
  expect(await lead({ from: "2020-01-01" })).toEqual(taken);
  expect(await lead({ from: "2022-09-01", ...grant, grantClaimedOn: "2022-10-03" })).toBeNull();
});

test("each campus of a college may have a lead of its own, beside the college's, and none leads at a campus of another", async () => {
  const [college, other] = [await add("Setting"), await add("Setting")];
  const [city, harbour] = [await add("Campus", { setting: college }), await add("Campus", { setting: college })];
  const lead = (more: Record<string, unknown>) =>
    refused(slice.register.add("SeniorLead", { setting: college, position: "PASTORAL", from: "2021-10-04", ...more }));
  for (const campus of [{}, { campus: city }, { campus: harbour }]) expect(await lead(campus)).toBeNull();
  expect(await lead({ campus: city, from: "2022-01-10" })).toEqual([
    ["from", "A setting, or a campus of it, has one senior mental health lead at a time"],
  ]);
  const elsewhere = await add("Campus", { setting: other });
  expect(await lead({ campus: elsewhere, from: "2022-01-10" })).toEqual([["campus", "This campus belongs to another setting"]]);
  // Nor does a campus become one of another setting while it has a lead.
  const moved = slice.register.write.apply([{ update: "Campus", id: city, version: 1, patch: { setting: other } }], { way: "API" });
  expect(await refused(moved)).toEqual([["setting", "This campus has had senior mental health leads as part of its present setting"]]);
});

test("a lead's training and grant are told in full", async () => {
  const given = { setting: await add("Setting"), position: "HEAD", from: "2019-01-01" };
  const lead = (more: Record<string, unknown>) => refused(slice.register.add("SeniorLead", { ...given, ...more }));
  expect(await lead({ grantClaimed: 1200 })).toEqual([["grantClaimedOn", "A grant has its amount and its day together"]]);
  expect(await lead({ grantClaimedOn: "2021-11-01" })).toEqual([["grantClaimedOn", "A grant has its amount and its day together"]]);
  expect(await lead({ trainedOn: "2019-06-01" })).toEqual([["course", "Course is required with a day of training"]]);
  expect(await lead({ course: "Two days", trainingFrom: "2019-06-02", trainedOn: "2019-06-01" })).toEqual([
    ["trainedOn", "Trained on is not before training from"],
  ]);
});

test("a principle is in place once, while it is practised", async () => {
  const setting = await add("Setting");
  const [voice, staff, parents] = [await add("WholeSchoolPrinciple"), await add("WholeSchoolPrinciple"), await add("WholeSchoolPrinciple")];
  const practise = (principle: string, from: string, until?: string) =>
    slice.register.add("WholeSchoolPractice", { setting, principle, from, ...(until ? { until } : {}) });
  await practise(voice, "2018-09-03", "2020-03-23");
  await practise(voice, "2020-09-01");
  await practise(staff, "2019-09-02");
  await practise(parents, "2021-04-12");
  const on = async (day?: string) => (await one("setting", setting, "practicesInPlace", day)).practicesInPlace;
  expect([await on(), await on("2020-03-22"), await on("2020-03-23"), await on("2018-09-02"), await on("2021-04-12")]).toEqual([
    2, 2, 1, 0, 3,
  ]);
  expect(await refused(practise(staff, "2021-01-01"))).toEqual([
    ["principle", "The setting already has this principle in place on some of these days"],
  ]);
});

test("an agreement is in force from when it has begun and both have signed, until it ends", async () => {
  const [setting, site] = [await add("Setting"), await add("Site")];
  const agree = (given: Record<string, unknown>) => slice.register.add("Agreement", { setting, site, ...given });
  const first = await agree({
    number: 1,
    from: "2019-09-02",
    until: "2020-09-01",
    settingSignedOn: "2019-08-12",
    siteSignedOn: "2019-10-01",
  });
  const second = await agree({ number: 2, from: "2020-09-01", settingSignedOn: "2020-08-24" });
  const on = async (day: string) => [
    (await one("agreement", first, "state", day)).state,
    (await one("agreement", second, "state", day)).state,
    (await one("setting", setting, "agreementState", day)).agreementState,
  ];
  expect(await on("2019-09-01")).toEqual(["TO_COME", "TO_COME", "NONE"]);
  expect(await on("2019-09-30")).toEqual(["UNSIGNED", "TO_COME", "UNSIGNED"]);
  expect(await on("2019-10-01")).toEqual(["IN_FORCE", "TO_COME", "IN_FORCE"]);
  expect(await on("2020-08-31")).toEqual(["IN_FORCE", "TO_COME", "IN_FORCE"]);
  expect(await on("2020-09-01")).toEqual(["ENDED", "UNSIGNED", "UNSIGNED"]);
  await slice.register.set([{ update: "Agreement", id: second, version: 1, patch: { until: "2021-01-01" } }]);
  expect(await on("2021-03-31")).toEqual(["ENDED", "ENDED", "ENDED"]);
});

test("a setting and a site have one version of their agreement on a day, and each number once", async () => {
  const [setting, site] = [await add("Setting"), await add("Site")];
  const agree = (given: Record<string, unknown>) =>
    refused(slice.register.add("Agreement", { setting, site, number: 1, from: "2019-09-02", ...given }));
  expect(await agree({ until: "2020-09-01" })).toBeNull();
  const overlaps = [["setting", "Setting and site already have an agreement on some of these days"]];
  expect(await agree({ number: 2, from: "2020-08-31" })).toEqual(overlaps);
  expect(await agree({ number: 2, from: "2020-09-01" })).toBeNull();
  expect(await agree({ from: "2018-09-01", until: "2019-09-02" })).toMatchObject([["setting", expect.any(String)]]);
  expect(await agree({ site: await add("Site") })).toBeNull();
});

test("a setting has one head and one senior lead to turn to at a time, and others beside one another", async () => {
  const setting = await add("Setting");
  const reach = (role: string, from: string, until?: string) =>
    refused(slice.register.add("Contact", { setting, role, name: `${role} of ${from}`, from, ...(until ? { until } : {}) }));
  for (const role of ["HEAD", "SENIOR_LEAD"]) {
    expect(await reach(role, "2019-01-01", "2020-09-01")).toBeNull();
    expect(await reach(role, "2020-08-31")).toMatchObject([["role", expect.stringContaining("at a time")]]);
    expect(await reach(role, "2020-09-01")).toBeNull();
  }
  for (const role of ["SAFEGUARDING_LEAD", "BUSINESS"])
    expect([await reach(role, "2019-01-01"), await reach(role, "2019-02-01")]).toEqual([null, null]);
});

test("a setting was last engaged, and seemed ready, up to the day", async () => {
  const setting = await add("Setting");
  const engage = (engagedOn: string, readiness?: string) => add("Engagement", { setting, engagedOn, ...(readiness ? { readiness } : {}) });
  await engage("2020-06-01", "READY");
  await engage("2019-05-01", "NOT_READY");
  await engage("2020-11-02");
  await engage("2021-04-19", "GETTING_READY");
  await add("Engagement", { engagedOn: "2021-01-01", readiness: "NOT_READY" });
  const on = async (day?: string) => Object.values(await one("setting", setting, "lastEngagedOn readiness", day));
  expect(await on()).toEqual(["2020-11-02", "READY"]);
  expect(await on("2020-05-31")).toEqual(["2019-05-01", "NOT_READY"]);
  expect(await on("2019-04-30")).toEqual([null, null]);
  expect(await on("2021-04-19")).toEqual(["2021-04-19", "GETTING_READY"]);
});

test("a part in the design stays the furthest that it was, a say in the daily work is that of the day", async () => {
  const [setting, site] = [await add("Setting"), await add("Site")];
  const influence = (on: string, level: string, from: string, until?: string) =>
    slice.register.add("Influence", { setting, site, on, level, from, ...(until ? { until } : {}) });
  await influence("DESIGN", "CO_DESIGNED", "2019-02-01", "2019-06-01");
  await influence("DESIGN", "INFORMED", "2019-06-01", "2019-12-01");
  await influence("DAY_TO_DAY", "DECIDED", "2020-01-06", "2020-09-01");
  await influence("DAY_TO_DAY", "CONSULTED", "2020-09-01");
  const on = async (day?: string) => Object.values(await one("setting", setting, "partInDesign dailyInfluence", day));
  expect(await on()).toEqual(["CO_DESIGNED", "CONSULTED"]);
  expect(await on("2020-08-31")).toEqual(["CO_DESIGNED", "DECIDED"]);
  expect(await on("2019-02-01")).toEqual(["CO_DESIGNED", null]);
  expect(await on("2019-01-31")).toEqual([null, null]);
  expect(await refused(influence("DAY_TO_DAY", "DECIDED", "2021-01-01"))).toEqual([
    ["on", "The setting's influence on this is already recorded for some of these days"],
  ]);
});
