import { choice, decimal, figure, link, longText, record, text, wholeNumber } from "@trailblazer/fields";
import { standings } from "./indicator-period.ts";

const areas = ["organisation", "region", "site"] as const;

/** The value of an indicator in one area. That of a site follows from its CCGs, unless somebody published it. */
export const indicatorValue = record(
  "IndicatorValue",
  "indicatorValues",
  {
    period: link("Indicator and period", "IndicatorPeriod", { search: true, inverse: "values" }),
    organisation: link("Organisation", "Organisation", {
      search: true,
      optional: true,
      help: "The CCG, partnership or council that the value is of.",
    }),
    region: link("Region", "Region", { search: true, optional: true }),
    site: link("Site", "Site", { search: true, optional: true }),
    sex: choice("Sex", { PERSONS: "All", FEMALE: "Female", MALE: "Male" }, { initial: "PERSONS" }),
    ages: text("Age group", {
      max: 40,
      initial: "All",
      help: "As its source calls it, where the value is of a part; All where it is of all whom the indicator is of.",
    }),
    number: decimal("Published value", {
      decimals: 4,
      optional: true,
      help: "Empty where it follows: of a site from its CCGs, of a CCG from its districts.",
    }),
    lower: decimal("Lower limit", { decimals: 4, optional: true, help: "Of the 95 % confidence interval." }),
    upper: decimal("Upper limit", { decimals: 4, optional: true, help: "Of the 95 % confidence interval." }),
    numerator: wholeNumber("Numerator", { min: 0, optional: true }),
    denominator: wholeNumber("Denominator", { min: 1, optional: true }),
    missing: choice(
      "Missing",
      { SUPPRESSED: "Suppressed: too few", NOT_AVAILABLE: "Not available", NOT_APPLICABLE: "Does not apply" },
      { optional: true, help: "Why there is no published value. Nothing is not nought." },
    ),
    note: longText("Note", { optional: true, max: 1000, help: "What its source says of this value, as of how it was counted." }),
    value: figure(
      decimal("Value", {
        decimals: 4,
        optional: true,
        help: "As published. Of a site without: from its commissioners on the last day of the period (or the first that it had, if that is later), as its indicator is put together, of the same sex and age group. Of a CCG without: the plain mean of its districts, or of those that they came of. That is approximate, as lists say neither how many people live in a district nor how much of it is the CCG's; one that lies in several CCGs counts in full in each.",
      }),
    ),
    weight: figure(
      decimal("Weight", {
        decimals: 0,
        optional: true,
        help: "The denominator, or what the indicator is weighted by. Of a site: the weights of those commissioners that have a value.",
      }),
    ),
    commissioners: figure(wholeNumber("Commissioners", { optional: true, help: "Of a site, on that day." })),
    commissionersCounted: figure(
      wholeNumber("Commissioners with a value", { optional: true, help: "Of a site: those that its value is made of." }),
    ),
    districtsCounted: figure(
      wholeNumber("Districts with a value", {
        optional: true,
        help: "Of a CCG without a published value: those that its mean is made of.",
      }),
    ),
    standing: figure(
      choice("Beside England", standings, {
        optional: true,
        help: "Whether the value is better or worse than England's of the same period, by what is better of the indicator. Empty where neither more nor less is.",
      }),
    ),
  },
  {
    title: ["period", "organisation", "region", "site"],
    label: "Value of an indicator",
    labels: "Values of indicators",
    unique: [
      ["period", "organisation", "sex", "ages"],
      ["period", "region", "sex", "ages"],
      ["period", "site", "sex", "ages"],
    ],
    help: "The value of an indicator in one area: an organisation's, a region's or a site's. England's stands with the period.",
    rules: [
      {
        at: "organisation",
        sentence: "Say of what area it is: one organisation, region or site",
        broken: (row) => areas.filter((area) => row[area] !== null).length !== 1,
      },
      {
        at: "number",
        sentence:
          "Give a value, or say why there is none: that of a site may follow from its commissioners, that of a CCG from its districts",
        broken: (row) =>
          row.region !== null ? (row.number === null) === (row.missing === null) : row.number !== null && row.missing !== null,
      },
      {
        at: "upper",
        sentence: "Upper limit is not below lower limit, and both stand beside a value",
        broken: (row) =>
          (row.lower === null) !== (row.upper === null) ||
          (row.lower !== null && row.upper !== null && (row.upper < row.lower || row.number === null)),
      },
      {
        at: "numerator",
        sentence: "A numerator stands beside its value",
        broken: (row) => row.numerator !== null && row.number === null,
      },
    ],
  },
);
