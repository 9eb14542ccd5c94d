import { expect, test } from "vitest";
import { firstSeen } from "./first-seen.ts";

const long = (query: string) => `${query} # ${"x".repeat(2000)}`;

test("a long question is told from others the first time that it comes, and is known from then on", () => {
  const isFirst = firstSeen();
  const [one, other] = [{ query: long("{ sites { totalCount } }") }, { query: long("{ teams { totalCount } }") }];
  expect([one, one, other, one, other].map(isFirst)).toEqual([true, false, true, false, false]);
});

test("what was asked longest ago makes room for others, and is then taken for new", () => {
  const isFirst = firstSeen();
  const asked = (nth: number) => isFirst({ query: long(`{ sites(first: ${nth}) { totalCount } }`) });
  for (let nth = 0; nth < 1000; nth += 1) asked(nth);
  // Asked again, the first is no longer the one asked longest ago.
  expect(asked(0)).toBe(false);
  asked(1000);
  expect([asked(0), asked(1), asked(1000)]).toEqual([false, true, false]);
});

test.each([
  ["a short question", { query: "{ sites { totalCount } }" }],
  ["a change", { query: long("mutation { deleteSite(id: 1, version: 1) }") }],
  ["a change behind a question", { query: long("query One { sites { totalCount } } mutation Other { deleteSite(id: 1, version: 1) }") }],
  ["a subscription", { query: long("subscription { changed { id } }") }],
  ["what is no question at all", { query: 7 }],
  ["an empty body", undefined],
])("%s is answered where it came", (_, body) => {
  expect(firstSeen()(body)).toBe(false);
});
