import { expect, it } from "vitest";
import { isCode, tree } from "./tree.ts";

const sources = tree();

it("finds the code of every workspace that has any, so that no rule passes over nothing", () => {
  const paths = sources.filter(isCode).map(({ path }) => path);
  expect(paths).toContain("packages/rules/src/tree.test.ts");
  expect(paths).toContain("packages/fields/src/index.ts");
  expect(sources.map(({ path }) => path)).toContain("package.json");
});

it("leaves out what is installed or built", () => {
  expect(sources.filter(({ path }) => /(^|\/)(node_modules|dist)\//.test(path))).toEqual([]);
});
