import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Options } from "../options.ts";
import type { Scale } from "../run.ts";
import { targets } from "../targets.ts";
import { chart, chartInWords } from "./chart.ts";
import { page } from "./markdown.ts";
import { figuresTable, growthTable, keptTable, memoryTable, questionsTable, targetsTable } from "./tables.ts";

/** What was found in a run. */
export interface Found {
  readonly scales: readonly Scale[];
  readonly options: Options;
  /** Sentences on machine and versions. */
  readonly machine: readonly string[];
}

const folder = fileURLToPath(new URL("../../../../docs", import.meta.url));
const [PAGE, CHART] = ["performance.md", "performance.svg"];
/** All below this heading is written by hand, and is kept. */
const BY_HAND = "## What misses its target, and why";

const servers = `- **The register**, as in service: it makes sure with every question, in the same statement, that whoever asks still may, which none of the others does. Where nothing has changed, it would give an
  answer again that it has kept; that is switched off here (\`KEPT_ANSWERS=0\`), and has a table of its own below.
- **PostGraphile 5** at its best: production mode, no transaction around a request, on views that PostgreSQL merges into its statements. It stands in for the
  servers that derive a GraphQL API from a database.
- **Written by hand**: Node's own HTTP server, \`pg\`, and for each question the best single statement that we could write, which gives the text of the answer. It
  knows nothing but these questions and is no GraphQL server: it shows what is left to win.
- **The usual server**: type-graphql, TypeORM, DataLoader and Apollo Server, written by the books.`;

const method = ({
  rounds,
  seconds,
}: Options) => `Servers are asked in turns, ${rounds} rounds of ${seconds} s each after a warming up, the order turned round with each round. Figures are medians of the rounds, \`±\` is
half the way from the slowest round to the fastest, and a ratio is the median of the rounds' own ratios: under 20 % a difference is noise. Where an answer takes long,
a number of requests is waited for in place of the seconds. Before anything is timed, all servers must have given equal answers, and have refused a change at a version
that is out of date. The statements by hand are written for the programme at its own size. Larger data are copies of the made-up programme's sites with all that belongs to them; regions and waves stay, so that a wave has more teams.`;

function figures({ scales }: Found): string {
  return page(
    ...scales.map((scale) => {
      const counts = [...new Set(scale.asked.map(({ connections }) => connections))];
      const { sites, teams, settings } = scale.size;
      return page(
        `### ${scale.times} x the data: ${sites.toLocaleString("en-GB")} sites, ${teams.toLocaleString("en-GB")} teams, ${settings.toLocaleString("en-GB")} settings`,
        ...counts.map((count) =>
          page(
            `<details><summary>${count} at once</summary>`,
            figuresTable(scale.asked.filter(({ connections }) => connections === count)),
            "</details>",
          ),
        ),
      );
    }),
  );
}

/** The page that a run writes, but for what is written by hand. */
function written(found: Found): string {
  const { scales, options, machine } = found;
  const many = Math.max(...options.connections);
  const ends = [...new Set([scales[0]!, scales.at(-1)!])];
  return page(
    "# Performance",
    `<!-- Written by \`npm run bench\`, but for what stands under "${BY_HAND.slice(3)}". -->`,
    "The register side by side with three other servers that answer the same questions from the same database, in one run on one machine. Absolute figures are this\nmachine's alone; the ratios are what counts.",
    `![${chartInWords(ends, many)}](${CHART})`,
    `_Requests a second as a multiple of PostGraphile's (the dashed line), ${many} at once._`,
    machine.map((line) => `${line}  `).join("\n"),
    "## The servers",
    servers,
    "## The questions",
    questionsTable(scales[0]!),
    "The documents stand in [`questions.ts`](../apps/bench/src/questions.ts) and, in the words of the others, in [`documents.ts`](../apps/bench/src/documents.ts).",
    "## Targets",
    "What the register is meant to reach, and what it reached in this run: figures that miss their target are bold. Where one does, what the server\nwritten by hand reaches stands below it: that much PostgreSQL allows.",
    targetsTable(targets(scales, options.connections)),
    "## Figures",
    "Times and CPU in milliseconds; CPU a request. The last column says how many times the server's requests a second the register answers.",
    figures(found),
    "## An answer that was kept",
    "An answer is the same until the register changes. So the register keeps answers, and gives one again where PostgreSQL says that nothing was written since. These are\nthe figures where that is so each time; they are not comparable with those above, where each answer is read anew.",
    keptTable(scales),
    "## Statements and growth",
    "Statements a request and their time in the database (planning and running), counted by PostgreSQL one request at a time. `BEGIN` and `COMMIT` count, and so do three\nstatements with which the ledger's triggers end a change, whichever server made it. Beside it, how the median time of an answer grows.",
    growthTable(scales),
    "## Memory",
    "The most that each server's process held in the run.",
    memoryTable(scales),
    "## How it is measured",
    method(options),
    "`npm run bench` does it all, and writes this page; `npm run bench -- --quick` tries it in a minute or two and writes nothing. The peers have a folder and a lock of\ntheir own, `apps/bench/peers`, and are installed the first time.",
  );
}

/** Writes the page of a run and its chart; what stands under the last heading is kept. Gives the page's path. */
export function writeReport(found: Found): string {
  const path = join(folder, PAGE);
  const known = existsSync(path) ? readFileSync(path, "utf8") : "";
  const at = known.indexOf(BY_HAND);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${page(written(found), at < 0 ? BY_HAND : known.slice(at).trimEnd())}\n`);
  writeFileSync(join(folder, CHART), chart([...new Set([found.scales[0]!, found.scales.at(-1)!])], Math.max(...found.options.connections)));
  return path;
}
