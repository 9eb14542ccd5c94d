import { choice, dated, day, link, model, record, term, text, wholeNumber } from "@trailblazer/fields";
import { describe, expect, test } from "vitest";
import { readListSearch, shownColumns } from "./list-state.ts";
import { named, phrase } from "./phrases.ts";
import { sortedBy, turned } from "./sorting.ts";
import { joined, partOf, parts } from "./where.ts";

const town = record(
  "Town",
  "towns",
  { name: text("Town", { search: true }), county: link("County", "County", { optional: true }) },
  { title: "name" },
);
const county = record("County", "counties", { name: text("County") }, { title: "name" });
const stay = record(
  "Stay",
  "stays",
  {
    town: link("Town", "Town"),
    kind: dated(choice("Kind", { SHORT: "Short", LONG: "Long" })),
    guests: wholeNumber("Guests", { optional: true }),
    bookedOn: day("Booked on", { optional: true }),
    ...term(),
  },
  { title: ["town", "from"] },
);
const made = model([{ name: "Travel", records: [town, county, stay] }]);
const id = "01788594-6c00-7004-8000-000000000001";
const said = (part: object, on = "Stay") => {
  const { subject, predicate } = phrase(made, made.record(on), part as never, (one) => (one === id ? "York" : undefined));
  return `${subject} ${predicate}`.trim();
};

describe("a filter", () => {
  test("is taken apart into what each chip says, and put together again", () => {
    const where = { kind: { in: ["LONG"] }, town: { id: { eq: id }, county: { name: { contains: "York" } } }, guests: { gt: 1, lt: 9 } };
    expect(parts(where)).toEqual([
      { kind: { in: ["LONG"] } },
      { town: { id: { eq: id } } },
      { town: { county: { name: { contains: "York" } } } },
      { guests: { gt: 1 } },
      { guests: { lt: 9 } },
    ]);
    expect(parts(joined(parts(where)))).toEqual(parts(where));
  });

  test("stays whole where it would mean something else in parts", () => {
    const some = { stays: { some: { kind: { in: ["LONG"] }, guests: { gt: 1 } } } };
    expect(parts(some)).toEqual([some]);
    const either = { or: [{ guests: { gt: 1 } }, { guests: { isNull: true } }] };
    expect(parts(either)).toEqual([either]);
  });

  test("of one part stands alone; of none there is none", () => {
    expect(joined([])).toBeUndefined();
    expect(joined([partOf({ path: ["guests"], operator: "gt", value: 1 })])).toEqual({ guests: { gt: 1 } });
    expect(joined([{ guests: { gt: 1 } }, { guests: { lt: 9 } }])).toEqual({ and: [{ guests: { gt: 1 } }, { guests: { lt: 9 } }] });
  });
});

describe("a chip says its condition", () => {
  test.each([
    [{ kind: { in: ["LONG"] } }, "Kind is Long"],
    [{ kind: { notIn: ["LONG", "SHORT"] } }, "Kind is none of Long or Short"],
    [{ town: { id: { eq: id } } }, "Town is York"],
    [{ town: { county: { name: { contains: "York" } } } }, "Town › County › County contains York"],
    [{ guests: { isNull: true } }, "Guests is empty"],
    [{ bookedOn: { gte: "2021-03-31" } }, "Booked on is on or after 31 March 2021"],
    [{ inForce: true }, "Stay is in force"],
    [{ not: { guests: { gt: 1 } } }, "Not: Guests is more than 1"],
    [{ or: [{ guests: { gt: 1 } }, { kind: { eq: "LONG" } }] }, "Guests is more than 1 or Kind is Long"],
  ])("%j", (part, sentence) => expect(said(part)).toBe(sentence));

  test("about what links to the record", () => {
    expect(said({ stays: { some: { guests: { gt: 1 } } } }, "Town")).toBe("Stays: at least one where Guests is more than 1");
    expect(said({ stays: { none: {} } }, "Town")).toBe("Stays: none");
  });

  test("and knows which records it names", () => {
    expect(named(made, stay, { and: [{ town: { id: { in: [id] } } }, { not: { town: { county: { id: { eq: "x" } } } } }] })).toEqual([
      { type: town, id },
      { type: county, id: "x" },
    ]);
  });
});

describe("the address of a list", () => {
  test("is read with care", () => {
    expect(readListSearch({ where: "x", order: 7, search: 2018, columns: "", other: 1 })).toEqual({ order: "7", search: "2018" });
    expect(readListSearch({ where: {}, search: "" })).toEqual({});
  });

  test("gives columns in their order, and those of the start where it names none that are there", () => {
    expect(shownColumns(stay, "guests,town,nothing")).toEqual(["town", "guests"]);
    expect(shownColumns(stay, "nothing")).toEqual(["town", "kind", "guests", "bookedOn", "from", "until"]);
  });

  test("is sorted upwards, downwards, then no more", () => {
    const once = turned([], "guests", false);
    const twice = turned(once, "guests", false);
    expect([once, twice, turned(twice, "guests", false)]).toEqual([
      [{ name: "guests", direction: "ASC" }],
      [{ name: "guests", direction: "DESC" }],
      [],
    ]);
    expect(sortedBy(stay, turned(twice, "kind", true))).toBe("Sorted by guests, largest first then kind, in their order");
  });
});
