import { capital, type Model } from "@trailblazer/fields";
import { type Group, groupKeys, groupOf } from "../../kit/desk/groups.ts";
import type { Where } from "../../kit/list/where.ts";
import type { Compared } from "./choices.ts";

interface Node {
  readonly key: Readonly<Record<string, unknown>>;
  readonly count: number;
  readonly value?: Readonly<Record<string, unknown>>;
}

/** What the register answers: the groups on each day. */
export type Answer = Readonly<Record<string, { readonly groups: { readonly nodes: readonly Node[] } }>>;

/** What has a term counts while it is in force. */
const whereOf = ({ type }: Compared): Where | undefined => (type.term ? { inForce: true } : undefined);

const nested = (way: string): string =>
  way
    .split(".")
    .toReversed()
    .reduce((rest, name) => (rest ? `${name} { ${rest} }` : name), "");

/** The groups on each of several days in one operation; a day of undefined is the one that is looked at. */
export function compareQuery(model: Model, compared: Compared, days: readonly (string | undefined)[]): string {
  const { type, figure, how, by } = compared;
  const where = whereOf(compared);
  const asked = days.map((day, at) => {
    const args = [...(day ? [`asOf: "${day}"`] : []), ...(where ? ["where: { inForce: true }"] : [])];
    const value = figure ? ` value: ${how} { ${nested(figure.way)} }` : "";
    return `  ${aliasOf(at)}: ${type.plural}${args.length > 0 ? `(${args.join(", ")})` : ""} {
    groups(first: 1000) { nodes { key { ${groupKeys(model, type, [by.way])} } count${value} } }
  }`;
  });
  return `query Compare${capital(type.plural)} {\n${asked.join("\n")}\n}`;
}

const aliasOf = (at: number) => `day${at}`;

/** A row of the comparison: what its records have in common, and a value for each day, null where there is none. */
export interface ComparedRow {
  readonly group: Group;
  readonly value: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const amountOf = ({ figure }: Compared, node: Node | undefined): number | null => {
  if (!node) return null;
  if (!figure) return node.count;
  const deep = figure.way.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], node.value);
  // Means have as many places as they come to; two are enough to compare.
  return typeof deep === "number" ? Math.round(deep * 100) / 100 : null;
};

/** A row for each group of any day, in the order of their names. */
export function rowsOfAnswer(model: Model, compared: Compared, answer: Answer, days: number): readonly ComparedRow[] {
  const { type, by } = compared;
  const where = whereOf(compared);
  const all = Array.from({ length: days }, (_, at) =>
    (answer[aliasOf(at)]?.groups.nodes ?? []).map((node) => ({ node, group: groupOf(model, { type, by: [by.way], where }, node) })),
  );
  const rows = new Map<string, Group>();
  for (const { group } of all.flat()) rows.set(group.keys[0]!.value ?? "", group);
  const ofDay = (at: number, value: string) => all[at]!.find(({ group }) => (group.keys[0]!.value ?? "") === value);
  return [...rows]
    .map(([value, group]) => ({
      value,
      // The last day's group has the number of today.
      group: ofDay(days - 1, value)?.group ?? { ...group, value: 0 },
      name: group.keys[0]!.words,
      values: Array.from({ length: days }, (_, at) => {
        const found = ofDay(at, value);
        return found ? amountOf(compared, found.node) : compared.figure ? null : 0;
      }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB", { numeric: true }));
}
