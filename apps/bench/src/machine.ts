import { cpus, release, totalmem, type } from "node:os";
import type { BenchDatabase } from "./database.ts";

/** The machine and the versions that figures are worth nothing without. */
export function machine({ version, cpu }: BenchDatabase): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cores[0]?.model.trim() || process.arch}, ${cores.length} cores, ${memory} GB; ${type()} ${release()}; ${new Date().toISOString().slice(0, 10)}`,
    `Node ${process.versions.node}, PostgreSQL ${version}. Load, servers and database share the machine; each server has a pool of 10.`,
    cpu
      ? "CPU is what the server's process and all of PostgreSQL's used, a request that was sent."
      : "CPU is what the server's process used, a request that was sent. PostgreSQL's can be had on Linux only.",
  ].join("\n");
}
