import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";
import { isWhole } from "./src/walks/whole.ts";

const walks = "src/walks/**";
const { include, ...test } = base.test!;
const each = { ...base, plugins: [react()] };

/** What goes over page after page, only by `npm run prove`: it takes too long for every day. */
const rounds = isWhole ? [] : ["every-record", "every-role", "standpoint-asked"].map((name) => `src/walks/${name}.test.ts`);

const browsed = {
  globalSetup: "src/walks/global-setup.ts",
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 120_000,
  hookTimeout: 60_000,
};

/** Measured only where it is asked for: `npm run speed`. */
const speed = { ...each, test: { ...test, ...browsed, name: "speed", include: ["src/walks/speed/*.speed.ts"], testTimeout: 600_000 } };

// The walks start the API and a browser; the other tests need neither.
export default defineConfig({
  test: {
    projects: [
      { ...each, test: { ...test, name: "parts", include, exclude: [walks] } },
      {
        ...each,
        test: {
          ...test,
          name: "walks",
          include: [`${walks}/*.test.ts`],
          exclude: rounds,
          ...browsed,
        },
      },
      ...(process.env.SPEED ? [speed] : []),
    ],
  },
});
