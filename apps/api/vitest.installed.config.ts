import { installedServer } from "./src/database/test-server.ts";
import base from "./vitest.config.ts";

/** The same tests once more on the PostgreSQL that is installed on this machine; none where there is none. */
const bin = installedServer();
if (bin) process.env.TEST_DATABASE = "installed";
console.log(
  bin ? `Once more on the PostgreSQL of ${bin}` : "No PostgreSQL 14 or newer is installed: the one that comes with npm was tested alone.",
);

/** What takes minutes and asks nothing that another version of PostgreSQL could answer otherwise: who may see what, and how clients ask. */
const once = ["access-matrix", "access-paths", "clients", "relay", "new-field", "two-ways", "published-figures", "published-tables"];

export default {
  ...base,
  test: {
    ...base.test,
    include: bin ? ["src/whole/**/*.test.ts"] : [],
    exclude: once.map((name) => `src/whole/${name}.test.ts`),
    ...(bin ? {} : { globalSetup: [] }),
    passWithNoTests: true,
  },
};
