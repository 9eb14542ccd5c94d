import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { PoolConfig } from "pg";
import { isLoopback } from "../config.ts";

/** How far small questions stand behind changes, as `nice` counts: where both want a core, they have a quarter of it. */
export const NEXT = 5;
/** How far all else stands behind them that may wait: there it has a thirtieth. */
export const FAR_BEHIND = 15;

/** Puts a process behind other work of its machine, where the system lets us: on Linux, where it is ours or we are root. Elsewhere it stays as it is. */
export function putBehind(process: number, by: number): void {
  try {
    setPriority(process, by);
    // Where Linux shares time out among sessions first, a process that has one of its own is behind by this alone.
    writeFileSync(`/proc/${process}/autogroup`, String(by));
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
export function behindOthers(url: string, by: number): NonNullable<PoolConfig["verify"]> {
  const isHere = isLoopback(new URL(url).hostname || "localhost");
  return (client, done) => {
    const { processID } = client as { readonly processID?: number };
    if (isHere && isPostgres(processID)) putBehind(processID, by);
    done();
  };
}
