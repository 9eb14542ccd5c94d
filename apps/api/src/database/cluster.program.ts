import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** What a cluster is made of. */
export type ClusterOptions = {
  /** The folder of initdb, postgres and pg_ctl. */
  bin: string;
  /** The folder that holds the data, the password, the port and the log. */
  folder: string;
  /** Whom PostgreSQL runs as where we are root. */
  account?: Account | undefined;
  /** False where losing the data does not matter, as in tests: nothing is then flushed to disk. */
  durable: boolean;
};

/** Runs a program of PostgreSQL to its end, on the data of a cluster and as its account. */
export function program(
  { bin, folder, account }: ClusterOptions,
  name: "initdb" | "pg_ctl",
  args: string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = "";
    const child = spawn(join(bin, name), args, {
      ...account,
      // Our own working folder may be one that the account cannot enter.
      cwd: folder,
      env: environment(join(folder, "data")),
      // A server that pg_ctl starts on Windows would keep a pipe open, and us waiting.
      stdio: args[0] === "start" ? "ignore" : ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (cause) =>
      reject(new Error(`PostgreSQL's ${name} cannot be run (${cause.message}). Mend that, or set DATABASE_URL.`, { cause })),
    );
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}

/** The end of the server's log, for an error that quotes it. */
export async function lastLines(folder: string): Promise<string> {
  const log = await readFile(join(folder, "log"), "utf8").catch(() => "(there is none)");
  return log.trimEnd().split("\n").slice(-8).join("\n");
}

/** Ours without the variables that PostgreSQL reads. PGDATA is one: given as an argument it would pass through a shell. */
function environment(data: string): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith("PG") && !name.startsWith("LC_"));
  return { ...Object.fromEntries(ours), LC_ALL: "C", PGDATA: data };
}
