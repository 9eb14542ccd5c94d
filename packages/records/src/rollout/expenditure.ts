import { choice, code, dated, link, money, record } from "@trailblazer/fields";
import { YEAR } from "../codes.ts";

/** What an award is spent on in a financial year. Forecast and actual are two numbers, and both move. */
export const expenditure = record(
  "Expenditure",
  "expenditures",
  {
    award: link("Award", "Award", { search: true }),
    year: code("Financial year", { check: YEAR, help: "From April to March, such as 2019-20." }),
    kind: choice("Kind", {
      STAFF: "Staff of teams",
      TRAINING: "Training and supervision",
      PROJECT: "Project management",
      PREMISES: "Rooms and equipment",
      INVOLVEMENT: "Involving young people, parents and settings",
      OTHER: "Other",
    }),
    forecast: dated(
      money("Forecast", { optional: true, help: "What is expected for the whole year. When that changes, say from when on." }),
    ),
    actual: dated(money("Actual", { optional: true, help: "What was spent in the year so far. When more is known, say from when on." })),
  },
  {
    title: ["award", "year", "kind"],
    within: "award.site",
    label: "Spend",
    labels: "Spend by year and kind",
    help: "What of an award is spent in a financial year on one kind of thing: as forecast, and as it came out.",
    unique: [["award", "year", "kind"]],
  },
);
