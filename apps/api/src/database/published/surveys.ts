import {
  askedQuestion,
  type peopleAsked,
  publishedFigure,
  question,
  questionVersion,
  surveyFrame,
  survey,
  surveyRound,
} from "@trailblazer/records";
import type { Add, NewOf } from "./creator.ts";

type Topic = NewOf<typeof question>["topic"];
type Scale = NewOf<typeof questionVersion>["scale"];

/** Something that was asked, and the share of respondents who agreed as it was published. */
interface Item {
  readonly code: string;
  readonly about: string;
  readonly topic: Topic;
  readonly scale: Scale;
  readonly percent: number;
  readonly note?: string;
}

interface Instrument {
  readonly name: string;
  readonly kind: "QUESTIONNAIRE" | "INTERVIEWS";
  readonly runBy: string;
  readonly asked: keyof typeof peopleAsked;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Responses, or people interviewed. */
  readonly people: number;
  readonly rate?: number;
  readonly items: readonly Item[];
}

const source = "NIHR BRACE and PIRU, Early evaluation of the Children and Young People's Mental Health Trailblazer programme: summary, 2021";
const evaluators = "NIHR BRACE Rapid Evaluation Centre and Policy Innovation and Evaluation Research Unit";
/** November 2020 to mid-March 2021. */
const firstFieldwork = { opensOn: "2020-11-01", closesOn: "2021-03-16" } as const;

const item = (code: string, topic: Topic, scale: Scale, percent: number, about: string, note?: string): Item => ({
  code,
  topic,
  scale,
  percent,
  about,
  ...(note ? { note } : {}),
});
const unsaid = "The summary does not say in which survey this was asked: it may have been the baseline survey of 693.";

/** The published surveys. Days are as precise as they are given; wordings are not published. */
const instruments = {
  settings: {
    name: "Survey of educational settings",
    kind: "QUESTIONNAIRE",
    runBy: evaluators,
    asked: "SETTINGS",
    ...firstFieldwork,
    people: 299,
    rate: 30,
    items: [
      item("SENIOR_LEAD", "RESPONDENT", "YES_NO", 61, "Whoever answers is the setting's senior mental health lead"),
      item("SPECIALISTS_IN_TIME", "BEFORE", "AGREEMENT", 46, "Before: help from NHS specialists within an acceptable time"),
      item("CRISIS", "BEFORE", "AGREEMENT", 52, "Before: services responded well to a crisis"),
      item("WORKED_TOGETHER", "BEFORE", "AGREEMENT", 35, "Before: education and health worked well together"),
      item("ADVICE", "BEFORE", "AGREEMENT", 88, "Before: knew how to get advice from local NHS services"),
      item("HAD_EDUCATIONAL_PSYCHOLOGY", "BEFORE", "YES_NO", 82, "Before: educational psychology in the setting", unsaid),
      item("HAD_COUNSELLING", "BEFORE", "YES_NO", 61, "Before: counselling in the setting", unsaid),
      item("HAD_CBT", "BEFORE", "YES_NO", 17, "Before: cognitive behavioural therapy in the setting", unsaid),
      item("HAD_CLINICAL_PSYCHOLOGY", "BEFORE", "YES_NO", 15, "Before: clinical psychology in the setting", unsaid),
      item("PLANNING", "INVOLVEMENT", "AGREEMENT", 51, "Part in the planning and design of the local model"),
      item("INFLUENCE", "INVOLVEMENT", "AGREEMENT", 65, "Influence on the day-to-day work of the team"),
      item("OWN_RESOURCES", "RESOURCES", "AGREEMENT", 65, "The setting has what it takes to make full use of the team"),
      item("NO_DISINVESTMENT", "DISINVESTMENT", "AGREEMENT", 84, "No plan to spend less on support of one's own"),
    ],
  },
  informants: {
    name: "Survey of key informants",
    kind: "QUESTIONNAIRE",
    runBy: evaluators,
    asked: "KEY_INFORMANTS",
    ...firstFieldwork,
    people: 76,
    rate: 26,
    items: [
      item("NEEDS", "EXPECTATIONS", "AGREEMENT", 89, "The model rests on a clear view of needs and gaps"),
      item("FIT_SETTINGS", "INTEGRATION", "AGREEMENT", 82, "Teams fit in with provision in settings"),
      item("FIT_COMMUNITY", "INTEGRATION", "AGREEMENT", 68, "Teams fit in with provision in the wider community"),
      item("CORE_RESOURCES", "RESOURCES", "AGREEMENT", 61, "Teams have the money for their core work"),
    ],
  },
  baseline: {
    name: "Baseline survey of provision",
    kind: "QUESTIONNAIRE",
    runBy: "Department for Education",
    asked: "SETTINGS",
    opensOn: "2019-01-01",
    closesOn: "2020-01-01",
    people: 693,
    items: [
      item("AWARENESS", "WHOLE_SCHOOL", "YES_NO", 80, "Raises awareness and acts against stigma"),
      item("TAUGHT", "WHOLE_SCHOOL", "YES_NO", 77, "Teaches about mental health and wellbeing"),
      item("PARENTS", "WHOLE_SCHOOL", "YES_NO", 35, "Plans its offer together with parents"),
      item("PEER_SUPPORT", "WHOLE_SCHOOL", "YES_NO", 24, "Pupils support one another"),
    ],
  },
  regional: {
    name: "Group interviews with regional teams",
    kind: "INTERVIEWS",
    runBy: evaluators,
    asked: "REGIONAL_TEAMS",
    ...firstFieldwork,
    people: 27,
    items: [],
  },
} as const satisfies Readonly<Record<string, Instrument>>;

