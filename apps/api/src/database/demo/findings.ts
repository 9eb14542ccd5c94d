import { finding, findingSite, quote, reviewedDocument, siteClass, typology, typologyClass } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import type { InstrumentName, Surveyed } from "../published/surveys.ts";
import { areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import { type Random, random } from "./random.ts";
import type { Sites, Waves } from "./sites.ts";

type Found = Pick<NewOf<typeof finding>, "finding" | "kind" | "theme" | "restsOn">;
type Said = readonly [NewOf<typeof quote>["speaker"], string];

/** What was found, in about how many of a hundred sites, which question bears it out, and what somebody said to it. */
interface Row extends Found {
  readonly share: number;
  readonly question?: string;
  readonly said?: readonly Said[];
}

const found: readonly Row[] = [
  {
    finding: "Practitioners leave soon after they have qualified",
    kind: "CHALLENGE",
    theme: "WORKFORCE",
    restsOn: ["INTERVIEWS", "INFORMANTS_SURVEY"],
    share: 60,
    said: [["KEY_INFORMANTS", "We train them, they are good at it, and then there is no next step here."]],
  },
  {
    finding: "Senior posts are hard to fill, and are filled out of neighbouring services",
    kind: "CHALLENGE",
    theme: "WORKFORCE",
    restsOn: ["INTERVIEWS"],
    share: 45,
  },
  {
    finding: "Settings lack the time to work with their team",
    kind: "CHALLENGE",
    theme: "ENGAGEMENT",
    restsOn: ["SETTINGS_SURVEY", "INTERVIEWS"],
    question: "OWN_RESOURCES",
    share: 55,
    said: [["SETTINGS", "I want this to work, and I have half an hour a week for it."]],
  },
  {
    finding: "Remote support does not reach those without a quiet place or a device",
    kind: "CHALLENGE",
    theme: "REMOTE",
    restsOn: ["INTERVIEWS"],
    share: 50,
    said: [["TEAM_STAFF", "You hear the television and two brothers, and you know that is the end of it."]],
  },
  {
    finding: "Boards are led by the NHS, and education comes second",
    kind: "CHALLENGE",
    theme: "GOVERNANCE",
    restsOn: ["INTERVIEWS", "DOCUMENTS"],
    share: 40,
  },
  {
    finding: "Nobody takes on those whose needs are too great for the team and too small for the clinic",
    kind: "GAP",
    theme: "OFFER",
    restsOn: ["INTERVIEWS", "INFORMANTS_SURVEY"],
    share: 65,
    said: [["KEY_INFORMANTS", "Too ill for one door, not ill enough for the next."]],
  },
  {
    finding: "Brief work suits younger children and those with special needs less",
    kind: "GAP",
    theme: "OFFER",
    restsOn: ["INTERVIEWS"],
    share: 45,
  },
  {
    finding: "Schools and services that knew one another before got going sooner",
    kind: "ENABLER",
    theme: "GOVERNANCE",
    restsOn: ["INTERVIEWS", "INFORMANTS_SURVEY"],
    question: "FIT_SETTINGS",
    share: 50,
  },
  {
    finding: "Teams that let young people shape the offer are asked for more",
    kind: "ENABLER",
    theme: "CO_PRODUCTION",
    restsOn: ["INTERVIEWS", "DOCUMENTS"],
    share: 15,
    said: [["YOUNG_PEOPLE", "They changed the name because we said so."]],
  },
  {
    finding: "Settings with a plan for the whole school make more of their team",
    kind: "ENABLER",
    theme: "WHOLE_SCHOOL",
    restsOn: ["SETTINGS_SURVEY", "INTERVIEWS"],
    share: 40,
  },
  {
    finding: "Young people are seen sooner than before",
    kind: "EARLY_OUTCOME",
    theme: "ACCESS",
    restsOn: ["SETTINGS_SURVEY", "MONITORING"],
    share: 55,
    said: [["SETTINGS", "A fortnight. It used to be a school year."]],
  },
  {
    finding: "Staff of settings are surer of what to say and whom to ask",
    kind: "EARLY_OUTCOME",
    theme: "WHOLE_SCHOOL",
    restsOn: ["SETTINGS_SURVEY"],
    share: 60,
  },
];

function findings(add: Add, sites: Sites, waves: Waves, asked: ReadonlyMap<string, string>, chance: Random): void {
  for (const { share, question, said = [], ...row } of found) {
    const id = add(finding, {
      ...row,
      ...(question ? { question: asked.get(question)! } : {}),
      foundOn: chance.day("2021-03-16", "2021-03-29"),
      evidence: "Made up for the demonstration programme.",
    });
    for (const { name } of areas) if (chance.chance(share / 100)) add(findingSite, { finding: id, site: sites.get(name)! });
    for (const [speaker, words] of said) {
      const consentFrom = chance.day("2020-11-09", "2021-03-08");
      // One of them thought better of it.
      const takenBack = speaker === "TEAM_STAFF" ? { consentUntil: plusDays(consentFrom, 10) } : {};
      add(quote, { finding: id, speaker, wave: waves["2018-19"], words, consentFrom, ...takenBack });
    }
  }
}

const documents = [
  ["Bid for the first wave", "BID", "2018-11-05"],
  ["Terms of reference of the board", "TERMS_OF_REFERENCE", "2019-04-01"],
  ["Model agreement with settings", "AGREEMENT", "2019-09-02"],
  ["Report of the first year", "REPORT", "2020-06-01"],
] as const;

function reviewed(add: Add, sites: Sites, chance: Random): void {
  for (const { name } of areas)
    for (const [document, kind, datedOn] of documents)
      if (chance.chance(0.6))
        add(reviewedDocument, {
          name: document,
          kind,
          site: sites.get(name)!,
          datedOn,
          reviewedOn: chance.day("2020-11-02", "2021-03-12"),
        });
}

const author = "Evaluators of the demonstration programme";
const typologies = [
  {
    name: "Orientation of teams",
    criteria: "How much of a team's time goes into single young people, and how much into settings as a whole.",
    classes: [
      ["Clinical", "Two thirds or more into single young people."],
      ["Balanced", "Neither."],
      ["Whole-school", "Half or more into settings as a whole."],
    ],
    moves: 3,
  },
  {
    name: "Lead of the site",
    criteria: "Who leads the work from day to day: the commissioner, the provider, or health and education together.",
    classes: [
      ["Led by the commissioner", "The commissioner has the plan and the staff that carry it."],
      ["Led by the provider", "The provider has."],
      ["Led together", "Health and education have it in common."],
    ],
    moves: 0,
  },
] as const;

/** Two ways to tell sites apart, both made up; in one of them some sites have moved. */
function classes(add: Add, sites: Sites, chance: Random): void {
  for (const { name, criteria, classes: own, moves } of typologies) {
    const id = add(typology, { name, edition: "1", author, criteria, madeOn: "2020-09-01" });
    const ids = own.map(([label, of]) => add(typologyClass, { typology: id, name: label, criteria: of }));
    const moved = new Set(chance.shuffled(areas).slice(0, moves));
    for (const area of areas) {
      const site = sites.get(area.name)!;
      const first = chance.whole(0, ids.length - 1);
      const on = chance.day("2020-12-01", "2021-02-26");
      const put = (of: number, from: string, until?: string) =>
        add(siteClass, { site, typology: id, class: ids[of % ids.length]!, from, ...(until ? { until } : {}) });
      if (moved.has(area)) {
        put(first, "2020-09-01", on);
        put(first + 1, on);
      } else put(first, "2020-09-01");
    }
  }
}

/** What the evaluation of the made-up programme found: in which sites, in whose words, out of which documents, and by what sites are told apart. */
export function evaluated(add: Add, sites: Sites, waves: Waves, surveyed: Readonly<Record<InstrumentName, Surveyed>>): void {
  const chance = random("findings");
  const asked = new Map(Object.values(surveyed).flatMap(({ items }) => items.map(({ code, asking }) => [code, asking] as const)));
  findings(add, sites, waves, asked, chance);
  reviewed(add, sites, chance);
  classes(add, sites, chance);
}
