import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { account } from "./account.ts";
import { ownFolder } from "./binaries.ts";
import { cluster } from "./cluster.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { embedded } from "./embedded.ts";

/** A server for tests, with the version that it says it has. */
export type TestServer = EmbeddedServer & { version: string };

/**
 * The PostgreSQL server for the tests. It is the embedded one, shared by all who ask and kept in the system's
 * temporary folder for the next run; with TEST_DATABASE=installed it is this machine's own, on data that are thrown away.
 */
export async function testServer(): Promise<TestServer> {
  const server = process.env.TEST_DATABASE === "installed" ? await throwaway() : await shared();
  return { ...server, version: await versionOf(server.url()) };
}

/** The bin folder of the newest PostgreSQL (14 or later) that is installed on this machine, undefined if there is none. */
export function installedServer(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, "bin")), output("pg_config", "--bindir")].find(
    (bin) => bin !== undefined && major(bin) >= 14,
  );
}

/** One folder for each checkout, so that neither another one nor another user's tests are in the way. */
async function shared(): Promise<EmbeddedServer> {
  const name = createHash("sha256")
    .update(`${import.meta.dirname} ${process.getuid?.()}`)
    .digest("hex")
    .slice(0, 12);
  return embedded(ownFolder(join(tmpdir(), `trailblazer-tests-${name}`)), () => undefined, false);
}

async function throwaway(): Promise<EmbeddedServer> {
  const bin = installedServer();
  if (!bin) throw new Error("No PostgreSQL 14 or later is installed. Install one, or leave out TEST_DATABASE=installed.");
  const root = mkdtempSync(join(tmpdir(), "trailblazer-tests-"));
  // PostgreSQL's own user passes through it where we are root.
  chmodSync(root, 0o755);
  const folder = join(root, "postgres");
  const { url, stop } = await cluster({ bin, folder, account: account(folder), durable: false });
  return {
    url,
    async stop() {
      await stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, ssl: false });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  return rows[0]?.server_version ?? "";
}

function major(bin: string): number {
  return Number(/(\d+)/.exec(output(join(bin, "postgres"), "--version") ?? "")?.[1] ?? 0);
}

function output(command: string, argument: string): string | undefined {
  try {
    return execFileSync(command, [argument], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
