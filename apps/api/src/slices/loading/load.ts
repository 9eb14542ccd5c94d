import type { Writable } from "node:stream";
import { type Command, command, usage } from "./command.ts";
import { districts } from "./districts.ts";
import { type Gathered, gather } from "./gathering.ts";
import { indicatorsOf } from "./indicators.ts";
import { organisationLists } from "./organisation-lists.ts";
import { type Progress, progress } from "./progress.ts";
import { mergedByKey, type Proposal } from "./proposal.ts";
import { resolved } from "./references.ts";
import { regionLists } from "./regions.ts";
import type { Register } from "./register.ts";
import { began, replaced } from "./replacements.ts";
import { report, writable, writeReport } from "./report.ts";
import { linked } from "./setting-links.ts";
import { settingsOf } from "./settings.ts";
import { Unusable } from "./table.ts";
import { Tally } from "./tally.ts";
import { write } from "./writing.ts";

/** Where a load speaks: its report to one, how far it is to the other. */
export interface Output {
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
}

/** One load as it runs. */
interface Load {
  readonly asked: Command;
  readonly register: Register;
  readonly output: Output;
  readonly today: string;
  readonly tally: Tally;
}

async function put(proposals: readonly Proposal[], { asked, register, output, today, tally }: Load): Promise<void> {
  const { proposals: complete, titles } = await resolved(proposals, register, tally);
  let shown: Progress | undefined;
  try {
    shown = progress(output.err, complete.length);
    await write(complete, { register, tally, titles, today, dryRun: asked.dryRun, done: (rows) => shown?.done(rows) });
  } finally {
    shown?.stop();
  }
}

async function lists(load: Load): Promise<void> {
  const { asked, tally } = load;
  const known = asked.what === "regions" ? regionLists : organisationLists;
  const gathered: Gathered[] = [];
  for (const file of asked.files) gathered.push(await gather(file, known, `a list of ${asked.what}`, tally));
  const first = gathered.flatMap(({ form, lines }) => began(form, lines, tally));
  await put(mergedByKey([...gathered.flatMap(({ proposals }) => proposals), ...first]), load);
  for (const [what, told] of [
    ["successions", replaced],
    ["districts of CCGs", districts],
  ] as const) {
    const ties = gathered.flatMap(({ form, lines }) => told(form, lines, tally));
    if (asked.dryRun && ties.length > 0) tally.say(`${ties.length} ${what} would be looked at once their organisations are in`);
    else if (ties.length > 0) await put(mergedByKey(ties), load);
  }
}

async function settings(load: Load): Promise<void> {
  const { asked, register, today, tally } = load;
  const { proposals, summarise } = await settingsOf(asked, today, tally);
  await put(proposals, load);
  summarise();
  if (asked.links === undefined) return;
  if (asked.dryRun && proposals.length > 0) tally.say("Links would be looked at once their settings are in");
  else await put(await linked(asked.links, register, tally), load);
}

async function indicators(load: Load): Promise<void> {
  const { asked, register, tally } = load;
  for await (const step of indicatorsOf(asked, register, tally)) await put(step, load);
}

async function run(load: Load): Promise<number> {
  const { asked, output, tally } = load;
  if (asked.report) await writable(asked.report);
  let stopped: unknown;
  try {
    if (asked.what === "settings") await settings(load);
    else await (asked.what === "indicators" ? indicators(load) : lists(load));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    stopped = error;
  }
  output.out.write(report(tally, { dryRun: asked.dryRun, file: asked.report }));
  if (asked.report) await writeReport(asked.report, tally);
  if (stopped === undefined) return 0;
  const reason = stopped instanceof Error ? stopped.message : "no reason was given";
  output.err.write(`The load stopped before its end: ${reason}\nNothing of what the report counts has gone in. Run it again.\n`);
  return 2;
}

const london = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(new Date());

/** Loads files into the register: 0 when the load ran to its end, refused rows or not; 2 when it could not run. */
export async function load(args: readonly string[], register: Register, output: Output, today: string = london()): Promise<number> {
  try {
    const asked = command(args);
    if (asked) return await run({ asked, register, output, today, tally: new Tally() });
    output.out.write(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    output.err.write(`${error.message}\n`);
    return 2;
  }
}
