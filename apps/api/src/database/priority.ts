import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, setPriority } from "node:os";
import { isLoopback } from "../config.ts";

/** As far behind as `nice` counts. */
const FURTHEST = 19;

/** Says how far a process stands behind other work of its machine, as `nice` counts, where the system lets us: on Linux, where it is ours or we are root. Elsewhere it stays as it is. */
export function place(process: number, behind: number): void {
  try {
    setPriority(process, behind);
    // Where Linux shares time out among sessions first, a process that has one of its own is behind by this alone.
    writeFileSync(`/proc/${process}/autogroup`, String(behind));
  } catch {
    // It is not ours to say.
  }
  const isFurthest = behind === FURTHEST;
  // Even the furthest keeps a core until its turn is over. What Linux calls idle makes way at once, with all of its threads.
  execFile("chrt", ["--all-tasks", isFurthest ? "--idle" : "--other", "--pid", "0", String(process)], ignore);
  // Linux takes a core for busy that has nothing else on it, and lets others queue for the next: of two and more, such work keeps to half.
  const last = cpus().length - 1;
  const first = isFurthest ? Math.ceil(last / 2) : 0;
  execFile("taskset", ["--all-tasks", "--cpu-list", "--pid", `${first}-${last}`, String(process)], ignore);
}

/** Where there is no such command, or it is not ours to say, it is behind as `nice` has it. */
function ignore(): void {}

/** Whether a process here is PostgreSQL's: in a container of its own, a server's numbers may be those of other processes here. */
function isPostgres(process: number | undefined): process is number {
  try {
    return readFileSync(`/proc/${process}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

/** A connection, as far as it tells its process at the server. */
interface Connected {
  readonly processID?: number;
}

/** Where connections stand for the time of a machine that server and register share. */
export interface Standing {
  /** Puts one behind other work, as far as is said. */
  readonly behind: (client: object) => void;
  readonly forward: (client: object) => void;
  /** How long its process has had a core so far, in milliseconds; nought where nobody tells. */
  readonly worked: (client: object) => number;
}

/** Of the connections to a server; of one on another machine, nothing is said and nothing is known. */
export function standing(url: string, by: number): Standing {
  const isHere = isLoopback(new URL(url).hostname || "localhost");
  const processOf = (client: object) => {
    const { processID } = client as Connected;
    return isHere && isPostgres(processID) ? processID : undefined;
  };
  const to = (behind: number) => (client: object) => {
    const process = processOf(client);
    if (process) place(process, behind);
  };
  const worked = (client: object) => {
    const process = processOf(client);
    try {
      return process ? Number(readFileSync(`/proc/${process}/schedstat`, "utf8").split(" ")[0]) / 1e6 : 0;
    } catch {
      return 0;
    }
  };
  return { behind: to(by), forward: to(0), worked };
}
