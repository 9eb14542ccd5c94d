import { isExact, isHidden } from "@trailblazer/fields";
import { schemes } from "@trailblazer/records";
import { describe, expect, test } from "vitest";
import { type Cell, hiding } from "../engine/publish/hiding.ts";
import { chance, pinned, smallTable } from "./attacker.ts";

/** Ten thousand are tried by `npm run prove`. */
const TABLES = 25;

const cell = (...rows: readonly string[]): Cell => new Map(rows.map((row) => [row, 1]));
const rows = (name: string, count: number) => Array.from({ length: count }, (_, nth) => `${name}${nth}`);

test("what is small is hidden, and what is not is shown, where no total tells", () => {
  expect(hiding([cell(...rows("a", 3)), cell(...rows("b", 12))], schemes.MHSDS)).toEqual([true, false]);
});

/** Numbers that stand beside each other, and their total. */
const withTotal = (...counts: readonly number[]): readonly Cell[] => {
  const beside = counts.map((count, nth) => rows(`${nth}-`, count));
  return [...beside.map((one) => cell(...one)), cell(...beside.flat())];
};

/** Each is the most that it can be by what is shown of it, and the total the least: what is left is the last, and no other number. */
const tellTale = { MHSDS: withTotal(12, 12, 4), HES: withTotal(12, 12, 12, 7) };

test.each(Object.entries(tellTale))(
  "by %s, where a small number alone is hidden, it can be worked out from its total: another is hidden too",
  async (name, cells) => {
    const scheme = schemes[name as keyof typeof schemes];
    const small = cells.map((one) => isHidden(scheme, one.size));
    expect(await pinned(cells, small, scheme)).toEqual([cells.length - 2]);
    const hidden = hiding(cells, scheme);
    expect(hidden.filter(Boolean)).toHaveLength(2);
    expect(await pinned(cells, hidden, scheme)).toEqual([]);
  },
);

describe.each(Object.entries(schemes).filter(([, scheme]) => !isExact(scheme)))("by %s", (_, scheme) => {
  test("who sees an answer with its totals and has a solver pins no hidden number", async () => {
    const random = chance(7);
    for (let nth = 0; nth < TABLES; nth += 1) {
      const cells = smallTable(random);
      expect(await pinned(cells, hiding(cells, scheme), scheme), `table ${nth}`).toEqual([]);
    }
  });
});
