import { award, awardCondition, expenditure, payment } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { daysBetween, earlier, later, plusDays } from "./days.ts";
import { ccgName, ccgsMergedOn, mergedCcgs, type Organisations } from "./organisations.ts";
import { type Random, random } from "./random.ts";
import { announcedOn, type Sites, type WaveCode, type Waves } from "./sites.ts";
import { demoToday } from "./today.ts";

/** When the money of each wave ends. */
const until: Readonly<Record<WaveCode, string>> = { "2018-19": "2021-04-01", "2019-20": "2022-04-01", "2020-21": "2023-04-01" };
/** Its one team of a later wave is planned and not funded yet. */
const notFunded = "Old Marish";
/** What was awarded to these grew from April 2020 on. */
const raised: ReadonlySet<string> = new Set(["Tarnhowe", "Wexborough", "Penhallis", "Hartlestone Park"]);
const raisedFrom = "2020-04-01";

interface Term {
  readonly ccg: string;
  readonly amount: number;
  readonly from: string;
  readonly until: string;
}

/** One award a site and wave; where two CCGs became one, what was left went on to the new one. */
function termsOf(area: Area, wave: WaveCode, amount: number): Term[] {
  const whole = { ccg: area.ccgs[0]!, amount, from: announcedOn[wave], until: until[wave] };
  if (area.name !== mergedCcgs.area) return [whole];
  const merged = { ...whole, ccg: mergedCcgs.into };
  if (whole.from >= ccgsMergedOn) return [merged];
  const before = Math.round(amount * 0.0055) * 100;
  return [
    { ...whole, amount: before, until: ccgsMergedOn },
    { ...merged, amount: amount - before, from: ccgsMergedOn },
  ];
}

/** The middle of the first month of each quarter in a term. */
function quarters(from: string, end: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(end.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return years.flatMap((year) => ["01", "04", "07", "10"].map((month) => `${year}-${month}-15`)).filter((day) => day >= from && day < end);
}

function payments(add: Add, of: string, { amount, from, until }: Term, chance: Random): void {
  const days = quarters(from, until);
  const each = Math.floor(amount / days.length / 100) * 100;
  for (const [i, day] of days.entries()) {
    const paidOn = chance.day(day, plusDays(day, 12));
    if (paidOn > demoToday) continue;
    add(payment, { award: of, paidOn, amount: i === days.length - 1 ? amount - each * i : each });
  }
}

const kinds = [
  ["STAFF", 0.74],
  ["TRAINING", 0.13],
  ["PROJECT", 0.07],
  ["PREMISES", 0.06],
] as const;

/** The financial years of a term, each with its part of the money: less while teams are set up. */
function yearsOf({ from, until }: Term): { year: string; start: string; end: string; part: number }[] {
  const starts = [2018, 2019, 2020, 2021, 2022].map((year) => ({
    year: `${year}-${String(year + 1).slice(2)}`,
    start: later(`${year}-04-01`, from),
    end: earlier(`${year + 1}-04-01`, until)!,
  }));
  const within = starts.filter(({ start, end }) => start < end);
  const weights = within.map(({ start, end }) => daysBetween(start, end) * (start === from ? 0.6 : 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  return within.map((one, i) => ({ ...one, part: weights[i]! / sum }));
}

/** Forecast when the award began and sometimes anew in the autumn; what was spent is known a month after the year, and for the running one after three quarters. */
function spend(add: Add, of: string, term: Term, chance: Random): void {
  for (const { year, start, end, part } of yearsOf(term))
    for (const [kind, share] of kinds) {
      const expected = Math.round((term.amount * part * share) / 100) * 100;
      const autumn = `${year.slice(0, 4)}-10-15`;
      const isRevised = chance.chance(0.3) && autumn > start && autumn <= demoToday;
      const anew = Math.round((expected * chance.whole(86, 104)) / 10_000) * 100;
      const forecast = [{ value: expected, from: term.from }, ...(isRevised ? [{ value: anew, from: autumn }] : [])];
      const came = Math.round(expected * (kind === "STAFF" ? chance.whole(80, 99) : chance.whole(88, 108))) / 100;
      const [running, known] = [plusDays(end, -59), plusDays(end, 29)];
      const actual = [
        ...(running > start && running <= demoToday ? [{ value: Math.round(came * 72) / 100, from: running }] : []),
        ...(known <= demoToday ? [{ value: came, from: known }] : []),
      ];
      add(expenditure, { award: of, year, kind, forecast, ...(actual.length ? { actual } : {}) });
    }
}

const asked = [
  ["A plan for recruitment is agreed with the region", 60],
  ["Partners have signed a memorandum of understanding", 90],
  ["The board has its terms of reference", 120],
  ["Activity of teams is in the national data set", 420],
] as const;

function conditions(add: Add, of: string, { from }: Term, chance: Random): void {
  for (const [condition, days] of asked) {
    const dueOn = plusDays(from, days);
    const metOn = chance.day(plusDays(dueOn, -35), plusDays(dueOn, 45));
    const isMet = metOn <= demoToday && chance.chance(0.92);
    const evidence = chance.chance(0.5) ? { evidence: `https://example.org/evidence/${of}` } : {};
    add(awardCondition, { award: of, condition, dueOn, ...(isMet ? { metOn, ...evidence } : {}) });
  }
}

/** What was awarded to the lead CCG of each site for its teams of a wave, on what conditions, and what became of the money. All amounts are made up. */
export function awards(add: Add, sites: Sites, waves: Waves, organisations: Organisations): void {
  const chance = random("awards");
  const make = (area: Area, wave: WaveCode, teams: number) => {
    for (const term of termsOf(area, wave, teams * chance.whole(760, 880) * 1000)) {
      const more = Math.round(term.amount * 0.0006) * 100;
      const isRaised = wave === "2018-19" && raised.has(area.name);
      const of = add(award, {
        site: sites.get(area.name)!,
        wave: waves[wave],
        recipient: organisations.get(ccgName(term.ccg))!,
        amount: [{ value: term.amount }, ...(isRaised ? [{ value: term.amount + more, from: raisedFrom }] : [])],
        from: term.from,
        until: term.until,
      });
      conditions(add, of, term, chance);
      payments(add, of, term, chance);
      spend(add, of, term, chance);
    }
  };
  for (const area of areas) {
    make(area, "2018-19", area.teams);
    if (area.name === notFunded) continue;
    if (area.later[0]) make(area, "2019-20", area.later[0]);
    if (area.later[1]) make(area, "2020-21", area.later[1]);
  }
}
