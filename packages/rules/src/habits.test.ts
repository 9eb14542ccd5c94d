import { expect, it } from "vitest";
import { habits } from "./habits.ts";
import { tree } from "./tree.ts";

const planted = (text: string, path = "apps/api/src/whole/all.test.ts") => habits([{ path, text }]);

it("holds in the house", () => {
  expect(habits(tree())).toEqual([]);
});

it.each([
  "@ManyToMany(() => Team)",
  "const options = { synchronize: true };",
  'it.only("counts", () => {});',
  'describe.skip("pages", () => {});',
  'test.concurrent.skip("pages", () => {});',
  'xit("counts", () => {});',
  "// @ts-ignore",
])("finds %s", (text) => {
  expect(planted(text)).toHaveLength(1);
});

it.each(["const options = { synchronize: false };", "query.skip(10);", 'it.each([1])("counts %s", () => {});'])("lets %s be", (text) => {
  expect(planted(text)).toEqual([]);
});
