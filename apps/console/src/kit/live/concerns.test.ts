import { dated, figure, link, model, record, text, wholeNumber } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { concernsOfList } from "./concerns.ts";
import { together } from "./heard.ts";

const county = record("County", "counties", { name: text("County") }, { title: "name" });
const pond = record(
  "Pond",
  "ponds",
  { name: text("Pond"), county: link("County", "County"), depth: dated(wholeNumber("Depth")), frogs: figure(wholeNumber("Frogs")) },
  { title: "name" },
);
const visit = record("Visit", "visits", { pond: link("Pond", "Pond"), note: text("Note") }, { title: ["pond", "note"] });
const frog = record("Frog", "frogs", { name: text("Frog") }, { title: "name" });
const ponds = model([{ name: "Ponds", records: [county, pond, visit, frog] }]);

const types = ["County", "Pond", "PondDepth", "Visit", "Frog"];
const concern = (...given: Parameters<typeof concernsOfList>) => {
  const concerns = concernsOfList(...given);
  return types.filter((name) => concerns(together([{ changeSet: "s", record: name, ids: [] }], false)));
};

test("a list is concerned by its own records, their past, and those that it shows by a link", () => {
  expect(concern(ponds, pond, { names: ["name"] })).toEqual(["Pond", "PondDepth"]);
  expect(concern(ponds, pond, { names: ["name", "county"] })).toEqual(["County", "Pond", "PondDepth"]);
  expect(concern(ponds, county, { names: ["name"] })).toEqual(["County"]);
});

test("a title that is made from another's concerns a list as well", () => {
  expect(concern(ponds, visit, { names: ["note"] })).toEqual(["Pond", "PondDepth", "Visit"]);
});

test("so does what a list is filtered and ordered by", () => {
  const through = { and: [{ pond: { county: { name: { eq: "Kent" } } } }] };
  expect(concern(ponds, visit, { names: ["note"], where: through })).toEqual(["County", "Pond", "PondDepth", "Visit"]);
  expect(concern(ponds, county, { names: [], where: { ponds: { some: { visits: { none: {} } } } } })).toEqual([
    "County",
    "Pond",
    "PondDepth",
    "Visit",
  ]);
  expect(concern(ponds, pond, { names: [], orderBy: [{ county: { name: "ASC" } }] })).toEqual(["County", "Pond", "PondDepth"]);
});

test("a figure or a search may follow from anything, and a gap may hold anything", () => {
  expect(concern(ponds, pond, { names: ["frogs"] })).toEqual(types);
  expect(concern(ponds, pond, { names: [], where: { frogs: { gt: 1 } } })).toEqual(types);
  expect(concern(ponds, pond, { names: [], search: "kent" })).toEqual(types);
  expect(concernsOfList(ponds, county, { names: [] })(together([], true))).toBe(true);
});
