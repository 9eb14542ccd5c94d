import { installedServer } from "./src/database/test-server.ts";
import base from "./vitest.config.ts";

/** The same tests once more on the PostgreSQL that is installed on this machine; none where there is none. */
const bin = installedServer();
if (bin) process.env.TEST_DATABASE = "installed";
console.log(
  bin ? `Once more on the PostgreSQL of ${bin}` : "No PostgreSQL 14 or newer is installed: the one that comes with npm was tested alone.",
);

export default {
  ...base,
  test: { ...base.test, include: bin ? ["src/whole/**/*.test.ts"] : [], ...(bin ? {} : { globalSetup: [] }), passWithNoTests: true },
};
