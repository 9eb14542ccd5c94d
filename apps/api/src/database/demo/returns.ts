import { boardAction, type Part, quarterlyReturn, reportingPeriod, returnValue } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type MeasureCode, type Measures, measures } from "../published/measures.ts";
import { type Area, areas } from "./areas.ts";
import type { Board } from "./boards.ts";
import { plusDays, workday } from "./days.ts";
import { type Random, random } from "./random.ts";
import { shareOut } from "./share-out.ts";
import type { Sites } from "./sites.ts";

/** A quarter, with how much was referred in it beside the usual: teams began at the end of 2019, and referrals fell in the spring of 2020. */
interface Quarter {
  readonly code: string;
  readonly lastDay: string;
  readonly referred: number;
  readonly year: number;
}

const quarters: readonly Quarter[] = [
  { code: "201920 Q3", lastDay: "2019-12-31", referred: 0.08, year: 2019 },
  { code: "201920 Q4", lastDay: "2020-03-31", referred: 0.8, year: 2019 },
  { code: "202021 Q1", lastDay: "2020-06-30", referred: 0.3, year: 2020 },
  { code: "202021 Q2", lastDay: "2020-09-30", referred: 0.55, year: 2020 },
  { code: "202021 Q3", lastDay: "2020-12-31", referred: 1.05, year: 2020 },
  { code: "202021 Q4", lastDay: "2021-03-31", referred: 0, year: 2020 },
];
const last = quarters.at(-1)!;

const referrers = [
  ["FROM_EDUCATION", 62],
  ["FROM_SELF", 6],
  ["FROM_CARER", 8],
  ["FROM_GP", 7],
  ["FROM_SCHOOL_NURSE", 5],
  ["FROM_SOCIAL_CARE", 3],
  ["FROM_SINGLE_POINT", 6],
  ["FROM_INSIDE", 2],
  ["FROM_OTHERS", 1],
] as const satisfies readonly (readonly [Part, number])[];
const waits = [
  ["WAITED_0_TO_6_DAYS", 22],
  ["WAITED_7_TO_13_DAYS", 24],
  ["WAITED_14_TO_27_DAYS", 26],
  ["WAITED_28_TO_84_DAYS", 23],
  ["WAITED_OVER_84_DAYS", 5],
] as const satisfies readonly (readonly [Part, number])[];

/** A value as it goes into a return. */
type Value = Pick<NewOf<typeof returnValue>, "part" | "number" | "numerator" | "denominator" | "missing"> & { measure: MeasureCode };

/** Sites that don't give every number: who referred, and how many people had access in the first year. */
const withoutReferrers: ReadonlySet<string> = new Set(["Wealdmarsh", "Brookmarsh"]);
const withoutAccess: ReadonlySet<string> = new Set(["Ravenholt", "Penhallis", "Ferrygate"]);
/** Sites that sent a quarter again, and those whose last one is still to be accepted, or to come. */
const sentAgain: Readonly<Record<string, string>> = { Tarnhowe: "202021 Q2", Lynchester: "202021 Q1", Kingsorrel: "202021 Q3" };
const notAccepted: ReadonlySet<string> = new Set(["Kingsorrel", "Hartlestone Park"]);
const notSent: ReadonlySet<string> = new Set(["Sarrowden"]);
const draws: ReadonlySet<string> = new Set(["Hallowdale", "Tamarlow", "Vauxley"]);

/** What teams did beside referrals: whom they gave an intervention, and their work with whole settings. */
function work(area: Area, first: number, chance: Random): readonly Value[] {
  const sessions = (most: number) =>
    Array.from({ length: area.teams }, () => chance.whole(0, most)).reduce((sum, number) => sum + number, 0);
  return (
    [
      ["INTERVENTIONS", Math.round(first * (0.7 + chance.next() * 0.2))],
      ["WORKSHOPS", sessions(9)],
      ["STAFF_TRAINING", sessions(5)],
      ["PARENT_SESSIONS", sessions(4)],
    ] as const
  ).map(([measure, number]) => ({ measure, part: "TOTAL", number }));
}

