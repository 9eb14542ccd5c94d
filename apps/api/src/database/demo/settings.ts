import { campus, type EstablishmentType, setting } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { holdsOn } from "./days.ts";
import { landscapes, type Sort, sorts } from "./mix.ts";
import { academyTrusts, saintNames, schoolNames } from "./names.ts";
import { councilCode, type Organisations } from "./organisations.ts";
import { placesOf, postcode, type Spot } from "./places.ts";
import { type Random, random } from "./random.ts";
import { shareOut } from "./share-out.ts";

/** A setting, with what the chapters after it need to know. */
export interface Setting {
  readonly id: string;
  readonly area: Area;
  readonly campuses: readonly string[];
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  /** The school that this one was until it became an academy, or the two of which it was made. */
  readonly was: readonly Setting[];
}

/** Settings that stand open, by area in proportion to its teams; beside them come those that closed when they became academies. */
export const settingsCount = { joined: 1050, others: 255, converted: 25, merged: 2, closed: 6, closing: 4 } as const;

/** Days of the school census. */
const censusDays = ["2019-01-17", "2020-01-16", "2021-01-21"] as const;
const conversionDays = ["2018-09-01", "2019-04-01", "2019-09-01", "2020-02-01", "2020-09-01"];
/** The first day after a school year, on which schools close and merge. */
const yearEnd = "2020-09-01";
/** The school register has come to 15xxxx and gives no number above 9xxxxx: compared with its extracts by script. */
const firstUrn = 905_017;

const isAcademy = (type: EstablishmentType) => type.startsWith("ACADEMY");
const tenth = (value: number) => Math.round(value * 10) / 10;

/** One value at each census while the setting was open, each close to the one before. */
function atCensuses(start: number, drift: (value: number) => number, openedOn: string | null, closedOn: string | null) {
  const values: { value: number; from: string }[] = [];
  let value = start;
  for (const from of censusDays) {
    if (holdsOn(from, openedOn, closedOn)) values.push({ value, from });
    value = drift(value);
  }
  return values;
}

function census(sort: Sort, chance: Random, openedOn: string | null, closedOn: string | null) {
  const pupils = chance.whole(...sort.pupils);
  const meals = sort.meals ? tenth(sort.meals[0] + chance.next() ** 1.6 * (sort.meals[1] - sort.meals[0])) : 0;
  const rolls = atCensuses(pupils, (value) => Math.round(value * (0.97 + chance.next() * 0.06)), openedOn, closedOn);
  const shares = atCensuses(meals, (value) => tenth(value * (0.98 + chance.next() * 0.1)), openedOn, closedOn);
  const isMissing = chance.chance(0.012);
  return {
    ...(rolls.length > 0 && !isMissing ? { pupils: rolls } : {}),
    ...(sort.meals && shares.length > 0 && !isMissing ? { freeMeals: shares } : {}),
  };
}

/** Small areas of England, the most deprived first. */
const ranks = 32_844;

/** A made-up rank: the more free meals, the more deprived, and neither tells the other. Of a setting without meals it may be any. */
function deprivationRank(meals: NewOf<typeof setting>["freeMeals"], chance: Random): number {
  const share = [meals ?? []].flat()[0]?.value;
  const drawn = chance.next();
  const place = share ? 1 - share / 55 + (drawn - 0.5) * 0.36 : drawn;
  return 1 + Math.round(Math.min(1, Math.max(0, place)) * (ranks - 1));
}

/** How a faith school is called, or a school of a coined word. */
function nameOf(word: string, ending: string, type: EstablishmentType, chance: Random): string {
  if (type === "VOLUNTARY_CONTROLLED_SCHOOL") return `${word} Church of England ${ending}`;
  if (type === "VOLUNTARY_AIDED_SCHOOL") return `${chance.pick(saintNames)} Catholic ${ending}, ${word}`;
  if (isAcademy(type) && /Primary|^School$|High/.test(ending) && chance.chance(0.6))
    return ending.startsWith("Primary") ? `${word} Primary Academy` : `${word} Academy`;
  return `${word} ${ending}`;
}

interface Draft {
  readonly input: NewOf<typeof setting>;
  readonly sort: Sort;
  readonly area: Area;
}

/** Draws settings one by one; names and numbers come once each. */
function drafts(organisations: Organisations, chance: Random) {
  const spots = placesOf(areas, chance);
  const words = schoolNames(chance);
  const deprivation = random("deprivation");
  let urn = firstUrn;
  let number = 1000;
  const nextUrn = () => {
    urn += chance.whole(1, 40);
    return String(urn);
  };

  const where = (area: Area) => {
    const spot: Spot = chance.pick(spots.get(area)!);
    return { ...spot, postcode: postcode(areas.indexOf(area) + 1, chance) };
  };

  return (area: Area, sort: Sort, type: EstablishmentType, openedOn: string | null = null): Draft => {
    const [ending, lowAge, highAge] = chance.pick(sort.endings);
    const word = words.pop()!;
    const opened = openedOn ?? (chance.chance(0.4) ? `${chance.whole(1952, 2017)}-${chance.pick(["01", "09"])}-01` : null);
    const known = { name: nameOf(word, ending, type, chance), urn: nextUrn() };
    const council = chance.pick(area.councils);
    number += 1;
    const input: NewOf<typeof setting> = {
      ...known,
      laestab: `${councilCode(council)}/${number}`,
      type,
      phase: sort.phase,
      status: "OPEN",
      lowAge,
      highAge,
      localAuthority: { value: organisations.get(council)! },
      ...(isAcademy(type) ? { trust: chance.pick(academyTrusts) } : {}),
      ...where(area),
      urbanRural: area.since === "London" ? "A1" : chance.weighted(landscapes),
      ...census(sort, chance, openedOn, null),
      ...(opened ? { openedOn: opened } : {}),
    };
    return { input: { ...input, deprivationRank: deprivationRank(input.freeMeals, deprivation) }, sort, area };
  };
}

