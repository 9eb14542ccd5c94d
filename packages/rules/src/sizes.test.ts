import { expect, it } from "vitest";
import { sizes } from "./sizes.ts";
import { tree } from "./tree.ts";

const planted = (path: string, lines: number) => sizes([{ path, text: "a\n".repeat(lines) }]);

it("holds in the house", () => {
  expect(sizes(tree())).toEqual([]);
});

it("finds a file that is too long", () => {
  expect(planted("packages/fields/src/a.ts", 251)).toEqual(["packages/fields/src/a.ts has 251 lines: at most 250"]);
  expect(planted("packages/fields/src/a.test.ts", 351)).toHaveLength(1);
  expect(planted("apps/console/src/kit/grid.scss", 251)).toHaveLength(1);
});

it("lets through what is just short enough, and tables", () => {
  expect(planted("packages/fields/src/a.ts", 250)).toEqual([]);
  expect(planted("packages/fields/src/a.test.ts", 350)).toEqual([]);
  expect(planted("apps/api/src/database/migrations/1-first.ts", 5000)).toEqual([]);
});
