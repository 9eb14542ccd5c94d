import { defineConfig } from "vitest/config";

/** Vite's own conditions for a server, and before them ours: packages are read from their sources, so nothing need be built first. */
const conditions = ["source", "module", "node", "development|production"];

/** What the tests of every workspace have in common. */
export const base = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  environments: { __vitest__: { resolve: { conditions } } },
  test: { include: ["src/**/*.test.{ts,tsx}"], pool: "forks", maxWorkers: 2, passWithNoTests: true },
});
