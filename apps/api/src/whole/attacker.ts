import { alike, type DisclosureScheme, isHidden } from "@trailblazer/fields";
import highs, { type Highs } from "highs";
import type { Cell } from "../engine/publish/hiding.ts";

/** The module is a function, though its types have it as one that holds it. */
const load = highs as unknown as typeof highs.default;
let solver: Promise<Highs> | undefined;

const sizeOf = (cell: Cell) => [...cell.values()].reduce((sum, each) => sum + each, 0);

/**
 * Who sees a published answer and wants to know what is hidden in it: knows which rows stand in which numbers, what each shown number
 * can have been, which numbers are hidden for being small and which for others' sake; and has a solver. Gives the hidden numbers that
 * can only be one. What somebody knows beside the answers, `known` names: numbers that are known as they are.
 */
export async function pinned(
  cells: readonly Cell[],
  hidden: readonly boolean[],
  scheme: DisclosureScheme,
  known: ReadonlySet<number> = new Set(),
): Promise<readonly number[]> {
  solver ??= load();
  const highest = await solver;
  const stands = new Map<string, number[]>();
  cells.forEach((cell, index) => {
    for (const row of cell.keys()) stands.set(row, [...(stands.get(row) ?? []), index]);
  });
  const parts = [...new Set([...stands.values()].map((indexes) => indexes.join()))];
  const sums = cells.map((_, index) =>
    parts.flatMap((part, nth) => (part.split(",").includes(String(index)) ? [`x${nth}`] : [])).join(" + "),
  );
  const limits = cells.flatMap((cell, index) => {
    const size = sizeOf(cell);
    if (!sums[index]) return [];
    if (known.has(index)) return [`a${index}: ${sums[index]} = ${size}`];
    const { from, to } = !hidden[index] ? alike(scheme, size) : isHidden(scheme, size) ? scheme.hides : { from: 0, to: undefined };
    return [`a${index}: ${sums[index]} >= ${from}`, ...(to === undefined ? [] : [`b${index}: ${sums[index]} <= ${to}`])];
  });
  const names = parts.map((_, nth) => `x${nth}`).join(" ");
  const end = (way: "Minimize" | "Maximize", index: number) => {
    const { Status: status, ObjectiveValue: value } = highest.solve(
      `${way}\n obj: ${sums[index]}\nSubject To\n ${limits.join("\n ")}\nGeneral\n ${names}\nEnd`,
    );
    return status === "Optimal" ? Math.round(value) : Number.POSITIVE_INFINITY;
  };
  // It is pinned where it can be neither less nor more than what it is.
  return cells.flatMap((cell, index) =>
    hidden[index] && !known.has(index) && sums[index] && end("Minimize", index) === sizeOf(cell) && end("Maximize", index) === sizeOf(cell)
      ? [index]
      : [],
  );
}

/** Chance that comes again: a number from 0 to 1, and the same ones after the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The numbers of a small table with all of its totals: of one, two or three ways, with a number of those that some filter leaves in it. */
export function smallTable(random: () => number): readonly Cell[] {
  const whole = (most: number) => Math.floor(random() * (most + 1));
  const ways = [[2 + whole(6)], [2 + whole(2), 2 + whole(2)], [2, 2 + whole(1), 2 + whole(1)]][whole(2)]!;
  const cells = new Map<string, Map<string, number>>();
  const add = (name: string, row: string) => cells.set(name, (cells.get(name) ?? new Map()).set(row, 1));
  const most = random() < 0.5 ? 6 : 16;
  const marks = ways.reduce<readonly (readonly number[])[]>(
    (all, size) => all.flatMap((mark) => Array.from({ length: size }, (_, at) => [...mark, at])),
    [[]],
  );
  const isFiltered = random() < 0.3;
  for (const mark of marks)
    for (let nth = whole(most); nth > 0; nth -= 1) {
      const row = `${mark.join("-")} ${nth}`;
      // Every total of the table: each way is told apart, or summed over.
      for (let told = 0; told < 2 ** ways.length; told += 1) add(mark.map((at, way) => (told & (1 << way) ? at : "all")).join(), row);
      if (isFiltered && random() < 0.6) add("filtered", row);
    }
  return [...cells.values()];
}
