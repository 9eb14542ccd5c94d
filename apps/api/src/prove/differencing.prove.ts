import { type DisclosureScheme, isExact } from "@trailblazer/fields";
import { schemes } from "@trailblazer/records";
import { expect, test } from "vitest";
import { type Cell, hiding } from "../engine/publish/hiding.ts";
import { chance, pinned } from "../whole/attacker.ts";
import { countOf } from "./count-of.ts";

const PAIRS = countOf("PROVE_PAIRS", 500);
/** By how many people the two answers differ. */
const DIFFERENCES = [1, 2, 5, 10];

/** Who stands in which group of a table with its total. */
const answer = (people: ReadonlyMap<string, number>): readonly Cell[] => {
  const groups = new Map<number, Map<string, number>>();
  for (const [person, group] of people) groups.set(group, (groups.get(group) ?? new Map<string, number>()).set(person, 1));
  return [...groups.values(), new Map([...people.keys()].map((person) => [person, 1]))];
};

/** What two answers give away that differ by some people: whether a hidden number is known from both that neither tells, and whether by how many they differ. */
async function pair(scheme: DisclosureScheme, random: () => number, difference: number) {
  const people = new Map(Array.from({ length: 20 + Math.floor(random() * 60) }, (_, nth) => [`p${nth}`, Math.floor(random() ** 2 * 6)]));
  const left = [...people.keys()].toSorted(() => random() - 0.5).slice(0, difference);
  const rest = new Map([...people].filter(([person]) => !left.includes(person)));
  const answers = [answer(people), answer(rest)];
  const hidden = answers.flatMap((cells) => hiding(cells, scheme));
  const cells = answers.flat();
  const known = await pinned([...cells, new Map(left.map((person) => [person, 1]))], [...hidden, true], scheme);
  return { isPinned: known.some((index) => index < cells.length), isCounted: known.includes(cells.length) };
}

test.each(Object.entries(schemes).filter(([, scheme]) => !isExact(scheme)))(
  "what two answers by %s give away that differ by a few people",
  async (name, scheme) => {
    const random = chance(3);
    for (const difference of DIFFERENCES) {
      let [isPinned, isCounted] = [0, 0];
      for (let nth = 0; nth < PAIRS; nth += 1) {
        const given = await pair(scheme, random, difference);
        if (given.isPinned) isPinned += 1;
        if (given.isCounted) isCounted += 1;
      }
      const share = (count: number) => `${((count / PAIRS) * 100).toFixed(1)} %`;
      console.log(
        `differencing: ${name}, ${PAIRS} pairs that differ by ${difference}: a hidden number is pinned in ${share(isPinned)}, the difference is known in ${share(isCounted)}`,
      );
      expect(isPinned).toBeLessThan(PAIRS);
    }
  },
  7_200_000,
);
