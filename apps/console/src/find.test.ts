import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { keptQuery } from "./kit/find/kept-titles.ts";
import { closestFirst, distance, foundQuery, inParts, namedTypes, searchedTypes } from "./kit/find/searched.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../packages/contract/schema.graphql"), "utf8"));
const names = searchedTypes(programme).map(({ name }) => name);

test("what people look for by name is searched, and no past of a field is", () => {
  expect(names).toEqual(expect.arrayContaining(["Setting", "Site", "Team", "Board", "Organisation", "StaffMember", "Practice"]));
  expect(names).not.toContain("TeamStage");
  expect(names).not.toContain("Enrolment");
  expect(namedTypes(programme).map(({ name }) => name)).not.toContain("Payment");
});

test("sites, settings, teams, boards, organisations and staff are in what is answered first", () => {
  const [first] = inParts(searchedTypes(programme));
  const found = first!.map(({ name }) => name);
  expect(found).toEqual(expect.arrayContaining(["Setting", "Site", "Team", "Organisation", "StaffMember", "Board"]));
});

test("each part stays below what a partner may spend and below what is answered one at a time", () => {
  const parts = inParts(searchedTypes(programme));
  expect(parts.flat().map(({ name }) => name)).toEqual(names);
  for (const part of parts) expect(part.length * 5006).toBeLessThan(100_000);
});

test("what is asked is in the contract", () => {
  const types = searchedTypes(programme);
  for (const query of [...inParts(types).map((part) => foundQuery(part, 4)), keptQuery(types, 30)])
    expect(validate(schema, parse(query))).toEqual([]);
});

test("the closest title comes first, and its type before the others", () => {
  const [setting, site] = ["Setting", "Site"].map((name) => programme.record(name));
  expect(["Ash", "Ashfield", "The Ashes", "Splash", "Elm"].map((title) => distance(title, "ASH "))).toEqual([0, 1, 2, 3, 4]);
  expect(distance("Élan Park", "elan")).toBe(1);
  const found = closestFirst(
    [
      { type: site!, total: 1, records: [{ id: "1", title: "Ravenholt" }] },
      {
        type: setting!,
        total: 2,
        records: [
          { id: "2", title: "Old Ashby" },
          { id: "3", title: "Ashby School" },
        ],
      },
    ],
    "ashby",
  );
  expect(found.map(({ type, records }) => [type.name, records.map(({ id }) => id)])).toEqual([
    ["Setting", ["3", "2"]],
    ["Site", ["1"]],
  ]);
});
