import { chmodSync, chownSync, mkdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Account } from "./account.ts";
import { initialised } from "./cluster.data.ts";
import { keep, password, portToUse } from "./cluster.keeping.ts";
import { overrule, postmaster } from "./cluster.postmaster.ts";
import type { ClusterOptions } from "./cluster.program.ts";
import { lastLines, program } from "./cluster.program.ts";
import type { Session } from "./cluster.session.ts";
import { session } from "./cluster.session.ts";

/** A server that runs. `joined` is true where it ran already. */
export type Cluster = { url: (database?: string) => string; stop: () => Promise<void>; joined: boolean };

const TRIES = 5;

/**
 * Runs the PostgreSQL cluster that is kept in a folder, or joins the server that already runs it: one that outlived a
 * killed parent, or that another process started. No server is started twice and no lock of our own is needed:
 * PostgreSQL's pid file admits one server, and who loses that race joins the winner.
 *
 * `stop()` shuts the server down unless another process of ours still uses it; the last one to stop does. Other
 * clients (psql, pools that were left open) do not count and are cut off.
 */
export async function cluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, account } = options;
  prepare(folder, account);
  const secret = await password(folder, account);
  const url = (port: number, database = "postgres") => `postgresql://postgres:${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

  for (let tries = 0; ; ) {
    const found = await postmaster(folder);
    const use = found?.alive ? await session(url(found.port)) : "none";
    if (use === "busy") {
      // It recovers from a crash, or is being stopped. How long that takes is for PostgreSQL to know.
      await wait(100);
    } else if (use !== "none" && found) {
      await keep(folder, "port", String(found.port), account);
      return { url: (database) => url(found.port, database), stop: () => stop(options, use), joined: tries === 0 };
    } else if (tries++ < TRIES) {
      await initialised(options);
      await start(options);
    } else {
      throw new Error(
        `PostgreSQL does not start in ${folder}. The end of its log: ${await lastLines(folder)}\n` +
          "Mend what it names, or set DATABASE_URL to use another PostgreSQL server.",
      );
    }
  }
}

function prepare(folder: string, account?: Account): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (account) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw new Error(
      `PostgreSQL cannot use ${folder} (${(cause as Error).message}). ` +
        "It may belong to another user: start as that user, or remove it to begin with an empty database.",
      { cause },
    );
  }
}

/** Asks pg_ctl to start the server. Whether it did is seen by who connects to it, so a failure is not looked at here. */
async function start(options: ClusterOptions): Promise<void> {
  const port = await portToUse(options.folder);
  await overrule(options.folder);
  // pg_ctl puts the server into a session of its own, so that Ctrl-C reaches us and not it. The settings go with each
  // start and are not kept in the data folder. All of them must do without quotes: they pass through a shell.
  await program(options, "pg_ctl", ["start", "-w", "-l", "log", "-o", settings(port, options.durable)]);
}

async function stop(options: ClusterOptions, use: Session): Promise<void> {
  if (!(await use.leave())) return;
  const { code, output } = await program(options, "pg_ctl", ["stop", "-w", "-m", "fast"]);
  use.close();
  if (code !== 0 && (await postmaster(options.folder))?.alive) throw new Error(`PostgreSQL in ${options.folder} did not stop. ${output}`);
}

function settings(port: number, durable: boolean): string {
  const values = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    jit: "off",
    random_page_cost: 1.1,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements that fail are the application's to report: in this log they would leave people's data.
    log_min_messages: "log",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
}
