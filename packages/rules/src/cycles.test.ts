import { expect, it } from "vitest";
import { cycles } from "./cycles.ts";
import { tree } from "./tree.ts";

const planted = (last: string) =>
  cycles([
    { path: "packages/fields/src/a.ts", text: 'import { b } from "./b.ts";' },
    { path: "packages/fields/src/b.ts", text: 'export { c } from "./c.ts";' },
    { path: "packages/fields/src/c.ts", text: last },
  ]);

it("holds in the house", () => {
  expect(cycles(tree())).toEqual([]);
});

it("finds a way back", () => {
  expect(planted('import { a } from "./a.ts";')).toEqual([
    "packages/fields/src/a.ts -> packages/fields/src/b.ts -> packages/fields/src/c.ts -> packages/fields/src/a.ts: these import each other",
  ]);
});

it("lets types point back", () => {
  expect(planted('import type { A } from "./a.ts";')).toEqual([]);
});
