import { benchServer } from "./database.ts";
import { machine } from "./machine.ts";
import { options } from "./options.ts";
import { peers } from "./peers.ts";
import { writeReport } from "./report/report.ts";
import { measured, type Scale, type Started } from "./run.ts";

const say = (text: string) => console.log(text);

/** What was started, stopped again in the opposite order. */
const started: Started = [];
let interrupted = false;

async function stop(down = 0): Promise<void> {
  for (const one of started.splice(down).toReversed()) await one.stop();
}

async function bench(): Promise<void> {
  const asked = options(process.argv.slice(2));
  const installed = await peers(say);
  const server = await benchServer();
  started.push(server);
  const found: Scale[] = [];
  for (const times of asked.scales) {
    found.push(await measured(times, server, installed, asked, started, say));
    await stop(1);
  }
  const [{ postgres, countsCpu }] = found as [Scale];
  const sentences = machine(installed.node, postgres, countsCpu);
  say(`\n${sentences.join("\n")}`);
  say(`${asked.rounds} rounds of ${asked.seconds} s in turns: medians, and half the range of the rounds (±).`);
  if (asked.writes) say(`Written: ${writeReport({ scales: found, options: asked, machine: sentences })}`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    interrupted = true;
    void stop().finally(() => process.exit(130));
  });

try {
  await bench();
} catch (error) {
  // Who interrupts a run need not be told that its servers stopped answering.
  if (!interrupted) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stop();
}
