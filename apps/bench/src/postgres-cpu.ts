import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The fields of /proc/PID/stat after the program's name, which may itself hold spaces. */
function stat(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

const PARENT = 1;
const OWN = [11, 12] as const;
/** User and system time of the process, and of its children that have ended. */
const WITH_CHILDREN = [...OWN, 13, 14] as const;

/**
 * Reads the processor time that a PostgreSQL server has used so far, in milliseconds: its main process and all of that
 * one's children, found by one of them. Undefined where the system does not tell (all but Linux), or where the server is on another machine.
 */
export function postgresCpu(backend: number): (() => number) | undefined {
  const main = stat(String(backend))?.[PARENT];
  if (process.platform !== "linux" || main === undefined) return undefined;
  const tick = 1000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  return () => {
    const sum = (fields: readonly string[], which: readonly number[]) => which.reduce((total, at) => total + Number(fields[at]), 0);
    let ticks = 0;
    for (const pid of readdirSync("/proc")) {
      if (!/^\d+$/.test(pid)) continue;
      const fields = stat(pid);
      if (pid === main && fields) ticks += sum(fields, WITH_CHILDREN);
      else if (fields?.[PARENT] === main) ticks += sum(fields, OWN);
    }
    return ticks * tick;
  };
}