/** The school that an academy was: the same place under an earlier number, closed on the day of the conversion. */
function before(draft: Draft, urn: string, closedOn: string, chance: Random): NewOf<typeof setting> {
  const { trust: _, pupils: __, freeMeals: ___, openedOn: ____, name, ...rest } = draft.input;
  return {
    ...rest,
    name: name.replace(/Academy$/, "School"),
    urn,
    type: "COMMUNITY_SCHOOL",
    status: "CLOSED",
    ...census(draft.sort, chance, null, closedOn),
    openedOn: `${chance.whole(1952, 2008)}-09-01`,
    closedOn,
  };
}

/** An infant and a junior school that became one, which kept the number of the first. */
const halves = ({ name, laestab }: Draft["input"]) => {
  const word = name.split(" ")[0]!;
  const [authority, number] = laestab!.split("/");
  return [
    { name: `${word} Infant School`, lowAge: 4, highAge: 7 },
    { name: `${word} Junior School`, lowAge: 7, highAge: 11, laestab: `${authority}/${Number(number) + 5000}` },
  ];
};

/** A school that is gone: it has no census after its last day. */
function closedDown({ pupils, freeMeals, ...rest }: Draft["input"], closedOn: string): Draft["input"] {
  const until = <T extends { from?: string | null }>(past: T | readonly T[] | undefined) =>
    [past ?? []].flat().filter((one) => !one.from || one.from < closedOn) as T[];
  return { ...rest, status: "CLOSED", closedOn, pupils: until(pupils), freeMeals: until(freeMeals) };
}

/** One team moved between these two, and has to leave enough settings behind. */
const shifted: Readonly<Record<string, number>> = { Brackenshire: -0.8, Ostermere: 0.5 };
const campusNames = ["City", "Harbour", "Park"];

/** All settings by area: schools, special schools, referral units and colleges, the latter with their campuses. */
export function settings(add: Add, organisations: Organisations): ReadonlyMap<Area, readonly Setting[]> {
  const chance = random("settings");
  const draw = drafts(organisations, chance);
  const counts = shareOut(
    settingsCount.joined + settingsCount.others,
    areas.map((area) => area.teams + (shifted[area.name] ?? 0) + 0.4 * (area.later[0] + area.later[1]) + chance.next() * 0.4),
  );
  const total = counts.reduce((a, b) => a + b, 0);
  const deck = chance.shuffled(
    shareOut(
      total,
      sorts.map((sort) => sort.share),
    ).flatMap((count, i) => Array<Sort>(count).fill(sorts[i]!)),
  );
  const dealt = counts.flatMap((count, i) => Array<Area>(count).fill(areas[i]!)).map((area, i) => ({ area, sort: deck[i]! }));
  const withTypes = dealt.map((one) => ({ ...one, type: chance.weighted(one.sort.types) }));
  const converters = chance.shuffled(withTypes.filter((one) => one.type === "ACADEMY_CONVERTER" && one.sort.phase !== "ALL_THROUGH"));
  const convertedOn = new Map(
    converters.slice(0, settingsCount.converted).map((one, i) => [one, conversionDays[i % conversionDays.length]!]),
  );
  const plain = chance.shuffled(withTypes.filter((one) => one.sort.phase === "PRIMARY" && one.type === "COMMUNITY_SCHOOL"));
  const merged = new Set(plain.splice(0, settingsCount.merged));
  const closed = new Set(plain.splice(0, settingsCount.closed));
  const closing = new Set(plain.splice(0, settingsCount.closing));

  const made = new Map<Area, Setting[]>(areas.map((area) => [area, []]));
  let earlierUrn = firstUrn - 5000;
  for (const one of withTypes) {
    const { area } = one;
    const openedOn = convertedOn.get(one) ?? (merged.has(one) ? yearEnd : null);
    const draft = draw(area, one.sort, one.type, openedOn);
    const earlier = (parts: readonly Partial<Draft["input"]>[]) =>
      parts.map((part): Setting => {
        earlierUrn += 7;
        const input = { ...before(draft, String(earlierUrn), openedOn!, chance), ...part };
        return { id: add(setting, input), area, campuses: [], openedOn: null, closedOn: openedOn, was: [] };
      });
    const was = !openedOn ? [] : earlier(merged.has(one) ? halves(draft.input) : [{}]);
    const closedOn = closed.has(one) ? yearEnd : null;
    const id = add(
      setting,
      closedOn ? closedDown(draft.input, closedOn) : closing.has(one) ? { ...draft.input, status: "PROPOSED_TO_CLOSE" } : draft.input,
    );
    const campuses = one.sort.isCollege && chance.chance(0.6) ? campusNames.slice(0, chance.whole(2, 3)) : [];
    made.get(area)!.push({
      id,
      area,
      campuses: campuses.map((name) =>
        add(campus, { setting: id, name: `${name} campus`, postcode: postcode(areas.indexOf(area) + 1, chance) }),
      ),
      openedOn,
      closedOn,
      was,
    });
  }
  return made;
}
