import { installedServer } from "./src/database/test-server.ts";
import { each, globalSetup } from "./vitest.config.ts";

/** The same tests once more on the PostgreSQL that is installed on this machine; none where there is none. */
const bin = installedServer();
if (bin) process.env.TEST_DATABASE = "installed";
console.log(
  bin ? `Once more on the PostgreSQL of ${bin}` : "No PostgreSQL 14 or newer is installed: the one that comes with npm was tested alone.",
);

/** What asks nothing that another version of PostgreSQL could answer otherwise: who may see what, how clients ask, how people sign in. */
const once = [
  "access-matrix",
  "access-paths",
  "clients",
  "connections",
  "contract",
  "demo-sign-in",
  "front",
  "generated-operations",
  "http",
  "invitation",
  "log",
  "new-field",
  "provider",
  "published-figures",
  "published-tables",
  "relay",
  "remembered",
  "sessions",
  "sign-in",
  "statements",
  "tokens",
  "two-ways",
];

export default {
  ...each,
  test: {
    ...each.test,
    include: bin ? ["src/whole/**/*.test.ts"] : [],
    exclude: once.map((name) => `src/whole/${name}.test.ts`),
    ...(bin ? { globalSetup } : {}),
    passWithNoTests: true,
  },
};
