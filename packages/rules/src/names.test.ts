import { expect, it } from "vitest";
import { names } from "./names.ts";
import { tree } from "./tree.ts";

const planted = (path: string) => names([{ path, text: "" }]);

it("holds in the house", () => {
  expect(names(tree())).toEqual([]);
});

it.each([
  "apps/api/src/engine/utils/text.ts",
  "apps/api/src/helpers.ts",
  "packages/shared/package.json",
  "apps/console/src/kit/Form.tsx",
  "apps/api/src/engine/read/key_set.ts",
  "apps/api/src/configuration.ts",
  "packages/records/src/trailblazer.ts",
])("finds %s", (path) => {
  expect(planted(path)).toHaveLength(1);
});

it.each([
  "apps/api/src/database/migrations/1700000000000-first.ts",
  "apps/console/src/kit/date-range.test.tsx",
  "apps/api/README.md",
  "README.md",
])("lets %s be", (path) => {
  expect(planted(path)).toEqual([]);
});
