import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { PoolConfig } from "pg";
import { isLoopback } from "../config.ts";

/** How far what may wait stands behind what may not, as `nice` counts: where both want a core, it has a tenth of it. Further behind, whole pages wait until they are given up. */
export const BEHIND = 10;

/** Puts a process behind other work of its machine, where the system lets us: on Linux, where it is ours or we are root. Elsewhere it stays as it is. */
export function putBehind(process: number): void {
  try {
    setPriority(process, BEHIND);
    // Where Linux shares time out among sessions first, a process that has one of its own is behind by this alone.
    writeFileSync(`/proc/${process}/autogroup`, String(BEHIND));
  } catch {
    // It is not ours to put behind.
  }
}

/** Whether a process here is PostgreSQL's: in a container of its own, a server's numbers may be those of other processes here. */
function isPostgres(process: number | undefined): process is number {
  try {
    return readFileSync(`/proc/${process}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

/** Puts the work of a connection behind other work, where server and register share a machine. */
export function behindOthers(url: string): NonNullable<PoolConfig["verify"]> {
  const isHere = isLoopback(new URL(url).hostname || "localhost");
  return (client, done) => {
    const { processID } = client as { readonly processID?: number };
    if (isHere && isPostgres(processID)) putBehind(processID);
    done();
  };
}
