import { board, type Group, seat } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { plusDays } from "./days.ts";
import type { Intake } from "./enrolments.ts";
import { personName } from "./names.ts";
import { ccgName, ccgsMergedOn, mergedCcgs, type Organisations, trustName } from "./organisations.ts";
import { type Random, random } from "./random.ts";
import type { Sites } from "./sites.ts";

/** A seat, with what the meetings need to know. */
export interface Seat {
  readonly id: string;
  readonly speaksFor: Group;
  readonly from: string;
  readonly until: string | null;
}

/** A board, with its seats in the order in which they were taken. */
export interface Board {
  readonly id: string;
  readonly area: Area | undefined;
  readonly from: string;
  readonly termsAgreedOn: string | null;
  readonly seats: readonly Seat[];
}

/** Very few boards have young people or parents on them, and few are chaired by anybody but the NHS: as the early evaluation found. */
const withYoungPeople: ReadonlySet<string> = new Set(["Great Lanchford", "Penhallis", "Lynchester", "Old Marish"]);
const withParents: ReadonlySet<string> = new Set(["Tarnhowe", "Penhallis", "Lynchester", "Tamarlow", "Vauxley"]);
const withoutEducation: ReadonlySet<string> = new Set(["Ravenholt", "Sarrowden", "Ferrygate"]);
const withoutCouncil: ReadonlySet<string> = new Set(["Eskerby", "Laverick Rise"]);
const chairs: Readonly<Record<string, Group>> = {
  Hallowdale: "COUNCIL",
  Brackenshire: "COUNCIL",
  Kingsorrel: "COUNCIL",
  Penhallis: "EDUCATION",
  Downsmere: "EDUCATION",
};
/** The young member whose consent ran out, and the parent who was never asked. */
const consentRanOut = "Old Marish";
const neverAsked = "Vauxley";

const kinds = [
  ["GOVERNANCE", "governance board"],
  ["STEERING", "steering group"],
  ["PROJECT", "project board"],
  ["OVERSIGHT", "oversight group"],
] as const;

type Given = Omit<NewOf<typeof seat>, "board" | "from" | "until">;

const named = (label: string, speaksFor: Group, chance: Random, organisation?: string): Given => ({
  label,
  speaksFor,
  name: personName(chance),
  ...(organisation ? { organisation } : {}),
});

/** Those who sit for the NHS, the council and the voluntary sector of an area. */
function bodies(area: Area, organisations: Organisations, chance: Random): Given[] {
  const of = (name: string) => organisations.get(name)!;
  return [
    named("Commissioner of children's services", "COMMISSIONER", chance, of(ccgName(area.ccgs[0]!))),
    named("Service manager, trust", "PROVIDER", chance, of(trustName(area.trust))),
    named("Clinical lead, trust", "PROVIDER", chance, of(trustName(area.trust))),
    ...(withoutCouncil.has(area.name) ? [] : [named("Head of children's services", "COUNCIL", chance, of(area.councils[0]!))]),
    ...(area.partner ? [named("Partner that runs teams", "PROVIDER", chance, of(area.partner))] : []),
    ...(chance.chance(0.4) ? [named("Voluntary sector forum", "VOLUNTARY", chance)] : []),
  ];
}

function schools(area: Area, intake: Intake, chance: Random): Given[] {
  if (withoutEducation.has(area.name)) return [];
  const open = intake.members.filter(({ setting, leftOn, joinedOn }) => setting.area === area && !leftOn && joinedOn < "2019-10-01");
  const labels = ["Head teacher, first cluster", "Head teacher, second cluster", "Senior mental health lead"];
  return chance
    .shuffled(open)
    .slice(0, chance.whole(1, 3))
    .map(({ setting }, i) => ({ ...named(labels[i]!, "EDUCATION", chance), setting: setting.id }));
}

const supporter = { YOUNG_PEOPLE: "Participation worker of the council", PARENTS_AND_CARERS: "Family link worker" } as const;

function people(area: Area, from: string): Given[] {
  const consent = { consentFrom: from, consentUntil: area.name === consentRanOut ? plusDays(from, 365) : "2021-09-01" };
  const one = (label: string, speaksFor: keyof typeof supporter): Given => ({
    label,
    speaksFor,
    supportingAdult: supporter[speaksFor],
    ...(area.name === neverAsked ? {} : consent),
  });
  return [
    ...(withYoungPeople.has(area.name) ? [one("Young member 1", "YOUNG_PEOPLE"), one("Young member 2", "YOUNG_PEOPLE")] : []),
    ...(withParents.has(area.name) ? [one("Parent or carer 1", "PARENTS_AND_CARERS")] : []),
  ];
}

/** A board of each site and one for England, and who sits on them: nobody's name but of made-up people who sit for an organisation. */
export function boards(add: Add, sites: Sites, organisations: Organisations, intake: Intake): Board[] {
  const chance = random("boards");

  const sit = (of: string, given: Given, from: string, until: string | null = null): Seat => ({
    id: add(seat, { ...given, board: of, from, ...(until ? { until } : {}) }),
    speaksFor: given.speaksFor,
    from,
    until,
  });

  /** Some seats passed on from one to another, and that of two CCGs with them when they merged. */
  const filled = (of: string, area: Area, given: Given, from: string): Seat[] => {
    const isMerged = area.name === mergedCcgs.area && given.speaksFor === "COMMISSIONER";
    if (!isMerged && (!given.name || !chance.chance(0.15))) return [sit(of, given, from)];
    const on = isMerged ? ccgsMergedOn : chance.day("2019-11-04", "2021-01-11");
    const next = isMerged ? { organisation: organisations.get(ccgName(mergedCcgs.into))! } : {};
    return [sit(of, given, from, on), sit(of, { ...given, ...next, name: personName(chance) }, on)];
  };

  const local = areas.map((area, i): Board => {
    const from = chance.day("2019-01-07", "2019-03-25");
    const [kind, words] = kinds[i % kinds.length]!;
    const termsAgreedOn = chance.chance(0.8) ? chance.day(from, plusDays(from, 90)) : null;
    const id = add(board, {
      name: `${area.name} ${words}`,
      kind,
      site: sites.get(area.name)!,
      from,
      ...(termsAgreedOn ? { termsAgreedOn } : {}),
    });
    const chairGroup = chairs[area.name] ?? "COMMISSIONER";
    const first = [...bodies(area, organisations, chance), ...schools(area, intake, chance)];
    const chairAt = first.findIndex(({ speaksFor }) => speaksFor === chairGroup);
    const peopleFrom = "2020-01-06";
    return {
      id,
      area,
      from,
      termsAgreedOn,
      seats: [
        ...first.flatMap((given, at) => filled(id, area, { ...given, chair: at === chairAt }, from)),
        ...people(area, peopleFrom).map((given) => sit(id, given, peopleFrom)),
      ],
    };
  });

  const from = "2018-12-20";
  const termsAgreedOn = "2019-03-29";
  const id = add(board, { name: "National oversight group", kind: "OVERSIGHT", termsAgreedOn, from });
  const national = organisations.get("National Office for Support Teams")!;
  const above = [
    { ...named("Programme director", "COMMISSIONER", chance, national), chair: true },
    named("Lead for schools", "EDUCATION", chance),
    named("Lead for training", "OTHER", chance, organisations.get("National College of Wellbeing Practice")!),
  ];
  return [...local, { id, area: undefined, from, termsAgreedOn, seats: above.map((given) => sit(id, given, from)) }];
}
