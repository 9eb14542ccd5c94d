import { isExact, isHidden } from "@trailblazer/fields";
import { schemes } from "@trailblazer/records";
import { expect, test } from "vitest";
import { hiding } from "../engine/publish/hiding.ts";
import { chance, pinned, smallTable } from "../whole/attacker.ts";
import { countOf } from "./count-of.ts";

const TABLES = countOf("PROVE_TABLES", 10_000);
/** Of how many it is tried, too, what would be given away if small numbers alone were hidden. */
const CONTROLS = 1000;

test.each(Object.entries(schemes).filter(([, scheme]) => !isExact(scheme)))(
  "10,000 small tables by %s: who has a solver pins no hidden number, and some where small ones alone are hidden",
  async (name, scheme) => {
    const random = chance(1);
    let [numbers, small, hidden, withoutMore] = [0, 0, 0, 0];
    const found: string[] = [];
    for (let nth = 0; nth < TABLES; nth += 1) {
      const cells = smallTable(random);
      const first = cells.map((cell) => isHidden(scheme, cell.size));
      const all = hiding(cells, scheme);
      numbers += cells.length;
      small += first.filter(Boolean).length;
      hidden += all.filter(Boolean).length;
      if (nth < CONTROLS) withoutMore += (await pinned(cells, first, scheme)).length;
      for (const index of await pinned(cells, all, scheme)) found.push(`table ${nth}, number ${index}`);
    }
    console.log(
      `hidden numbers: ${name}: ${TABLES} tables, ${numbers} numbers, ${small} hidden for being small and ${hidden - small} for others' sake; ${found.length} pinned; in the first ${Math.min(TABLES, CONTROLS)} of them ${withoutMore} where small ones alone are hidden`,
    );
    expect(found.slice(0, 20)).toEqual([]);
    expect(withoutMore).toBeGreaterThan(0);
  },
  7_200_000,
);
