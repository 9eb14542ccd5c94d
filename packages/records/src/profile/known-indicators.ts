import type { InputOf } from "@trailblazer/fields";
import type { indicator } from "./indicator.ts";

type Known = Omit<InputOf<typeof indicator>, "code" | "weightedBy"> & { readonly weightedBy?: string };

const ons = "Office for National Statistics, mid-year population estimates";
const commissioner = "Children's Commissioner for England, briefing on children's mental health services";
const evaluation =
  "NIHR BRACE and PIRU, early evaluation of the trailblazer programme (2021), comparison of trailblazer sites with England";
const mhsds = "NHS Digital, Mental Health Services Data Set: additional statistics on waiting times of children and young people";
const dashboard = "NHS England, Mental Health Dashboard";
const deprivation = "Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2019";

/** How a number of districts is brought to areas that are made of others. */
const ofDistricts =
  "That of a CCG is the plain mean of its districts, however many people live in each, and that of a site the mean of its CCGs, weighted by children: both are approximate.";

const share = { unit: "%", combines: "WEIGHTED" } as const;
const seenTwice = "whose second contact came in the year: those in all bands of waits together";

/** What is known of waits, of people and of referrals alike. */
const waits = (key: string, of: string, name: string, combines: "SUMMED" | "NOT"): Readonly<Record<string, Known>> => ({
  [key]: {
    name: `${of} to mental health services`,
    about: "REFERRALS",
    unit: name,
    polarity: "NEITHER",
    combines,
    definition: `${of} to services for children and young people's mental health, in the year. Published counts below England are rounded to 5, and are left out under 5.`,
    source: mhsds,
  },
  [`${key}_WAIT`]: {
    name: `Wait to the second contact, ${name}`,
    about: "WAITS",
    unit: "days",
    polarity: "LOWER",
    combines: "WEIGHTED",
    weightedBy: key,
    definition: `Average wait from referral to second contact, of ${name} ${seenTwice}.`,
    denominator: `${of} ${seenTwice}`,
    source: mhsds,
  },
  [`${key}_WITHIN_4_WEEKS`]: {
    ...share,
    name: `Second contact within four weeks, ${name}`,
    about: "WAITS",
    polarity: "HIGHER",
    per: 100,
    definition: `Share of all ${name} whose second contact came within four weeks. Published in whole per cent.`,
    numerator: "Second contact within four weeks",
    denominator: of,
    source: mhsds,
  },
  [`${key}_CLOSED`]: {
    ...share,
    name: `Closed before treatment, ${name}`,
    about: "REFERRALS",
    polarity: "LOWER",
    per: 100,
    definition: `Share of all ${name} whose referral was closed before a second contact. Published in whole per cent.`,
    numerator: "Closed before treatment",
    denominator: of,
    source: mhsds,
  },
});

