import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { financialYear } from "./periods.ts";
import { Unusable } from "./table.ts";

/** What was asked for on the command line. */
export interface Command {
  readonly what: "settings" | "organisations" | "regions" | "indicators";
  readonly files: readonly string[];
  readonly register?: string | undefined;
  readonly census?: string | undefined;
  readonly censusOn?: string | undefined;
  readonly links?: string | undefined;
  readonly year?: string | undefined;
  readonly report?: string | undefined;
  readonly dryRun: boolean;
}

export const usage = `Loads real files into the register. A second run changes nothing.

  load regions FILE...         the NHS regions
  load organisations FILE...   CCGs, partnerships, boards and councils, and what became of them, told apart by their columns
  load indicators FILE...      waits, access, deprivation, population and the Children's Commissioner's tables
  load settings [--register FILE] [--census FILE] [--census-on DAY] [--links FILE]
                               the school register (full or short form), the school census, and the school register's links, which tell
                               what settings became

  --census-on DAY   the day of the census, where the file's name has no school year such as 2018-2019
  --year YEAR       the financial year of a table, where neither it nor the file's name tells it: 2019-20
  --dry-run         looks and reports, and writes nothing
  --report FILE     writes all refused rows and all changes to a CSV file

Load regions first, then organisations, then settings and indicators, so that links are found. An empty cell means "not known" and empties nothing;
nor does a row or column that a later file lacks. A file's CloseDate is a last day: the register keeps the day after it.
`;

const options = {
  register: { type: "string" },
  census: { type: "string" },
  "census-on": { type: "string" },
  links: { type: "string" },
  year: { type: "string" },
  report: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n\n${usage}`);
  }
}

/** The command that arguments give; undefined where they ask for help. Throws `Unusable` where they make no sense. */
export function command(args: readonly string[]): Command | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [what, ...files] = positionals;
  const { register, census, "census-on": censusOn, links, year, report, "dry-run": dryRun } = values;
  const wrong = (sentence: string) => new Unusable(`${sentence}\n\n${usage}`);
  if (what !== "settings" && what !== "organisations" && what !== "regions" && what !== "indicators")
    throw wrong(what ? `${what} can't be loaded` : "Say what to load");
  if (what === "settings" ? files.length > 0 : [register, census, censusOn, links].some((one) => one !== undefined))
    throw wrong(
      what === "settings"
        ? "Settings are loaded from --register FILE, --census FILE and --links FILE"
        : `--register, --census and --links are of settings, not of ${what}`,
    );
  const inputs = what === "settings" ? [register, census, links].filter((file) => file !== undefined) : files;
  if (inputs.length === 0) throw wrong("Name a file");
  if (censusOn !== undefined && census === undefined) throw wrong("--census-on goes with --census FILE");
  if (year !== undefined && (what !== "indicators" || !financialYear(year)))
    throw wrong(what === "indicators" ? `--year is a financial year, such as 2019-20, not ${year}` : "--year is of indicators");
  if (report !== undefined && inputs.some((file) => resolve(file) === resolve(report)))
    throw wrong("The report would be written over a file that is loaded");
  return { what, files, register, census, censusOn, links, year, report, dryRun };
}
