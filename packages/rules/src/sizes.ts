import { isTest, type Rule } from "./tree.ts";

const isMeasured = /\.(tsx?|mjs|s?css)$/;
/** Migrations are written by a command; the demo and the published facts are tables. */
const isTable = /^apps\/api\/src\/database\/(migrations|demo|published)\//;

/** A file is short enough to be read in one sitting: 250 lines, a test 350. */
export const sizes: Rule = (sources) =>
  sources
    .filter(({ path }) => isMeasured.test(path) && !isTable.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, "").split("\n").length;
      const most = isTest(path) ? 350 : 250;
      return lines > most ? [`${path} has ${lines} lines: at most ${most}`] : [];
    });
