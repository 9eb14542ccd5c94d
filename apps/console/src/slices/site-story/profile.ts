import type { RecordType } from "@trailblazer/fields";
import { indicatorPeriod, indicatorValue, site } from "@trailblazer/records";
import type { Numbered } from "../../kit/desk/numbers.ts";
import { rowsOf, sumOf } from "../../kit/desk/rows.ts";
import { shownNumber } from "../../kit/kinds/numbers.ts";

/** The figures by which sites stand side by side: shares, which are fair to large and small ones. */
const figures = ["pupilsReach", "settingsCoverage", "wteStability"] as const;

/** The figures of a site that the viewer is shown. */
export const shownFigures = (seen: RecordType): readonly string[] => figures.filter((name) => Object.hasOwn(seen.fields, name));

/** All sites with their figures, and of each indicator the values of sites, latest period first. */
export const profileQuery = (
  names: readonly string[],
  withIndicators: boolean,
): string => `query Profile${withIndicators ? "($until: Date!)" : ""} {
  sites(first: 1000) { nodes { id ${names.join(" ")} } }
  ${
    withIndicators
      ? `indicatorPeriods(where: { endsOn: { lte: $until } }, orderBy: [{ endsOn: DESC }], first: 100) {
    nodes {
      name
      england
      source
      id
      indicator { id name unit }
    }
  }
  indicatorValues(where: { site: { id: { isNull: false } }, sex: { eq: PERSONS }, ages: { eq: "All" }, period: { endsOn: { lte: $until } } }, first: 1000) {
    nodes { id value site { id } period { id } }
  }`
      : ""
  }
}`;

interface Period {
  readonly id: string;
  readonly name: string;
  readonly england: number | null;
  readonly source: string;
  readonly indicator: { readonly id: string; readonly name: string; readonly unit: string };
}

interface Value {
  readonly id: string;
  readonly value: number | null;
  readonly site: { readonly id: string };
  readonly period: { readonly id: string };
}

/** What the register answers to `profileQuery`. */
export interface Answer {
  readonly sites: { readonly nodes: readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[] };
  readonly indicatorPeriods?: { readonly nodes: readonly Period[] };
  readonly indicatorValues?: { readonly nodes: readonly Value[] };
}

/** One thing by which sites are told apart, with the value of each. */
export interface Trait {
  readonly name: string;
  readonly words: (value: number) => string;
  readonly values: readonly { readonly site: string; readonly value: number }[];
  readonly england: number | null;
  /** The value of the site that is looked at, with its rows. */
  readonly own: Numbered | undefined;
  readonly source?: string;
}

/** Published values have up to four places; two are enough to compare. */
const rounded = (value: number) => shownNumber(indicatorValue.fields.value, Math.round(value * 100) / 100);

const unitWords = (unit: string | undefined) => {
  if (unit === "GBP") return (value: number) => `£${rounded(value)}`;
  return (value: number) => `${rounded(value)}${unit && unit !== "score" ? ` ${unit}` : ""}`;
};

/** What a site is told apart by, each with the values of all sites that are shown; what has no value for it is left out. */
export function traitsOf(id: string, names: readonly string[], { sites, indicatorPeriods, indicatorValues }: Answer): readonly Trait[] {
  const own = { id: { eq: id } };
  const ofFigures = names.map((name): Trait => {
    const values = sites.nodes.flatMap((one) => (typeof one[name] === "number" ? [{ site: one.id, value: one[name] }] : []));
    const value = values.find((one) => one.site === id)?.value;
    const label = site.fields[name as keyof typeof site.fields].label;
    const rows = sumOf(rowsOf(site, own), name);
    return { name: label, words: unitWords("%"), values, england: null, own: value === undefined ? undefined : { ...rows, value } };
  });
  const latest = [...new Map((indicatorPeriods?.nodes ?? []).toReversed().map((one) => [one.indicator.id, one])).values()];
  const ofIndicators = latest.map(({ id: period, name, england, source, indicator }): Trait => {
    const ofPeriod = indicatorValues?.nodes.filter((one) => one.period.id === period) ?? [];
    const given = ofPeriod.flatMap((one) => (one.value === null ? [] : [{ id: one.id, site: one.site.id, value: one.value }]));
    const found = given.find((one) => one.site === id);
    const rows = found && sumOf(rowsOf(indicatorValue, { id: { eq: found.id } }), "value");
    return {
      name: `${indicator.name}, ${name}`,
      words: unitWords(indicator.unit),
      values: given,
      england,
      own: rows && { ...rows, value: found.value },
      source: `${indicator.name}, ${name}: ${source}`,
    };
  });
  return [...ofFigures, ...ofIndicators].filter(({ own: found }) => found !== undefined);
}

/** The value in the middle, of which half lie above. */
export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const value = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return Math.round(value * 100) / 100;
}

/** Whether the viewer is shown indicators and their values. */
export const seesIndicators = (records: readonly RecordType[]): boolean =>
  [indicatorPeriod, indicatorValue].every(({ name }) => records.some((one) => one.name === name));
