import { dated, day, link, model, record, text } from "@trailblazer/fields";
import { describe, expect, test } from "vitest";
import { readSorts } from "../api/order.ts";
import { rowsQuery } from "../api/queries.ts";
import { fieldOf, firstColumns } from "../grid/columns.ts";
import { allRights, type Right, Rights } from "./rights.ts";
import { isSearchable, isTermShown, seenBy } from "./seen.ts";

const keeper = record("Keeper", "keepers", { name: text("Name", { search: true }), badge: text("Badge") }, { title: "name" });
const pond = record("Pond", "ponds", { name: text("Pond", { search: true }), keeper: dated(link("Keeper", "Keeper")) }, { title: "name" });
const secret = record("Secret", "secrets", { pond: link("Pond", "Pond"), words: text("Words") }, { title: "words" });
const whole = model([
  { name: "Water", records: [pond, keeper] },
  { name: "Hidden", records: [secret] },
]);

const open = (name: string, more: Partial<Right> = {}): Right => ({
  record: name,
  mayRead: true,
  mayCreate: true,
  mayChange: true,
  withheld: [],
  ...more,
});
const rights = new Rights([open("Pond"), open("PondKeeper"), open("Keeper", { withheld: ["name"], mayChange: false })], false);
const seen = seenBy(whole, rights);

describe("the model as somebody may see it", () => {
  test("has no chapter, record or incoming link that may not be read", () => {
    expect(seen.chapters.map(({ name }) => name)).toEqual(["Water"]);
    expect(seen.records.map(({ name }) => name)).toEqual(["Pond", "Keeper", "PondKeeper"]);
    expect(seen.incoming("Pond").map(({ name }) => name)).toEqual(["pondKeepers"]);
    expect(seen.record("Secret").label).toBe("Secret");
  });

  test("has no field that is withheld, nor is anything called or searched by it", () => {
    const type = seen.record("Keeper");
    expect([Object.keys(type.fields), type.title]).toEqual([["badge"], []]);
    expect([firstColumns(type), fieldOf(type, "title")?.label, readSorts(type, "title,badge")]).toEqual([
      ["title", "badge"],
      "Keeper",
      [{ name: "badge", direction: "ASC" }],
    ]);
    expect(rowsQuery(type, firstColumns(type))).toContain("nodes { id version title badge }");
    expect([isSearchable(seen, type), isSearchable(seen, seen.record("Pond"))]).toEqual([false, true]);
    expect(seen.incoming("Keeper").every(({ from }) => from === seen.record(from.name))).toBe(true);
  });

  test("has no link to what may not be read", () => {
    const blind = seenBy(whole, new Rights([open("Pond"), open("PondKeeper")], false));
    expect(Object.keys(blind.record("Pond").fields)).toEqual(["name"]);
    expect(seenBy(whole, allRights(whole.records)).record("Pond")).toBe(pond);
  });
});

test("nothing may be done that nothing is said of, nor anything while only looking", () => {
  expect([rights.mayRead(secret), rights.mayCreate(secret), rights.mayChange(secret)]).toEqual([false, false, false]);
  expect([rights.mayChange(keeper), rights.mayCreate(keeper), rights.mayReadAny]).toEqual([false, true, true]);
  const looking = new Rights([open("Pond")], true);
  expect([looking.mayRead(pond), looking.mayCreate(pond), looking.mayChange(pond)]).toEqual([true, false, false]);
  expect(new Rights([], false).mayReadAny).toBe(false);
});

test("records whose days are withheld are not listed as at a day", () => {
  const days = { from: day("From"), until: day("Until", { optional: true }) };
  const stay = record("Stay", "stays", { name: text("Name"), ...days }, { title: "name", term: { from: "from", until: "until" } });
  const shown = (withheld: readonly string[]) => {
    const rightsTo = new Rights([open("Stay", { withheld })], false);
    return isTermShown(seenBy(model([{ name: "Stays", records: [stay] }]), rightsTo).record("Stay"));
  };
  expect([shown([]), shown(["until"]), isTermShown(pond)]).toEqual([true, false, true]);
});
