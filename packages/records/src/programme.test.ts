import { expect, test } from "vitest";
import {
  classOfPhase,
  classOfType,
  enrolment,
  enrolmentStages,
  establishmentTypes,
  phases,
  posting,
  programme,
  roles,
  standardTeam,
  succession,
} from "./index.ts";
import { sentences } from "./tried.ts";

test("a standard team is eight whole-time equivalents: four EMHPs, three seniors, half a manager, half an administrator", () => {
  expect(standardTeam).toEqual({ EMHP: 4, SENIOR_CLINICIAN: 3, TEAM_MANAGER: 0.5, ADMINISTRATOR: 0.5 });
  expect(Object.values(standardTeam).reduce((sum, wte) => sum + wte, 0)).toBe(8);
});

test("beside the standard roles stand the eleven that the early evaluation found", () => {
  expect(Object.keys(roles).filter((role) => !(role in standardTeam))).toHaveLength(11);
});

test("every stage of an enrolment has its day, and every day is a field", () => {
  expect(Object.keys(enrolmentStages)).toEqual(Object.keys(enrolment.fields.stage.choices));
  for (const field of Object.values(enrolmentStages)) expect(enrolment.fields[field].kind).toBe("day");
});

test("every establishment type has a class of its own or leaves it to the phase, and every phase has one", () => {
  expect(Object.keys(classOfType).every((type) => type in establishmentTypes)).toBe(true);
  expect(Object.keys(classOfPhase)).toEqual(Object.keys(phases));
});

test("a setting that declines or withdraws says why", () => {
  expect(sentences(enrolment, { declinedOn: "2019-05-01" })).toEqual(["reason: Reason is required when a setting declined or withdrew"]);
  expect(sentences(enrolment, { declinedOn: "2019-05-01", reason: "No room" })).toEqual([]);
});

test("the days of an enrolment follow one another", () => {
  expect(sentences(enrolment, { appliedOn: "2019-05-01", selectedOn: "2019-04-01" })).toEqual([
    "selectedOn: Selected on is not before applied on",
  ]);
  expect(sentences(enrolment, { joinedOn: "2019-05-01", withdrawnOn: "2019-04-01", reason: "Moved" })).toEqual([
    "withdrawnOn: Withdrawn on is not before joined on",
  ]);
});

test("cover says whose posting it covers, and only cover does", () => {
  expect(sentences(posting, { kind: "COVER" })).toEqual(["covers: Covers is required for cover: say whose posting is covered"]);
  expect(sentences(posting, { kind: "AGENCY", covers: "x" })).toEqual(["covers: Only cover names whose posting is covered"]);
});

test("a succession is of two organisations or of two settings", () => {
  expect(sentences(succession, { predecessorOrganisation: "a", successorSetting: "b" })).toHaveLength(1);
  expect(sentences(succession, { predecessorSetting: "a", successorSetting: "b" })).toEqual([]);
  expect(sentences(succession, { predecessorSetting: "a", successorSetting: "a" })).toEqual([
    "successorSetting: A setting does not succeed itself",
  ]);
});

test("every record says its title, and whatever hangs below a site says how", () => {
  for (const type of programme.records) {
    for (const name of type.title) expect(Object.keys(type.fields)).toContain(name);
    let at = type;
    for (const step of type.within?.split(".") ?? []) {
      const field = at.fields[step];
      const end = programme.incoming(at.name).find((one) => one.name === step);
      expect(field?.to ?? end?.from.name, `${type.name}: ${step}`).toBeDefined();
      at = programme.record(field?.to ?? end!.from.name);
    }
    if (type.within) expect(["Site", "Region", "Organisation", "Setting"]).toContain(at.name);
  }
});

test("every figure is defined in its help, as documentation and pages show it", () => {
  const undefinedFigures = programme.records.flatMap(({ name, fields }) =>
    Object.entries(fields).flatMap(([field, { figure, help = "" }]) => (figure && !/^[A-Z].*\.$/s.test(help) ? [`${name}.${field}`] : [])),
  );
  expect(undefinedFigures).toEqual([]);
});
