import { configDefaults, mergeConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";
import { isWhole } from "./src/whole/each-day.ts";

export default mergeConfig(base, {
  // Without this, graphql is loaded twice (as ESM and as CommonJS) and refuses its own types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    testTimeout: 240_000,
    hookTimeout: 120_000,
    globalSetup: "src/whole/global-setup.ts",
    // It makes the register anew with a field more, which takes a minute: only by `npm run prove`.
    exclude: [...configDefaults.exclude, ...(isWhole ? [] : ["src/whole/new-field.test.ts"])],
  },
});
