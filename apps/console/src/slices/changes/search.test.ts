import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { changesWhere, readChangesSearch, typesOf } from "./search.ts";

test("an address is read as far as it can be", () => {
  expect(readChangesSearch({ way: "UNDO", record: "Team", day: "2021-03-31" })).toEqual({ way: "UNDO", record: "Team", day: "2021-03-31" });
  expect(readChangesSearch({ way: "toString", record: 3, day: "2021-02-31" })).toEqual({});
});

test("a day is London's: in summer it begins an hour before midnight in UTC", () => {
  expect(changesWhere(programme, { day: "2021-01-31" })).toEqual({
    at: { gte: "2021-01-31T00:00:00.000Z", lt: "2021-02-01T00:00:00.000Z" },
  });
  expect(changesWhere(programme, { day: "2021-03-28" })).toEqual({
    at: { gte: "2021-03-28T00:00:00.000Z", lt: "2021-03-28T23:00:00.000Z" },
  });
});

test("a record type is meant with the past of its dated fields", () => {
  expect(typesOf(programme, "Team")).toEqual(["Team", "TeamSite", "TeamStage", "TeamOrientation", "TeamProvider"]);
  expect(changesWhere(programme, { record: "Wave", way: "SQL" })).toEqual({
    way: { eq: "SQL" },
    changes: { some: { record: { in: ["Wave"] } } },
  });
  expect(changesWhere(programme, {})).toBeUndefined();
});
