import {
  answer,
  type answers,
  askedQuestion,
  interview,
  questionVersion,
  survey,
  surveyFrame,
  surveyResponse,
  surveyRound,
} from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import type { Regions } from "../published/regions.ts";
import { type InstrumentName, type Surveyed, surveys } from "../published/surveys.ts";
import { areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import { type Random, random } from "./random.ts";
import { shareOut } from "./share-out.ts";
import type { Sites } from "./sites.ts";

/** How many were invited is not published: 299 are 30 % of 981 to 1,013, and 76 are 26 % of 287 to 298. */
const invited = { settings: 997, informants: 292 } as const;

/** In whole per cent, a half upwards. */
const percent = (part: number, whole: number) => Math.floor((100 * part) / whole + 0.5);

/** How many of some agree so that it comes to a published percentage: the middle one of the numbers that do. */
export function agreeing(published: number, of: number): number {
  const possible = Array.from({ length: of + 1 }, (_, count) => count).filter((count) => percent(count, of) === published);
  return possible[Math.floor(possible.length / 2)]!;
}

type Choices = readonly (readonly [keyof typeof answers, number])[];
/** What those say who agree, and what the others do. */
const agree: Readonly<Record<"AGREEMENT" | "YES_NO", Choices>> = {
  AGREEMENT: [
    ["AGREE", 3],
    ["STRONGLY_AGREE", 2],
  ],
  YES_NO: [["YES", 1]],
};
const differ: Readonly<Record<"AGREEMENT" | "YES_NO", Choices>> = {
  AGREEMENT: [
    ["NEITHER", 4],
    ["DISAGREE", 4],
    ["STRONGLY_DISAGREE", 1],
    ["DONT_KNOW", 1],
  ],
  YES_NO: [
    ["NO", 12],
    ["DONT_KNOW", 1],
  ],
};

/** As many responses as were published, from all sites, and answers that come to the published percentages. */
function respond(add: Add, sites: Sites, { group, people, opensOn, closesOn, items }: Surveyed, chance: Random): void {
  const ofSite = shareOut(
    people,
    areas.map(({ teams }) => teams),
  );
  const from = ofSite.flatMap((count, index) => Array<string>(count).fill(sites.get(areas[index]!.name)!));
  const responses = from.map((site, index) =>
    add(surveyResponse, {
      respondents: group,
      code: String(index + 1).padStart(4, "0"),
      site,
      submittedOn: chance.day(opensOn, plusDays(closesOn, -5)),
    }),
  );
  const given = items.map((item) => {
    const count = agreeing(item.percent, people);
    return { item, agreeing: new Set(chance.shuffled(responses).slice(0, count)) };
  });
  for (const response of responses)
    for (const { item, agreeing: who } of given) {
      const choices = who.has(response) ? agree[item.scale] : differ[item.scale];
      add(answer, { response, question: item.asking, answer: chance.weighted(choices) });
    }
}

/** Group interviews with the seven regional teams: 27 people in all. */
function interviewRegions(add: Add, regions: Regions, { group, people, opensOn, closesOn }: Surveyed, chance: Random): void {
  const names = [...new Set(areas.map(({ since }) => since))];
  const sizes = shareOut(
    people,
    names.map(() => 1),
  );
  names.forEach((name, index) => {
    add(interview, {
      respondents: group,
      kind: "GROUP",
      region: regions.get(name)!,
      people: sizes[index]!,
      heldOn: chance.day(opensOn, plusDays(closesOn, -5)),
      summary: "Made up: what the regional team supports and oversees, and what it sees sites struggle with.",
    });
  });
}

/** Interviews by which the evaluation began, with one informant of most sites. */
function scope(add: Add, sites: Sites, chance: Random): void {
  const id = add(survey, {
    name: "Scoping interviews in sites",
    kind: "INTERVIEWS",
    runBy: "Evaluators of the demonstration programme",
    note: "Made up: that there were such interviews in early 2019 is published, how many is not.",
  });
  const round = add(surveyRound, { survey: id, number: 1, opensOn: "2019-01-07", closesOn: "2019-04-01" });
  const group = add(surveyFrame, { round, asked: "KEY_INFORMANTS" });
  for (const { name } of areas)
    if (chance.chance(0.8))
      add(interview, {
        respondents: group,
        kind: "ONE",
        site: sites.get(name)!,
        people: 1,
        heldOn: chance.day("2019-01-14", "2019-03-25"),
        summary: "Made up: why the site wanted teams, what it had before and what it hopes for.",
      });
}

/** The second round of a survey, still to come: one question is worded anew. */
function nextRound(add: Add, { id, asked, items }: Surveyed): void {
  const round = add(surveyRound, { survey: id, number: 2, opensOn: "2021-11-01", note: "Planned." });
  const group = add(surveyFrame, { round, asked });
  const first = items.find(({ code }) => code === "INFLUENCE" || code === "NEEDS")!;
  const wording = add(questionVersion, {
    question: first.question,
    number: 2,
    text: `${first.about}, over the last year`,
    scale: "AGREEMENT",
    comparable: false,
    change: "Asks about the last year, where the first round asked about all the time so far.",
  });
  add(askedQuestion, { respondents: group, wording, place: 1 });
}

/**
 * What the evaluation asked and was told. Every row is made up, in the published numbers and so that each published percentage comes out of
 * the answers; the published figures themselves stand beside them.
 */
export function responses(add: Add, sites: Sites, regions: Regions): Readonly<Record<InstrumentName, Surveyed>> {
  const chance = random("responses");
  const all = surveys(add, {
    invited,
    takenFrom: "Made up: so many that the published response rate comes out",
    note: "Its responses and answers are synthetic: made so that the published percentages come out of them. The published figures stand beside them as benchmarks.",
  });
  for (const one of [all.settings, all.informants, all.baseline]) respond(add, sites, one, chance);
  interviewRegions(add, regions, all.regional, chance);
  scope(add, sites, chance);
  for (const one of [all.settings, all.informants]) nextRound(add, one);
  return all;
}
