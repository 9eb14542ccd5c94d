import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** How many processes wanted to run in the last minute; a machine that does nothing else is below this. */
const [BUSY, before] = [1, loadavg()[0]!];

/** The machine and the versions that figures are worth nothing without: a sentence each. */
export function machine(node: string, postgres: string, countsCpu: boolean): readonly string[] {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const version = execFileSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
  return [
    `${cores[0]?.model.trim() || process.arch}, ${cores.length} cores, ${memory} GB; ${type()} ${release()}; ${new Date().toISOString().slice(0, 10)}.`,
    `All servers run on Node ${version}, each with a pool of 10 connections, on one PostgreSQL ${postgres}. The load comes from Node ${process.versions.node}. Load, servers and database share the machine.`,
    ...(before > BUSY
      ? [`**The machine had other work when the run began** (a load of ${before.toFixed(1)}): these figures are a try.`]
      : []),
    countsCpu
      ? "CPU is what the server's process and all of PostgreSQL's used, a request that was sent."
      : "CPU is what the server's process used, a request that was sent. PostgreSQL's can be had on Linux only.",
  ];
}