/** Indicators that the register knows how to load or to show, by code. Definitions are in our words. */
export const knownIndicators = {
  POPULATION_UNDER_18: {
    name: "Population under 18",
    about: "POPULATION",
    unit: "people",
    polarity: "NEITHER",
    combines: "SUMMED",
    definition: "Estimated residents aged 0 to 17 in the middle of the year.",
    source: ons,
  },
  MINORITY_SHARE: {
    ...share,
    name: "People of Black, Asian and minority ethnic groups",
    about: "POPULATION",
    polarity: "NEITHER",
    weightedBy: "POPULATION_UNDER_18",
    definition: "Share of the population, as the early evaluation compares it. It gives neither year nor denominator.",
    source: evaluation,
  },
  EMOTIONAL_DISORDERS: {
    ...share,
    name: "Emotional disorders, ages 5 to 16",
    about: "NEED",
    polarity: "NEITHER",
    weightedBy: "POPULATION_UNDER_18",
    definition:
      "Prevalence of emotional disorders among children aged 5 to 16, as the early evaluation compares it. Published estimates of it are modelled, not counted.",
    source: evaluation,
  },
  SPEND_PER_CHILD: {
    name: "CCG spend per child",
    about: "SPENDING",
    unit: "GBP",
    polarity: "HIGHER",
    combines: "WEIGHTED",
    weightedBy: "POPULATION_UNDER_18",
    definition: "What CCGs spend on mental health services for children, by child, as the early evaluation compares it.",
    source: evaluation,
  },
  BUDGET_SHARE: {
    ...share,
    name: "Share of CCG budget",
    about: "SPENDING",
    polarity: "HIGHER",
    weightedBy: "POPULATION_UNDER_18",
    definition:
      "What CCGs spend on mental health services for children, of their whole budget, as the early evaluation compares it. It names no weight; the register's is by children.",
    source: evaluation,
  },
  ...waits("MHSDS_PEOPLE", "People referred", "people", "NOT"),
  ...waits("MHSDS_REFERRALS", "Referrals", "referrals", "SUMMED"),
  ACCESS_ONE_CONTACT: {
    name: "Children and young people with one contact or more",
    about: "ACCESS",
    unit: "people",
    polarity: "HIGHER",
    combines: "NOT",
    definition:
      "People under 18 with at least one contact in twelve months, with teams in schools and colleges too. Somebody seen in two areas counts in both, so areas don't add up.",
    source: dashboard,
  },
  CCO_REFERRED: {
    name: "Children referred",
    about: "REFERRALS",
    unit: "people",
    polarity: "NEITHER",
    combines: "NOT",
    definition: "Children referred to mental health services in the year, as the Commissioner gives it.",
    source: commissioner,
  },
  CCO_REFERRED_SHARE: {
    ...share,
    name: "Share of children referred",
    about: "REFERRALS",
    polarity: "NEITHER",
    weightedBy: "POPULATION_UNDER_18",
    definition: "Children referred to mental health services in the year, of all children of the CCG.",
    source: commissioner,
  },
  CCO_WAIT: {
    name: "Wait before treatment",
    about: "WAITS",
    unit: "days",
    polarity: "LOWER",
    combines: "WEIGHTED",
    weightedBy: "CCO_REFERRED",
    definition: "Average wait from referral to second contact, as the Commissioner gives it.",
    source: commissioner,
  },
  CCO_CLOSED_SHARE: {
    ...share,
    name: "Share of referrals closed before treatment",
    about: "REFERRALS",
    polarity: "LOWER",
    weightedBy: "CCO_REFERRED",
    definition: "Referrals closed before a second contact, of all referrals.",
    source: commissioner,
  },
  CCO_SCORE: {
    name: "Overall score",
    about: "ACCESS",
    unit: "points",
    polarity: "HIGHER",
    combines: "NOT",
    definition:
      "The Commissioner's score of a CCG over its own indicators of one year. Scores of two years are not of the same indicators.",
    source: commissioner,
  },
  CCO_SPEND_PER_CHILD: {
    name: "Spend per child, as the Commissioner gives it",
    about: "SPENDING",
    unit: "GBP",
    polarity: "HIGHER",
    combines: "WEIGHTED",
    weightedBy: "POPULATION_UNDER_18",
    definition: "What a CCG spends on mental health services for children, by child.",
    source: commissioner,
  },
  CCO_BUDGET_SHARE: {
    ...share,
    name: "Share of CCG budget, as the Commissioner gives it",
    about: "SPENDING",
    polarity: "HIGHER",
    weightedBy: "POPULATION_UNDER_18",
    definition:
      "What a CCG spends on mental health services for children, of its whole budget. Its budget is not given: weighted by children.",
    source: commissioner,
  },
  IMD_SCORE: {
    name: "Deprivation, average score",
    about: "DEPRIVATION",
    unit: "score",
    polarity: "LOWER",
    weightedBy: "POPULATION_UNDER_18",
    combines: "WEIGHTED",
    definition: `Average score of a district's small areas on the Index of Multiple Deprivation. More is more deprived. ${ofDistricts}`,
    source: deprivation,
  },
  IMD_MOST_DEPRIVED_TENTH: {
    ...share,
    name: "Small areas among England's most deprived tenth",
    about: "DEPRIVATION",
    polarity: "LOWER",
    weightedBy: "POPULATION_UNDER_18",
    definition: `Share of a district's small areas that are in the most deprived tenth of England on the Index of Multiple Deprivation. ${ofDistricts}`,
    source: deprivation,
  },
  IDACI_SCORE: {
    name: "Income deprivation affecting children, average score",
    about: "DEPRIVATION",
    unit: "score",
    polarity: "LOWER",
    weightedBy: "POPULATION_UNDER_18",
    combines: "WEIGHTED",
    definition: `Average score of a district's small areas on the Income Deprivation Affecting Children Index. More is more deprived. ${ofDistricts}`,
    source: deprivation,
  },
  IDACI_MOST_DEPRIVED_TENTH: {
    ...share,
    name: "Small areas among England's most deprived tenth, by children's income deprivation",
    about: "DEPRIVATION",
    polarity: "LOWER",
    weightedBy: "POPULATION_UNDER_18",
    definition: `Share of a district's small areas that are in the most deprived tenth of England on the Income Deprivation Affecting Children Index. ${ofDistricts}`,
    source: deprivation,
  },
  SELF_HARM_10_24: {
    name: "Hospital admissions for self-harm, ages 10 to 24",
    about: "NEED",
    unit: "per 100,000",
    polarity: "LOWER",
    combines: "NOT",
    definition: "Admissions as a result of self-harm of people aged 10 to 24, by 100,000 of them, age-standardised.",
    source: "Public Health England, Fingertips, indicator 90813",
  },
} satisfies Readonly<Record<string, Known>> as Readonly<Record<string, Known>>;
