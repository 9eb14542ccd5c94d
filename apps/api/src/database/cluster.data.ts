import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./cluster.postmaster.ts";
import type { ClusterOptions } from "./cluster.program.ts";
import { program } from "./cluster.program.ts";

// What is a letter and what its capital: without it, trigrams and upper() know only ASCII. The order of text stays plain.
const CTYPE = { linux: "C.UTF-8", darwin: "en_US.UTF-8" } as Record<string, string>;

// The names of what this process is making.
const making = new Set<string>();

/**
 * Makes the data folder where there is none: under another name, renamed when it is whole, so that one whose making
 * was cut off is never used.
 */
export async function initialised(options: ClusterOptions): Promise<void> {
  const { folder } = options;
  const data = join(folder, "data");
  await sweep(folder);
  if (existsSync(data)) return;
  const name = `data.${process.pid}.${randomUUID()}`;
  const part = join(folder, name);
  making.add(name);
  try {
    const { code, output } = await program(options, "initdb", [
      `--pgdata=${part}`,
      "--username=postgres",
      `--pwfile=${join(folder, "password")}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      `--lc-ctype=${CTYPE[process.platform] ?? "C"}`,
    ]);
    if (code !== 0) throw new Error(`PostgreSQL could not make its data folder in ${folder}. ${output}`);
    await rename(part, data);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    // Another process of ours was faster, and its data folder is as good.
    if (!existsSync(data)) throw error;
  } finally {
    making.delete(name);
  }
}

/** Removes what killed first starts have left. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^data\.(\d+)\./.exec(name)?.[1]);
    // In a container the killed process may have had the number that is ours now.
    const left = pid > 0 && !making.has(name) && (pid === process.pid || !isAlive(pid));
    // An orphaned initdb may still write there; what it leaves then is for the next time, and no reason not to start.
    if (left) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
