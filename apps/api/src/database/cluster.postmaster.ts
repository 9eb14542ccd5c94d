import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a data folder's pid file says. `alive` is true of any process of that number: only a connection tells whose it is. */
export type Postmaster = { pid: number; port: number; alive: boolean };

/** The server that runs, or last ran, on the data of a cluster. */
export async function postmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFile(folder), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port, alive: isAlive(pid) } : undefined;
}

/** True when a process of that number runs, be it another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Lets PostgreSQL overrule the pid file of a server that is gone but whose number another process has by now, as after
 * a power cut or in a container that was killed. PostgreSQL would not start ("is another postmaster running?"). It
 * does where the number is that of its starter, which is us; and still looks whether the old server's memory is in use.
 */
export async function overrule(folder: string): Promise<void> {
  const found = await postmaster(folder);
  if (!found?.alive || found.pid === process.pid || isPostgres(found.pid)) return;
  const text = await readFile(pidFile(folder), "utf8");
  await writeFile(pidFile(folder), text.replace(/^\d+/, String(process.pid)));
}

/**
 * Only Linux tells what a number is; elsewhere it is taken to be a server, and the log says what to do. A zombie is
 * none: in a container without an init process a killed server stays one for ever.
 */
function isPostgres(pid: number): boolean {
  try {
    return /\(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

function pidFile(folder: string): string {
  return join(folder, "data", "postmaster.pid");
}
