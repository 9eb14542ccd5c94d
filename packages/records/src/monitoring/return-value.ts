import { choice, decimal, figure, link, record, wholeNumber } from "@trailblazer/fields";

const source =
  "NHS Data Dictionary and NHS England, MHSDS: source of referral, bands of waits to the first contact, and service or team type";

/** What a value is of: all, or one part of a breakdown. */
export const parts = {
  TOTAL: "All",
  FROM_EDUCATION: "Referred by education",
  FROM_SELF: "Referred themselves",
  FROM_CARER: "Referred by carer or relative",
  FROM_GP: "Referred by GP",
  FROM_SCHOOL_NURSE: "Referred by school nurse",
  FROM_SOCIAL_CARE: "Referred by social services",
  FROM_SINGLE_POINT: "Referred by single point of access",
  FROM_INSIDE: "Referred from inside the service",
  FROM_OTHERS: "Referred by others",
  WAITED_0_TO_6_DAYS: "Waited 0 to 6 days",
  WAITED_7_TO_13_DAYS: "Waited 7 to 13 days",
  WAITED_14_TO_27_DAYS: "Waited 14 to 27 days",
  WAITED_28_TO_84_DAYS: "Waited 28 to 84 days",
  WAITED_OVER_84_DAYS: "Waited more than 84 days",
  WAIT_NEGATIVE: "First contact before the referral",
  TEAMS_F01: "Seen by mental health support teams (F01)",
  TEAMS_D06: "Seen by mental health in education services (D06)",
} as const;

export type Part = keyof typeof parts;

const breakdowns = { TOTAL: "Total", REFERRER: "By who referred", WAIT: "By wait", TEAM_TYPE: "By type of team" } as const;

/** A number of a return: by one definition, of all or of one part. Nothing is not nought: what is missing says why. */
export const returnValue = record(
  "ReturnValue",
  "returnValues",
  {
    quarterlyReturn: link("Return", "QuarterlyReturn", { search: true }),
    definition: link("Measure", "MeasureVersion", {
      search: true,
      help: "The measure, in the version of its definition that was counted by.",
    }),
    part: choice("Of", parts, {
      initial: "TOTAL",
      source,
      help: "All, or one part. Totals are given by themselves: parts need not be complete. Support teams have had a type of their own, F01, since October 2021; whoever was seen by both types counts in either, and once in all.",
    }),
    breakdown: figure(choice("Breakdown", breakdowns, { help: "Follows from what it is of. Never sum over more than one." })),
    number: wholeNumber("Number", {
      people: true,
      min: 0,
      optional: true,
      help: "Of what is counted. 0 where there were none, empty where it is not known.",
    }),
    numerator: wholeNumber("Numerator", { people: true, min: 0, optional: true, help: "Of a share: how many of the whole." }),
    denominator: wholeNumber("Denominator", { people: true, min: 0, optional: true, help: "Of a share: the whole." }),
    missing: choice(
      "Missing",
      { NOT_COLLECTED: "Not collected", NOT_APPLICABLE: "Does not apply", NOT_AVAILABLE: "Collected, not available yet" },
      { optional: true, help: "Why there is no number." },
    ),
    value: figure(
      decimal("Value", {
        people: { share: ["numerator", "denominator"] },
        decimals: 1,
        optional: true,
        help: "The number; of a share, numerator of denominator in per cent, rounded half-up to one place. Empty where it is not known.",
      }),
    ),
    summable: figure(
      wholeNumber("Value that adds up", {
        people: true,
        optional: true,
        help: "The number, where those of several sites may be summed. Empty for people counted once, for shares, and for parts of a breakdown.",
      }),
    ),
  },
  {
    title: ["definition", "part", "quarterlyReturn"],
    within: "quarterlyReturn.site",
    label: "Return's value",
    labels: "Values of returns",
    unique: [["quarterlyReturn", "definition", "part"]],
    help: "A number of a return, by one definition of a measure.",
    rules: [
      {
        at: "missing",
        sentence: "Give a number, both parts of a share, or why there is none",
        broken: (row) =>
          [row.number !== null, row.numerator !== null || row.denominator !== null, row.missing !== null].filter(Boolean).length !== 1,
      },
      {
        at: "denominator",
        sentence: "Numerator and denominator go together",
        broken: (row) => (row.numerator === null) !== (row.denominator === null),
      },
      {
        at: "numerator",
        sentence: "Numerator is not above denominator",
        broken: (row) => row.numerator !== null && row.denominator !== null && row.numerator > row.denominator,
      },
    ],
  },
);
