import { type DisclosureScheme, isExact } from "@trailblazer/fields";
import { schemes } from "@trailblazer/records";
import { expect, test } from "vitest";
import { type Cell, hiding } from "../engine/publish/hiding.ts";
import { chance, pinned } from "../whole/attacker.ts";
import { countOf } from "./count-of.ts";

const SERIES = countOf("PROVE_SERIES", 200);
/** How many answers are put together: each leaves out one person more than the one before. */
const ANSWERS = [2, 5, 10, 20];

/** Who stands in which group of a table with its total. */
const answer = (people: ReadonlyMap<string, number>): readonly Cell[] => {
  const groups = new Map<number, Map<string, number>>();
  for (const [person, group] of people) groups.set(group, (groups.get(group) ?? new Map<string, number>()).set(person, 1));
  return [...groups.values(), new Map([...people.keys()].map((person) => [person, 1]))];
};

/** Whether answers that each leave out one person more give a hidden number away: to somebody who does not know whom they leave out, and to somebody who does. */
async function series(scheme: DisclosureScheme, random: () => number, answers: number) {
  const people = new Map(Array.from({ length: 20 + Math.floor(random() * 60) }, (_, nth) => [`p${nth}`, Math.floor(random() ** 2 * 6)]));
  const left = [...people.keys()].toSorted(() => random() - 0.5);
  const tables = Array.from({ length: answers }, (_, nth) => {
    const out = new Set(left.slice(0, nth));
    return answer(new Map([...people].filter(([person]) => !out.has(person))));
  });
  const cells = tables.flat();
  const hidden = tables.flatMap((table) => hiding(table, scheme));
  const persons = left.slice(0, answers - 1).map((person): Cell => new Map([[person, 1]]));
  const known = new Set(persons.map((_, nth) => cells.length + nth));
  return {
    toAnybody: (await pinned(cells, hidden, scheme)).length > 0,
    toInsider: (await pinned([...cells, ...persons], [...hidden, ...persons.map(() => true)], scheme, known)).length > 0,
  };
}

test.each(Object.entries(schemes).filter(([, scheme]) => !isExact(scheme)))(
  "what several answers by %s give away that differ by one person each",
  async (name, scheme) => {
    const random = chance(3);
    const shares: number[] = [];
    for (const answers of ANSWERS) {
      let [toAnybody, toInsider] = [0, 0];
      for (let nth = 0; nth < SERIES; nth += 1) {
        const given = await series(scheme, random, answers);
        if (given.toAnybody) toAnybody += 1;
        if (given.toInsider) toInsider += 1;
      }
      const share = (count: number) => `${((count / SERIES) * 100).toFixed(1)} %`;
      shares.push(toInsider);
      console.log(
        `differencing: ${name}, ${SERIES} series of ${answers}: a hidden number is known to anybody in ${share(toAnybody)}, to who knows whom they leave out in ${share(toInsider)}`,
      );
    }
    // More answers give away more, or it is not measured.
    expect(shares.at(-1)).toBeGreaterThan(shares[0]!);
  },
  7_200_000,
);
