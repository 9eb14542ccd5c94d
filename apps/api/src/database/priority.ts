import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import type { PoolConfig } from "pg";
import { isLoopback } from "../config.ts";

/** How far what may wait stands behind what may not, as `nice` counts: where both want a core, it has a thirtieth of it. */
const BEHIND = 15;

/**
 * Puts the work of a connection behind all other work of its machine, where server and register share one and the system lets us:
 * on Linux, as root or as whoever runs the server. Elsewhere it stays as it is.
 */
export function behindOthers(url: string): NonNullable<PoolConfig["verify"]> {
  const isHere = isLoopback(new URL(url).hostname || "localhost");
  return (client, done) => {
    const { processID } = client as { readonly processID?: number };
    try {
      // The number is the server's: in a container of its own it may be that of another process here.
      if (isHere && readFileSync(`/proc/${processID}/comm`, "utf8").trim() === "postgres") {
        setPriority(processID!, BEHIND);
        // Where Linux shares time out among sessions first, each connection is one of its own, and only this counts.
        writeFileSync(`/proc/${processID}/autogroup`, String(BEHIND));
      }
    } catch {
      // It is not ours to put behind.
    }
    done();
  };
}
