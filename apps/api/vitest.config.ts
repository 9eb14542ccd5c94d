import { mergeConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

export default mergeConfig(base, {
  // Without this, graphql is loaded twice (as ESM and as CommonJS) and refuses its own types.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: { testTimeout: 240_000, hookTimeout: 120_000, globalSetup: "src/whole/global-setup.ts" },
});
