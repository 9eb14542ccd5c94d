import { expect, test } from "vitest";
import { emptyVerb, namesOf, readVerb, type TypedVerb } from "./typed.ts";
import { inputOf, onboarding } from "./verbs.ts";

const started = emptyVerb(onboarding, { on: "1 9 2020" });
const filled: TypedVerb = {
  fields: { name: "Newtown", region: "region", wave: "wave", on: "1 9 2020" },
  parts: {
    commissioners: [{ key: 0, typed: { organisation: "north", lead: "yes" } }],
    teams: [
      { key: 0, typed: { name: "Newtown East" } },
      { key: 2, typed: { name: "Newtown West", catchment: "8,000" } },
    ],
    board: [],
  },
};

test("a new site starts with a commissioner and a team to tell of, and no board", () => {
  expect(namesOf(onboarding, started)).toEqual(expect.arrayContaining(["name", "commissioners.0.organisation", "teams.0.name"]));
  expect(namesOf(onboarding, started).some((name) => name.startsWith("board"))).toBe(false);
});

test("what is missing is told where it is missing, team by team", () => {
  const { faults } = readVerb(onboarding, {
    ...filled,
    parts: { ...filled.parts, teams: [...filled.parts.teams!, { key: 3, typed: {} }] },
  });
  expect(faults).toEqual({ "teams.2.name": "Name (team 3) is required" });
  expect(readVerb(onboarding, started).faults).toMatchObject({
    name: "Name is required",
    "commissioners.0.organisation": "Organisation (commissioner 1) is required",
  });
});

test("what was typed reaches the register as it takes it: a board once, or none", () => {
  const input = (form: TypedVerb) => inputOf(onboarding, [], readVerb(onboarding, form).values);
  expect(input(filled)).toEqual({
    name: "Newtown",
    region: "region",
    announcedOn: null,
    wave: "wave",
    on: "2020-09-01",
    commissioners: [{ organisation: "north", lead: true }],
    teams: [
      { name: "Newtown East", stage: null, provider: null, catchment: null },
      { name: "Newtown West", stage: null, provider: null, catchment: 8000 },
    ],
    board: null,
  });
  const withBoard = { ...filled, parts: { ...filled.parts, board: [{ key: 0, typed: { name: "Newtown board" } }] } };
  expect(input(withBoard)).toMatchObject({ board: { name: "Newtown board", kind: null } });
});
