import { provision } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { plusDays } from "./days.ts";
import { drawn, type Family, generations, isSupported, type Supported } from "./families.ts";
import { type Random, random } from "./random.ts";

type New = NewOf<typeof provision>;
/** A provision of one setting, as it is being drawn. */
type Entry = { -readonly [K in keyof New]: New[K] };
type Kind = New["kind"];
type Payer = New["paidBy"];

interface Sort {
  readonly kind: Kind;
  /** Of a hundred settings, before a team came. */
  readonly share: number;
  readonly hours: readonly [number, number];
  readonly paidBy: readonly (readonly [Payer, number])[];
}

/** As common as the early evaluation found. Most settings pay themselves, but for clinical psychology; by how much is made up. */
const sorts: readonly Sort[] = [
  {
    kind: "EDUCATIONAL_PSYCHOLOGY",
    share: 82,
    hours: [1, 4],
    paidBy: [
      ["SETTING", 58],
      ["COUNCIL", 40],
      ["OTHER", 2],
    ],
  },
  {
    kind: "COUNSELLING",
    share: 61,
    hours: [4, 18],
    paidBy: [
      ["SETTING", 66],
      ["CHARITY", 16],
      ["NHS", 8],
      ["COUNCIL", 6],
      ["PARENTS", 4],
    ],
  },
  {
    kind: "CBT",
    share: 17,
    hours: [2, 8],
    paidBy: [
      ["SETTING", 50],
      ["CHARITY", 27],
      ["NHS", 23],
    ],
  },
  {
    kind: "CLINICAL_PSYCHOLOGY",
    share: 15,
    hours: [1, 6],
    paidBy: [
      ["NHS", 62],
      ["SETTING", 22],
      ["COUNCIL", 16],
    ],
  },
  {
    kind: "OTHER",
    share: 26,
    hours: [2, 10],
    paidBy: [
      ["SETTING", 70],
      ["CHARITY", 30],
    ],
  },
];
const others = ["Play therapy", "Art therapy", "Mentoring", "Nurture sessions", "Drop-in for worries"];
const starts = ["2017-09-04", "2018-01-08", "2018-09-03"];

/** How many settings gave up what they had, or changed it, once a team was there. Very few, as the early evaluation was told. */
export const changes = { ended: 9, cut: 5, replaced: 32, endedBefore: 6, added: 40 } as const;

const halves = (chance: Random, [least, most]: Sort["hours"]) => chance.whole(2 * least, 2 * most) / 2;

/** What a family had of a kind, from before a team came; an academy goes on with what the school before it had. */
function entriesOf(family: Family, { kind, hours, paidBy }: Sort, chance: Random): Entry[] {
  const alike = {
    kind,
    ...(kind === "OTHER" ? { what: chance.pick(others) } : {}),
    paidBy: chance.weighted(paidBy),
    hours: halves(chance, hours),
  };
  const started = chance.pick(starts);
  return generations(family).map(({ setting: { id, openedOn, closedOn } }) => ({
    setting: id,
    ...alike,
    from: openedOn ?? started,
    ...(closedOn ? { until: closedOn, endedBecause: "CLOSED" as const } : {}),
  }));
}

/** What settings have for mental health beside a team, since before it came; and in some what became of it once it was there. */
export function provisions(add: Add, all: readonly Family[]): void {
  const chance = random("provision");
  const entries: Entry[] = [];
  const having = new Map<Kind, ReadonlySet<Family>>();
  for (const sort of sorts) {
    const chosen = drawn(all, sort.share, chance);
    having.set(sort.kind, chosen);
    for (const family of all) if (chosen.has(family)) entries.push(...entriesOf(family, sort, chance));
  }

  // One change a setting, of those that are what they were from the beginning.
  const plain = new Map<string, Supported>();
  for (const family of all)
    if (isSupported(family) && !family.last.setting.openedOn && !family.last.leftOn) plain.set(family.last.setting.id, family);
  const changed = new Set<string>();
  const toChange = chance.shuffled(entries.filter(({ kind, setting }) => plain.has(setting) && kind !== "CLINICAL_PSYCHOLOGY"));
  const each = (count: number, change: (entry: Entry, on: string) => void) => {
    let left = count;
    for (const entry of toChange) {
      if (left === 0) return;
      if (changed.has(entry.setting)) continue;
      changed.add(entry.setting);
      change(entry, chance.day(plusDays(plain.get(entry.setting)!.begunOn, 40), "2021-03-15"));
      left -= 1;
    }
  };
  const end = (entry: Entry, on: string, endedBecause: NonNullable<Entry["endedBecause"]>) =>
    Object.assign(entry, { until: on, endedBecause });
  const goOn = (entry: Entry, on: string, other: Partial<Entry>) => {
    entries.push({ ...entry, ...other, from: on });
    end(entry, on, "CHANGED");
  };
  each(changes.ended, (entry, on) => end(entry, on, chance.chance(0.75) ? "TEAM" : "MONEY"));
  each(changes.cut, (entry, on) => goOn(entry, on, { hours: entry.hours / 2 }));
  each(changes.replaced, (entry, on) => goOn(entry, on, { paidBy: entry.paidBy === "CHARITY" ? "SETTING" : "CHARITY" }));

  const without = (kind: Kind, count: number) =>
    chance.shuffled([...plain.values()].filter((family) => !having.get(kind)!.has(family))).slice(0, count);
  for (const { last, begunOn } of without("COUNSELLING", changes.endedBefore))
    entries.push({
      setting: last.setting.id,
      kind: "COUNSELLING",
      paidBy: "SETTING",
      hours: halves(chance, [4, 12]),
      from: "2017-09-04",
      until: plusDays(begunOn, -chance.whole(20, 90)),
      endedBecause: "TEAM",
    });
  for (const { last, begunOn } of without("CBT", changes.added))
    entries.push({
      setting: last.setting.id,
      kind: "CBT",
      paidBy: chance.chance(0.7) ? "SETTING" : "CHARITY",
      hours: halves(chance, [1, 4]),
      from: chance.day(plusDays(begunOn, 14), "2021-03-15"),
    });

  for (const entry of entries) add(provision, entry);
}
