import { choice, code, link, longText, record, text, wholeNumber } from "@trailblazer/fields";

/** A number by which areas are compared. Its values stand by period, and by area within a period. */
export const indicator = record(
  "Indicator",
  "indicators",
  {
    code: code("Code", {
      check: { pattern: /^[A-Z][A-Z0-9_]{1,39}$/, sentence: "is capital letters, digits and underscores, such as CCO_WAIT" },
      search: true,
    }),
    name: text("Indicator", { search: true }),
    about: choice("About", {
      POPULATION: "Population",
      DEPRIVATION: "Deprivation",
      NEED: "Need",
      SPENDING: "Spending",
      REFERRALS: "Referrals",
      ACCESS: "Access",
      WAITS: "Waits",
    }),
    unit: text("Unit", { max: 60, help: "What a value is in: %, days, GBP, people." }),
    polarity: choice("Polarity", { HIGHER: "Higher is better", LOWER: "Lower is better", NEITHER: "Neither is better" }),
    combines: choice(
      "Several areas together",
      { WEIGHTED: "Mean, weighted", SUMMED: "Sum", NOT: "Not put together" },
      {
        help: "How values of CCGs give that of their site. People who are counted once in each area don't add up, and nor do scores.",
      },
    ),
    weightedBy: link("Weighted by", "Indicator", {
      optional: true,
      inverse: "weighs",
      help: "What stands in where a source gives no denominator: its last value of the same area up to the end of the period.",
    }),
    definition: longText("Definition", { max: 2000, help: "What is counted, of whom, and how." }),
    per: wholeNumber("Per", {
      min: 1,
      optional: true,
      help: "Where a value is numerator by denominator: times what. 100 for a percentage, 100,000 for a rate of so many people.",
    }),
    numerator: text("Numerator", { optional: true, help: "What is counted, in words." }),
    denominator: text("Denominator", { optional: true, help: "Of what, in words." }),
    source: longText("Source", { max: 1000, help: "Who defines and publishes it." }),
  },
  {
    title: "name",
    key: ["code"],
    help: "A number by which areas are compared, such as the wait to a second contact, with its definition and source.",
    rules: [
      {
        at: "weightedBy",
        sentence: "Only a weighted mean is weighted by another indicator",
        broken: (row) => row.weightedBy !== null && row.combines !== "WEIGHTED",
      },
    ],
  },
);
