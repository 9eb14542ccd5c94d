import type { Comparison } from "./comparison.ts";
import { extent } from "./extent.ts";
import { evaluation } from "./sources.ts";

/** Settings that joined and that a team has come to. */
const supported = "supportBeganOn: { isNull: false }, enrolments: { some: { stage: { eq: JOINED } } }";
const all = `settings(where: { ${supported} }) { totalCount }`;
const percent = (part: number, whole: number) => (100 * part) / whole;

const before = (what: string, kind: string, value: number): Comparison => ({
  figure: `Settings that had ${what} before a team came, per cent`,
  at: "Report, Background",
  query: `{ provisions(where: { thereBefore: { eq: true }, kind: { eq: ${kind} }, setting: { ${supported} } }) { groups { nodes { countDistinct { setting } } } } ${all} }`,
  reads: percent,
  published: { value, source: evaluation },
});

const provisionBefore = (kind: string, paidBy: string) =>
  `provisions(where: { thereBefore: { eq: true }, kind: { eq: ${kind} }, paidBy: { ${paidBy} }, setting: { ${supported} } })`;

function paysMost(settings: number, ...others: number[]): string {
  if (!settings && !others.length) return "nobody";
  return settings > Math.max(0, ...others) ? "settings" : "others";
}

const payer = (what: string, kind: string, value: "settings" | "others"): Comparison => ({
  figure: `Who paid most often for ${what} before a team came`,
  at: "Report, Contexts",
  query: `{ settings: ${provisionBefore(kind, "eq: SETTING")} { totalCount } others: ${provisionBefore(kind, "ne: SETTING")} { groups { nodes { key { paidBy } count } } } }`,
  reads: paysMost,
  published: { value, source: `${evaluation}: most likely self-funded, with the exception of clinical psychology` },
});

/** Where hours were withdrawn once a team was there, or something ended for its sake before it came. */
const disinvested = "or: [{ provisionHoursWithdrawn: { gt: 0 } }, { provisions: { some: { endedBecause: { eq: TEAM } } } }]";

const influence = (what: string, field: string, value: number): Comparison => ({
  figure: `Settings with ${what}, per cent`,
  at: "Report, Setting up",
  query: `{ some: settings(where: { ${supported}, ${field}: { in: [CONSULTED, CO_DESIGNED, DECIDED] } }) { totalCount } all: ${all} }`,
  reads: percent,
  published: { value, source: evaluation },
});

/** What settings had before a team came, and their say in what came. */
export const provision: readonly Comparison[] = [
  before("educational psychology", "EDUCATIONAL_PSYCHOLOGY", 82),
  before("counselling", "COUNSELLING", 61),
  before("cognitive behavioural therapy", "CBT", 17),
  before("clinical psychology", "CLINICAL_PSYCHOLOGY", 15),
  payer("educational psychology", "EDUCATIONAL_PSYCHOLOGY", "settings"),
  payer("counselling", "COUNSELLING", "settings"),
  payer("cognitive behavioural therapy", "CBT", "settings"),
  payer("clinical psychology", "CLINICAL_PSYCHOLOGY", "others"),
  {
    figure: "Settings that disinvested, before or once a team was there",
    at: "Report, Progress",
    query: `{ disinvested: settings(where: { ${supported}, ${disinvested} }) { totalCount } all: ${all} }`,
    reads: extent,
    published: { value: "few", source: `${evaluation}: a very small number` },
  },
  influence("a part in planning and design", "partInDesign", 51),
  influence("a say in the daily work", "dailyInfluence", 65),
  {
    figure: "Principles of a whole-school approach",
    at: "Public Health England",
    query: "{ wholeSchoolPrinciples { totalCount } }",
    published: { value: 8, source: "Public Health England, Promoting children and young people's emotional health and wellbeing" },
  },
  {
    figure: "Core functions of a team",
    at: "Report, Background",
    query: "{ coreFunctions { totalCount } }",
    published: { value: 3, source: evaluation },
  },
];
