import { alike, type DisclosureScheme, isHidden } from "@trailblazer/fields";

/** A number of an answer: the rows that it is made of, each with what it adds. */
export type Cell = ReadonlyMap<string, number>;

/** Rows that stand in the same cells: what is between them is told by none. */
interface Atom {
  readonly cells: readonly number[];
  readonly size: number;
}

const sizeOf = (cell: Cell) => [...cell.values()].reduce((sum, each) => sum + each, 0);

function atomsOf(cells: readonly Cell[]): Atom[] {
  const stands = new Map<string, { readonly cells: number[]; readonly size: number }>();
  cells.forEach((cell, index) => {
    for (const [row, size] of cell) {
      // The same row with another number is as of another day, and tells nothing of this one.
      const key = `${row} ${size}`;
      const known = stands.get(key);
      if (known) known.cells.push(index);
      else stands.set(key, { cells: [index], size });
    }
  });
  const atoms = new Map<string, { readonly cells: readonly number[]; size: number }>();
  for (const row of stands.values()) {
    const key = row.cells.join();
    const known = atoms.get(key);
    if (known) known.size += row.size;
    else atoms.set(key, { ...row });
  }
  return [...atoms.values()];
}

/** How many changes are tried to make up for one: a table of two ways needs three. */
const DEEPEST = 4;
/** How many are tried in all before a number counts as given away. */
const MOST = 500;

/**
 * Which numbers of an answer are hidden. First those that are small. Then, as long as one of them could be worked out from what is shown,
 * the smallest number that gives it away. A hidden number is safe where another one is possible: where the answer would look the same
 * with one more or one fewer in it, by changes elsewhere if need be.
 */
export function hiding(cells: readonly Cell[], scheme: DisclosureScheme): readonly boolean[] {
  const sizes = cells.map(sizeOf);
  const atoms = atomsOf(cells);
  const within: number[][] = cells.map(() => []);
  atoms.forEach((atom, index) => {
    for (const cell of atom.cells) within[cell]!.push(index);
  });
  const hidden = sizes.map((size) => isHidden(scheme, size));
  const bounds = sizes.map((size) => ({ ...alike(scheme, size) }));

  /** Whether the answer can look the same with another number in a cell. */
  function isSafe(target: number): boolean {
    const moved = new Map<number, number>();
    const changed = new Map<number, number>();
    let tried = 0;
    const breaks = (cell: number) => {
      const size = sizes[cell]! + (changed.get(cell) ?? 0);
      return size < bounds[cell]!.from || size > bounds[cell]!.to;
    };
    function move(index: number, by: number, depth: number): boolean {
      const before = moved.get(index) ?? 0;
      if (atoms[index]!.size + before + by < 0 || tried >= MOST) return false;
      tried += 1;
      moved.set(index, before + by);
      for (const cell of atoms[index]!.cells) changed.set(cell, (changed.get(cell) ?? 0) + by);
      const broken = [...changed.keys()].find(breaks);
      const holds = broken === undefined ? (changed.get(target) ?? 0) !== 0 : depth < DEEPEST && repair(broken, depth);
      if (holds) return true;
      moved.set(index, before);
      for (const cell of atoms[index]!.cells) changed.set(cell, changed.get(cell)! - by);
      return false;
    }
    function repair(broken: number, depth: number): boolean {
      const by = sizes[broken]! + changed.get(broken)! > bounds[broken]!.to ? -1 : 1;
      return within[broken]!.some((index) => move(index, by, depth + 1));
    }
    return within[target]!.some((index) => move(index, 1, 1) || move(index, -1, 1));
  }

  /** The smallest number that is shown of those that stand in the way of another in a cell. */
  function givesAway(target: number): number | undefined {
    const shown = new Set(within[target]!.flatMap((index) => atoms[index]!.cells).filter((cell) => !hidden[cell]));
    return [...shown].toSorted((a, b) => sizes[a]! - sizes[b]! || a - b)[0];
  }

  const waiting = cells.flatMap((_, index) => (hidden[index] ? [index] : []));
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    while (!isSafe(target)) {
      const other = givesAway(target);
      // Where nothing that is shown tells of it, nothing can be worked out.
      if (other === undefined) break;
      hidden[other] = true;
      bounds[other] = { from: 0, to: Number.POSITIVE_INFINITY };
      waiting.push(other);
    }
  }
  return hidden;
}
