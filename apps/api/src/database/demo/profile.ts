import { commissionedDistrict, indicatorPeriod, indicatorValue } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { compared, comparisons, financialYear, type Indicators, indicators } from "../published/indicators.ts";
import { type Area, areas } from "./areas.ts";
import { ccgName, mergedCcgs, type Organisations } from "./organisations.ts";
import { type Random, random } from "./random.ts";
import type { Sites } from "./sites.ts";

const madeUp = "Values of CCGs are made up, and so is what sites come to. England's is as published.";

/** How far apart CCGs lie, as drawn: what comes of it is then moved to the mean of sites that was published. */
const spread: Readonly<Record<keyof typeof comparisons, readonly [number, number]>> = {
  MINORITY_SHARE: [3, 48],
  EMOTIONAL_DISORDERS: [2.9, 4.3],
  SPEND_PER_CHILD: [38, 104],
  BUDGET_SHARE: [0.55, 1.6],
};

const hundredth = (value: number) => Math.round(value * 100) / 100;
const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

type ByCcg = ReadonlyMap<string, number>;

/** A site's value: that of its CCGs, weighted. */
const ofSite = ({ ccgs }: Area, values: ByCcg, weights: ByCcg) =>
  ccgs.reduce((sum, ccg) => sum + values.get(ccg)! * weights.get(ccg)!, 0) / ccgs.reduce((sum, ccg) => sum + weights.get(ccg)!, 0);

const drawn = (ccgs: readonly string[], draw: () => number): ByCcg => new Map(ccgs.map((ccg) => [ccg, draw()]));

/** The CCGs of a year: of two that merged, the one that they became. */
const ccgsIn = (year: number): string[] =>
  areas.flatMap(({ name, ccgs }) => (name === mergedCcgs.area && year >= 2020 ? [mergedCcgs.into] : ccgs));

interface World {
  readonly add: Add;
  readonly sites: Sites;
  readonly organisations: Organisations;
  readonly byCode: Indicators;
  readonly chance: Random;
}

/** In each site the value follows from its CCGs. */
const forSites = ({ add, sites }: World, period: string) => {
  for (const site of sites.values()) add(indicatorValue, { period, site });
};

function population({ add, organisations, byCode, chance }: World): ByCcg {
  const period = add(indicatorPeriod, {
    indicator: byCode.get("POPULATION_UNDER_18")!,
    name: "mid-2018",
    startsOn: "2018-06-30",
    endsOn: "2018-06-30",
    source: "Made up for the demonstration programme",
  });
  const people = drawn(ccgsIn(2018), () => chance.whole(21_000, 96_000));
  for (const [ccg, number] of people) add(indicatorValue, { period, organisation: organisations.get(ccgName(ccg))!, number });
  return people;
}

/** CCGs by the four comparisons of the early evaluation, so that the mean of sites is what it published. */
function comparisonsOf(world: World, people: ByCcg): void {
  const { add, organisations, byCode, chance } = world;
  for (const [code, period] of compared(add, byCode, madeUp)) {
    const key = code as keyof typeof comparisons;
    const [low, high] = spread[key];
    const values = drawn(ccgsIn(2018), () => low + chance.next() * (high - low));
    const moved = comparisons[key].sitesPublished / mean(areas.map((area) => ofSite(area, values, people)));
    for (const [ccg, value] of values)
      add(indicatorValue, { period, organisation: organisations.get(ccgName(ccg))!, number: hundredth(value * moved) });
    forSites(world, period);
  }
}

/** England's averages as NHS Digital published them. Sites waited longer in the year before they were at work. */
const waits = [
  { year: 2019, england: 43, low: 22, high: 88 },
  { year: 2020, england: 32, low: 14, high: 61 },
] as const;
/** Where too few were seen twice for the wait to be told. */
const suppressed = { ccg: "Copperbank", year: 2020 };

function waitsOf(world: World): void {
  const { add, organisations, byCode, chance } = world;
  for (const { year, england, low, high } of waits) {
    const period = add(indicatorPeriod, {
      indicator: byCode.get("MHSDS_PEOPLE_WAIT")!,
      ...financialYear(year),
      england,
      source: "NHS Digital, additional statistics on waiting times of children and young people, table 1b (England alone)",
      note: `Methods changed from year to year: not a trend. ${madeUp}`,
    });
    for (const ccg of ccgsIn(year)) {
      const isMissing = ccg === suppressed.ccg && year === suppressed.year;
      add(indicatorValue, {
        period,
        organisation: organisations.get(ccgName(ccg))!,
        ...(isMissing ? ({ missing: "SUPPRESSED" } as const) : { number: chance.whole(low, high), denominator: chance.whole(60, 520) * 5 }),
      });
    }
    forSites(world, period);
  }
}

/** How deprived the districts of the made-up councils are, which is known of no CCG: that of each follows from the districts of its area. */
function deprivationOf(world: World): void {
  const { add, organisations, byCode, chance } = world;
  const source = "Made up for the demonstration programme";
  const period = add(indicatorPeriod, {
    indicator: byCode.get("IMD_SCORE")!,
    name: "2019 edition",
    startsOn: "2019-01-01",
    endsOn: "2019-12-31",
    source,
  });
  for (const name of new Set(areas.flatMap(({ councils }) => councils)))
    add(indicatorValue, { period, organisation: organisations.get(name)!, number: chance.whole(80, 420) / 10 });
  for (const { ccgs, councils } of areas)
    for (const ccg of ccgs) {
      const organisation = organisations.get(ccgName(ccg))!;
      for (const name of councils)
        add(commissionedDistrict, { organisation, district: organisations.get(name)!, asAtOn: "2019-04-01", source });
      add(indicatorValue, { period, organisation });
    }
  forSites(world, period);
}

/** The profile of the sites' areas: who lives there, how deprived they are, what is spent, how long children wait. */
export function profile(add: Add, sites: Sites, organisations: Organisations): void {
  const byCode = indicators(add, [...Object.keys(comparisons), "MHSDS_PEOPLE_WAIT", "IMD_SCORE"]);
  const world: World = { add, sites, organisations, byCode, chance: random("profile") };
  comparisonsOf(world, population(world));
  waitsOf(world);
  deprivationOf(world);
}