export type InstrumentName = keyof typeof instruments;

/** A survey with its first round, for those who fill it in. */
export interface Surveyed extends Omit<Instrument, "items"> {
  readonly id: string;
  readonly group: string;
  readonly items: readonly (Item & { readonly question: string; readonly asking: string })[];
}

/** What a made-up programme says beside what is published: how many were invited, and that its answers are its own. */
interface MadeUp {
  readonly invited: Partial<Record<InstrumentName, number>>;
  readonly takenFrom: string;
  readonly note: string;
}

const wordings = "How its questions were worded is not published: they stand here by what they were about.";

/** The published surveys, each with its round, its group, what was asked and the figures that were published of it. */
export function surveys(add: Add, madeUp?: MadeUp): Readonly<Record<InstrumentName, Surveyed>> {
  // Written last, after all that they link to.
  const figures: NewOf<typeof publishedFigure>[] = [];

  function surveyedBy(key: InstrumentName): Surveyed {
    const { items, ...instrument }: Instrument = instruments[key];
    const { name, kind, runBy, asked, opensOn, closesOn, people, rate } = instrument;
    const id = add(survey, { name, kind, runBy, source, note: madeUp ? `${madeUp.note} ${wordings}` : wordings });
    const days = key === "baseline" ? "In 2019; no days are given." : "November 2020 to mid-March 2021; no days are given.";
    const round = add(surveyRound, { survey: id, number: 1, opensOn, closesOn, note: days });
    const invited = madeUp?.invited[key];
    const group = add(surveyFrame, { round, asked, ...(madeUp && invited ? { invited, takenFrom: madeUp.takenFrom } : {}) });
    const figure = { basis: "OUTTURN", asAtOn: closesOn, about: name, source, respondents: group } as const;
    figures.push({ ...figure, measure: kind === "INTERVIEWS" ? "INTERVIEWED" : "RESPONSES", value: people });
    if (rate) figures.push({ ...figure, measure: "RESPONSE_RATE", value: rate, note: "Of how many is not published." });
    const put = items.map((one, index) => {
      const { code, about, topic, scale, percent, note } = one;
      const ofSurvey = add(question, { survey: id, code, about, topic });
      const wording = add(questionVersion, { question: ofSurvey, number: 1, text: about, scale });
      const asking = add(askedQuestion, { respondents: group, wording, place: index + 1 });
      const base = "Of all respondents, as far as it is told: bases of single questions are not published.";
      figures.push({
        ...figure,
        measure: "AGREED_SHARE",
        value: percent,
        base: people,
        question: asking,
        note: note ? `${base} ${note}` : base,
      });
      return { ...one, question: ofSurvey, asking };
    });
    return { ...instrument, id, group, items: put };
  }

  const made = {
    settings: surveyedBy("settings"),
    informants: surveyedBy("informants"),
    baseline: surveyedBy("baseline"),
    regional: surveyedBy("regional"),
  };
  for (const one of figures) add(publishedFigure, one);
  return made;
}
