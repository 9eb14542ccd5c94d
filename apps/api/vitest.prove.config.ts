import { each, globalSetup } from "./vitest.config.ts";

/** The long proofs: one after another, and each says what it counted. */
export default {
  ...each,
  test: {
    ...each.test,
    globalSetup,
    include: ["src/prove/**/*.prove.ts"],
    maxWorkers: 1,
    testTimeout: 3_600_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
};
