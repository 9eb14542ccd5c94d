import { shortHash } from "../declare/names.ts";
import { BadInput } from "../refusals.ts";
import { name } from "../sql.ts";
import type { Basis, Operator } from "./group-basis.ts";
import { comparable, type Order, type Step } from "./order.ts";

type Given = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** The path and the direction that a nested order names: `{ setting: { pupils: DESC } }`. */
function named(given: unknown, path: Path): { at: readonly string[]; direction: string } {
  if (typeof given === "string") return { at: [], direction: given };
  const entries = Object.entries((given ?? {}) as Given).filter(([, value]) => value !== undefined && value !== null);
  if (entries.length !== 1) throw new BadInput([{ path, message: "Each entry of an order names one field" }]);
  const [[part, inner]] = entries as [[string, unknown]];
  const { at, direction } = named(inner, [...path, part]);
  return { at: [part, ...at], direction };
}

/** What of an order is by numbers, and what by keys: of a table that is published, numbers are put in order as they are published. */
export function byNumbers(given: readonly Given[] | null | undefined, path: Path) {
  const steps = (given ?? []).map((entry, index) => ({ entry, ...named(entry, [...path, "orderBy", index]) }));
  const isNumber = ({ at }: { readonly at: readonly string[] }) => at[0] !== "key";
  const numbers = steps.filter(isNumber);
  if (!steps.slice(0, numbers.length).every(isNumber))
    throw new BadInput([{ path: [...path, "orderBy"], message: "Order what is published by its numbers first, then by its keys" }]);
  return { numbers, keys: steps.slice(numbers.length).map(({ entry }) => entry) };
}

/** The order that is asked for, closed by the keys; without one, by the keys as they were selected. */
export function groupOrder(basis: Basis, alias: string, given: readonly Given[] | null | undefined, path: Path): Order {
  const steps: Step[] = [];
  for (const [index, entry] of (given ?? []).entries()) {
    const where = [...path, "orderBy", index];
    const { at, direction } = named(entry, where);
    const [what, ...inside] = at as [string, ...string[]];
    const descending = direction === "DESC";
    if (what === "count" || what === "percent")
      steps.push({ value: name(alias, what), descending, type: what === "count" ? "integer" : "numeric", nullable: false });
    else {
      const column = what === "key" ? basis.keyColumn(alias, inside, where) : basis.measureColumn(alias, what as Operator, inside);
      steps.push({ ...comparable(column.field, column.value, column.type), descending, nullable: true });
    }
  }
  for (const { field, value, type } of basis.keyColumns(alias)) {
    steps.push({ ...comparable(field, value, type), descending: false, nullable: true });
  }
  const keys = [...basis.keys.values()].map((key) => key.path.join("."));
  return { steps, mark: shortHash(JSON.stringify(["groups", keys, given ?? []])) };
}
