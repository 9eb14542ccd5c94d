import { choice, day, decimal, figure, link, longText, record, text, wholeNumber } from "@trailblazer/fields";

/** Whether a number is better or worse than England's, by the polarity of its indicator. */
export const standings = { BETTER: "Better", SAME: "The same", WORSE: "Worse" } as const;

/** An indicator over one period: what is published of England, and what the values of sites come to. */
export const indicatorPeriod = record(
  "IndicatorPeriod",
  "indicatorPeriods",
  {
    indicator: link("Indicator", "Indicator", { search: true, inverse: "periods" }),
    name: text("Period", { max: 40, search: true, help: "As its source calls it: 2019-20, or mid-2020." }),
    startsOn: day("Starts on"),
    endsOn: day("Ends on", { help: "The last day. Where a source counts on one day, that day is both." }),
    england: decimal("England", { decimals: 4, optional: true, help: "As it is published, never worked out from areas." }),
    englandNumerator: wholeNumber("England, numerator", { min: 0, optional: true }),
    englandDenominator: wholeNumber("England, denominator", { min: 1, optional: true }),
    sitesPublished: decimal("Sites, as published", {
      decimals: 4,
      optional: true,
      help: "What somebody published of all sites together. Beside it stands what the register's own values come to.",
    }),
    sites: figure(wholeNumber("Sites with a value", { unit: "sites", help: "Of both sexes and all ages together, as are the means." })),
    sitesMean: figure(decimal("Mean of sites", { decimals: 4, optional: true, help: "Each site counts as one, however many live in it." })),
    sitesWeightedMean: figure(
      decimal("Weighted mean of sites", {
        decimals: 4,
        optional: true,
        help: "Each site counts by its weight: the denominators of its CCGs. Of those sites that have one.",
      }),
    ),
    meanGap: figure(
      decimal("Mean of sites less England", {
        decimals: 4,
        optional: true,
        help: "The mean of sites less England as it is published, in what the indicator is counted in: above nought where sites have more.",
      }),
    ),
    meanGapShare: figure(
      decimal("Mean of sites less England, of England's", {
        decimals: 2,
        optional: true,
        unit: "%",
        help: "The mean of sites less England, of England as it is published, in per cent. Empty where England is nought.",
      }),
    ),
    weightedGap: figure(
      decimal("Weighted mean of sites less England", {
        decimals: 4,
        optional: true,
        help: "The weighted mean of sites less England as it is published: above nought where sites have more.",
      }),
    ),
    meanStanding: figure(
      choice("Mean of sites beside England", standings, {
        optional: true,
        help: "Whether the mean of sites is better or worse than England as it is published, by what is better of the indicator. Empty where neither more nor less is.",
      }),
    ),
    source: longText("Source", { max: 1000, help: "Where its values were published." }),
    note: longText("Note", { optional: true, max: 2000, help: "What has to be known to compare it with other periods." }),
  },
  {
    title: ["indicator", "name"],
    label: "Period of an indicator",
    labels: "Periods of indicators",
    unique: [["indicator", "name"]],
    help: "An indicator over one period, such as 2019-20: what is published of England, and what the values of sites come to.",
    rules: [
      { at: "endsOn", sentence: "Ends on is not before starts on", broken: (row) => row.endsOn < row.startsOn },
      {
        at: "england",
        sentence: "Numerator and denominator stand beside the value that they give",
        broken: (row) => row.england === null && (row.englandNumerator !== null || row.englandDenominator !== null),
      },
    ],
  },
);