/** A site's numbers quarter by quarter, each in keeping with the one before: what is open is what was, and what came, without what went. */
function flow(area: Area, chance: Random, ofWork: Random): ReadonlyMap<string, readonly Value[]> {
  let open = 0;
  const contacts: { readonly year: number; readonly number: number }[] = [];
  const part = (share: number, of: number) => Math.round(of * share * (0.85 + chance.next() * 0.3));

  return new Map(
    quarters.slice(0, -1).map(({ code, referred, year }) => {
      const referrals = part(referred, area.teams * 48);
      const rejected = part(0.12, referrals);
      const accepted = referrals - rejected;
      const [without, one] = [part(0.05, open), part(0.08, open)];
      const more = Math.min(open - without - one, part(0.42, open));
      open += accepted - without - one - more;
      const first = part(0.86, accepted);
      const negative = first > 40 && chance.chance(0.1) ? 1 : 0;
      const byWait = shareOut(
        first - negative,
        waits.map(([, weight]) => weight * (0.7 + chance.next() * 0.6)),
      );
      const soon = byWait.slice(0, 3).reduce((sum, number) => sum + number, 0);
      contacts.push({ year, number: first });
      const counted = year === 2019 ? contacts.filter((each) => each.year === year) : contacts.slice(-4);
      const people = Math.round(counted.reduce((sum, { number }) => sum + number, 0) * 0.96);
      const total = (measure: MeasureCode, number: number): Value => ({ measure, part: "TOTAL", number });
      const values: Value[] = [
        total("NEW_REFERRALS", referrals),
        ...(withoutReferrers.has(area.name)
          ? []
          : shareOut(
              referrals,
              referrers.map(([, weight]) => weight),
            ).map((number, index): Value => ({ measure: "NEW_REFERRALS", part: referrers[index]![0], number }))),
        total("NOT_ACCEPTED", rejected),
        total("OPEN_REFERRALS", open),
        total("CASELOAD", part(0.7, open)),
        total("CLOSED_WITHOUT_CONTACT", without),
        total("CLOSED_AFTER_ONE", one),
        total("CLOSED_AFTER_MORE", more),
        total("FIRST_CONTACTS", first),
        ...waits.map(([wait], index): Value => ({ measure: "FIRST_CONTACTS", part: wait, number: byWait[index]! })),
        { measure: "FIRST_CONTACTS", part: "WAIT_NEGATIVE", number: negative },
        { measure: "FOUR_WEEKS", part: "TOTAL", numerator: soon, denominator: first - negative },
        withoutAccess.has(area.name) && year === 2019
          ? { measure: "ACCESS", part: "TOTAL", missing: "NOT_COLLECTED" }
          : total("ACCESS", people),
        // Support teams had no type of their own yet: whoever counts by type of team was seen by one of the other.
        ...(year > 2019 ? [{ measure: "ACCESS", part: "TEAMS_D06", number: people } as const] : []),
        ...work(area, first, ofWork),
      ];
      return [code, values] as const;
    }),
  );
}

/** People with access were counted by the financial year at first, and by the last twelve months since April 2020. */
const definitionOf = (ids: Measures, measure: MeasureCode, year: number) => ids[measure][measure === "ACCESS" && year > 2019 ? 1 : 0]!;

/** A return that was accepted, for those who act on it. */
export interface Accepted {
  readonly id: string;
  readonly area: Area;
  readonly code: string;
  readonly on: string;
}

/** Five quarters of returns from all sites, and the sixth begun; some were sent again, and one is missing. */
export function returns(add: Add, sites: Sites): readonly Accepted[] {
  const [chance, ofWork] = [random("returns"), random("work in returns")];
  const ids = measures(add);
  const periods = new Map(quarters.map(({ code, lastDay }) => [code, add(reportingPeriod, { code, dueOn: plusDays(lastDay, 28) })]));
  const accepted: Accepted[] = [];

  function send(area: Area, { code, lastDay, year }: Quarter, values: readonly Value[], number: number): void {
    const isLast = code === "202021 Q3";
    const begunOn = workday(plusDays(lastDay, number === 1 ? chance.whole(3, 12) : chance.whole(50, 58)));
    const submittedOn = workday(plusDays(begunOn, chance.whole(4, 14)));
    const acceptedOn = workday(plusDays(submittedOn, chance.whole(3, 16)));
    const isAccepted = !(isLast && notAccepted.has(area.name) && (number > 1 || !sentAgain[area.name]));
    const id = add(quarterlyReturn, {
      site: sites.get(area.name)!,
      period: periods.get(code)!,
      number,
      begunOn,
      submittedOn,
      ...(isAccepted ? { acceptedOn } : {}),
      ...(number > 1 ? { note: "Sent again: referrals of one team had been left out." } : {}),
    });
    if (isAccepted) accepted.push({ id, area, code, on: acceptedOn });
    for (const { measure, ...value } of values)
      add(returnValue, { ...value, quarterlyReturn: id, definition: definitionOf(ids, measure, year) });
  }

  /** What was sent first where it was sent again: a part of the referrals was left out. */
  const leftOut = (values: readonly Value[]): readonly Value[] =>
    values
      .filter(({ measure, part }) => measure !== "NEW_REFERRALS" || part === "TOTAL")
      .map((value) => (value.measure === "NEW_REFERRALS" ? { ...value, number: Math.round(value.number! * 0.8) } : value));

  for (const area of areas) {
    const byQuarter = flow(area, chance, ofWork);
    for (const quarter of quarters.slice(0, -1)) {
      const values = byQuarter.get(quarter.code)!;
      const isAgain = sentAgain[area.name] === quarter.code;
      if (quarter.code === "202021 Q3" && notSent.has(area.name)) continue;
      send(area, quarter, isAgain ? leftOut(values) : values, 1);
      if (isAgain) send(area, quarter, values, 2);
    }
    if (draws.has(area.name))
      add(quarterlyReturn, {
        site: sites.get(area.name)!,
        period: periods.get(last.code)!,
        number: 1,
        begunOn: chance.day("2021-03-22", "2021-03-30"),
      });
  }
  return accepted;
}

/** What boards wanted done when they saw that referrals had fallen. */
export function actionsOnReturns(add: Add, boards: readonly Board[], accepted: readonly Accepted[]): void {
  const chance = random("actions on returns");
  for (const { id, area, code, on } of accepted) {
    const own = boards.find((one) => one.area === area);
    if (code !== "202021 Q1" || !own || !chance.chance(0.5)) continue;
    const raisedOn = workday(plusDays(on, chance.whole(5, 30)));
    add(boardAction, {
      board: own.id,
      action: "Ask settings why they refer fewer young people",
      quarterlyReturn: id,
      raisedOn,
      dueOn: plusDays(raisedOn, 42),
      doneOn: workday(plusDays(raisedOn, chance.whole(14, 60))),
    });
  }
}
