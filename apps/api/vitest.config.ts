import { configDefaults, mergeConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";
import { isWhole } from "./src/whole/each-day.ts";

/** It makes the register anew with a field more, which takes a minute: only by `npm run prove`. */
const rounds = isWhole ? [] : ["src/whole/new-field.test.ts"];

/** What puts something else in a module's place, and so needs all modules for itself. */
const alone = ["apart", "aside", "sign-in"].map((name) => `src/whole/${name}.test.ts`);

/** What all tests of the API have in common. */
export const each = mergeConfig(base, {
  // Without this, graphql is loaded twice (as ESM and as CommonJS) and refuses its own types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { testTimeout: 240_000, hookTimeout: 120_000, exclude: [...configDefaults.exclude, ...rounds] },
});

/** Two databases on one server, which the tests copy. */
export const globalSetup = "src/whole/global-setup.ts";

export default {
  ...each,
  test: {
    ...each.test,
    // It stands here and not in a project, so that it runs once for both.
    globalSetup,
    projects: [
      // Loading the register takes longer than most files of tests do with it: it is loaded once for all of them.
      mergeConfig(each, { test: { name: "together", isolate: false, exclude: alone } }),
      { ...each, test: { ...each.test, name: "alone", include: alone } },
    ],
  },
};
