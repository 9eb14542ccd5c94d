import type { Model } from "@trailblazer/fields";
import { useMemo } from "react";
import { type Asked, useAsk } from "../api/ask.ts";
import { useModel } from "../model/context.tsx";
import { isSeen, type Rows } from "./rows.ts";

/** A number of a desk: the rows behind it, and what they come to. */
export interface Numbered extends Rows {
  /** Null where there is nothing to add up; undefined until it has come, or where it is not shown to the viewer. */
  readonly value: number | null | undefined;
}

interface Total {
  readonly totalCount?: number;
  readonly groups?: { readonly nodes: readonly { readonly sum: Readonly<Record<string, number | null>> }[] };
}

/** Asks for several numbers in one operation: each under its name, with its condition in a variable. */
export function numbersQuery(numbers: Readonly<Record<string, Rows>>): { query: string; variables: Record<string, unknown> } {
  const entries = Object.entries(numbers);
  const given = entries.filter(([, { where }]) => where);
  const declared = given.map(([name, { type }]) => `$${name}: ${type.name}Where`).join(", ");
  const fields = entries.map(([name, { type, where, sum }]) => {
    const filter = where ? [`where: $${name}`] : [];
    const asked = sum ? `groups(first: 1) { nodes { sum { ${sum} } } }` : "totalCount";
    const args = [...filter, ...(sum ? [] : ["first: 0"])].join(", ");
    return `${name}: ${type.plural}${args ? `(${args})` : ""} { ${asked} }`;
  });
  return {
    query: `query Numbers${declared ? `(${declared})` : ""} { ${fields.join(" ") || "__typename"} }`,
    variables: Object.fromEntries(given.map(([name, { where }]) => [name, where])),
  };
}

/** What a number came to. A sum of no rows is nought: nothing is missing. */
const amountOf = ({ sum }: Rows, total: Total | undefined) => total && (sum ? (total.groups?.nodes[0]?.sum[sum] ?? 0) : total.totalCount);

/** The numbers that the viewer is shown. */
export const seenNumbers = (model: Model, numbers: Readonly<Record<string, Rows>>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, rows]) => isSeen(model, rows)));

/** Several numbers, asked for in one operation and kept fresh. What the viewer is not shown is not asked for. */
export function useNumbers<Name extends string>(
  numbers: Readonly<Record<Name, Rows>>,
  isPaused = false,
): Omit<Asked<unknown>, "data"> & { readonly numbers: Readonly<Record<Name, Numbered>>; readonly isThere: boolean } {
  const model = useModel();
  const asked = useMemo(() => numbersQuery(seenNumbers(model, numbers)), [model, numbers]);
  const { data, ...state } = useAsk<Record<string, Total>>(asked.query, asked.variables, isPaused);
  const given = useMemo(
    () =>
      Object.fromEntries(
        Object.entries<Rows>(numbers).map(([name, rows]) => [name, { ...rows, value: amountOf(rows, data?.[name]) }]),
      ) as Record<Name, Numbered>,
    [numbers, data],
  );
  return { ...state, numbers: given, isThere: data !== undefined };
}
