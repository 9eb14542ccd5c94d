import type { Comparison } from "./comparison.ts";
import { monthsBetween } from "./months.ts";
import { evaluation, followsFrom } from "./sources.ts";

interface Survey {
  readonly name: string;
  readonly asked: string;
}
const ofSettings: Survey = { name: "Survey of educational settings", asked: "survey of settings" };
const ofInformants: Survey = { name: "Survey of key informants", asked: "survey of key informants" };
const baseline: Survey = { name: "Baseline survey of provision", asked: "baseline survey" };

const frame = ({ name }: Survey) => `round: { number: { eq: 1 }, survey: { name: { eq: "${name}" } } }`;
const responses = (survey: Survey) => `surveyResponses(where: { respondents: { ${frame(survey)} } })`;
const question = (survey: Survey, code: string) =>
  `{ wording: { question: { code: { eq: "${code}" } } }, respondents: { ${frame(survey)} } }`;
const published = (measure: string, { name }: Survey) => ({ row: `{ measure: { eq: ${measure} }, about: { eq: "${name}" } }` });

/** The share of all who answered a question that agree, as the answers come to it. */
const agree =
  (survey: Survey, at: string) =>
  (code: string, figure: string): Comparison => ({
    figure: `${figure}, per cent`,
    at: `${at}; K7`,
    query: `{ askedQuestions(asOf: "2021-03-31", where: ${question(survey, code)}) { nodes { percentAgreed } } }`,
    published: { row: `{ measure: { eq: AGREED_SHARE }, question: ${question(survey, code)} }` },
  });

/** How many key informants agree: of 76, one number alone comes to each of the published percentages. */
const informants = (code: string, figure: string, value: number, percent: number): Comparison => ({
  figure: `Of 76 key informants: ${figure}`,
  at: "K8",
  query: `{ answers(where: { answer: { in: [AGREE, STRONGLY_AGREE] }, question: ${question(ofInformants, code)} }) { totalCount } }`,
  published: { value, source: followsFrom(`no other number of 76 is ${percent} %`) },
});

const responded = (survey: Survey, at = "Report, Methods"): Comparison => ({
  figure: `Responses to the ${survey.asked}`,
  at,
  query: `{ ${responses(survey)} { totalCount } }`,
  published: published("RESPONSES", survey),
});
const rate = (survey: Survey): Comparison => ({
  figure: `Response rate of the ${survey.asked}, per cent`,
  at: "Report, Methods; K7",
  query: `{ surveyFrames(asOf: "2021-03-31", where: { ${frame(survey)} }) { nodes { responseRate } } }`,
  published: published("RESPONSE_RATE", survey),
});
const sites = (survey: Survey): Comparison => ({
  figure: `Sites from which responses to the ${survey.asked} came`,
  at: "Report, Discussion",
  query: `{ ${responses(survey)} { groups { nodes { countDistinct { site } } } } }`,
  published: { value: 25, source: evaluation },
});

const whoAnswers = agree(ofSettings, "Report, Methods");
const before = agree(ofSettings, "Report, Contexts");
const inBaseline = agree(baseline, "Report, Contexts");
const settingUp = agree(ofSettings, "Report, Setting up");
const inSites = agree(ofInformants, "Report, Setting up");

/** What the evaluation asked, and what it was told. */
export const surveys: readonly Comparison[] = [
  responded(ofSettings),
  rate(ofSettings),
  responded(ofInformants),
  rate(ofInformants),
  responded(baseline),
  sites(ofSettings),
  sites(ofInformants),
  {
    figure: "People of regional teams who were interviewed",
    at: "Report, Methods",
    query: "{ interviews(where: { respondents: { asked: { eq: REGIONAL_TEAMS } } }) { groups { nodes { sum { people } } } } }",
    published: { row: "{ measure: { eq: INTERVIEWED }, respondents: { asked: { eq: REGIONAL_TEAMS } } }" },
  },
  {
    figure: "Ways in which the first fieldwork asked people",
    at: "Report, Methods",
    query: '{ surveyRounds(where: { opensOn: { gte: "2020-11-01", lt: "2021-03-31" } }) { totalCount } }',
    published: { value: 3, source: evaluation },
  },
  {
    figure: "Months of the first fieldwork, to the half month",
    at: "Report, Discussion",
    query: `{ surveyRounds(where: { number: { eq: 1 }, survey: { name: { eq: "${ofSettings.name}" } } }) { nodes { opensOn closesOn } } }`,
    reads: (opensOn: string, closesOn: string) => Math.round(monthsBetween(opensOn, closesOn) * 2) / 2,
    places: 1,
    published: { value: 4.5, source: evaluation },
  },
  whoAnswers("SENIOR_LEAD", "Respondents who are the setting's senior mental health lead"),
  before("HAD_EDUCATIONAL_PSYCHOLOGY", "Before: educational psychology in the setting"),
  before("HAD_COUNSELLING", "Before: counselling in the setting"),
  before("HAD_CBT", "Before: cognitive behavioural therapy in the setting"),
  before("HAD_CLINICAL_PSYCHOLOGY", "Before: clinical psychology in the setting"),
  before("SPECIALISTS_IN_TIME", "Before: help from NHS specialists within an acceptable time"),
  before("CRISIS", "Before: services responded well to a crisis"),
  before("WORKED_TOGETHER", "Before: education and health worked well together"),
  before("ADVICE", "Before: knew how to get advice from local NHS services"),
  inBaseline("AWARENESS", "Baseline: raises awareness and acts against stigma"),
  inBaseline("TAUGHT", "Baseline: teaches about mental health and wellbeing"),
  inBaseline("PARENTS", "Baseline: plans its offer together with parents"),
  inBaseline("PEER_SUPPORT", "Baseline: pupils support one another"),
  settingUp("PLANNING", "Part in the planning and design of the local model"),
  settingUp("INFLUENCE", "Influence on the day-to-day work of the team"),
  settingUp("OWN_RESOURCES", "The setting has what it takes to make full use of the team"),
  settingUp("NO_DISINVESTMENT", "No plan to spend less on support of one's own"),
  inSites("NEEDS", "The model rests on a clear view of needs and gaps"),
  inSites("FIT_SETTINGS", "Teams fit in with provision in settings"),
  inSites("FIT_COMMUNITY", "Teams fit in with provision in the wider community"),
  inSites("CORE_RESOURCES", "Teams have the money for their core work"),
  informants("NEEDS", "a clear view of needs and gaps", 68, 89),
  informants("FIT_SETTINGS", "fit with provision in settings", 62, 82),
  informants("FIT_COMMUNITY", "fit with provision in the wider community", 52, 68),
  informants("CORE_RESOURCES", "money for the core work", 46, 61),
];
