import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

test.each<[string, Record<string, unknown>, string | null]>([
  ["a special school is special, whatever its phase", { type: "COMMUNITY_SPECIAL_SCHOOL", phase: "NOT_APPLICABLE" }, "SPECIAL"],
  ["a special free school with a phase is special", { type: "FREE_SCHOOL_SPECIAL", phase: "SECONDARY" }, "SPECIAL"],
  ["a pupil referral unit is alternative provision", { type: "PUPIL_REFERRAL_UNIT", phase: "NOT_APPLICABLE" }, "ALTERNATIVE_PROVISION"],
  ["a further education college is a college", { type: "FURTHER_EDUCATION", phase: "SIXTEEN_PLUS" }, "COLLEGE"],
  ["a community school is what its phase is", { type: "COMMUNITY_SCHOOL", phase: "PRIMARY" }, "PRIMARY"],
  ["a middle school deemed secondary is secondary", { type: "ACADEMY_CONVERTER", phase: "MIDDLE_DEEMED_SECONDARY" }, "SECONDARY"],
  ["an all-through academy is all-through", { type: "ACADEMY_SPONSOR_LED", phase: "ALL_THROUGH" }, "ALL_THROUGH"],
  ["a phase alone is enough", { phase: "SECONDARY" }, "SECONDARY"],
  ["an academy without a phase is of no class", { type: "ACADEMY_CONVERTER" }, null],
  ["neither type nor phase is no class", {}, null],
])("%s", async (_, given, expected) => {
  const id = await add("Setting", given);
  const { data } = await slice.register.ask(`query ($id: ID!) { setting(id: $id) { class } }`, { id });
  expect(data.setting.class).toBe(expected);
});
