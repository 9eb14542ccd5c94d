import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { account } from "./account.ts";
import type { EmbeddedServer } from "./embedded.ts";
import { embedded } from "./embedded.ts";

const root = mkdtempSync(join(tmpdir(), "trailblazer-embedded-"));
// As an ordinary checkout, which others may enter. The name is one that a shell would make something of.
chmodSync(root, 0o755);
const folder = join(root, 'the "clone" of $HOME');
mkdirSync(folder, { mode: 0o755 });
const home = join(folder, "postgres");

const started: EmbeddedServer[] = [];
const said: string[] = [];

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  said.length = 0;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a first start makes a cluster that is closed to others", async () => {
  const server = await start();
  expect(await ask(server, "SHOW server_version")).toMatch(/^18\./);
  expect(await ask(server, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect(await ask(server, "SHOW jit")).toBe("off");
  expect(await ask(server, "SHOW server_encoding")).toBe("UTF8");
  expect(mode(home)).toBe(0o700);
  expect(mode(join(home, "password"))).toBe(0o600);
  const stranger = { url: () => server.url().replace(/:[0-9a-f]+@/, ":wrong@") };
  await expect(ask(stranger, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("what is written outlasts a stop, and the address stays", async () => {
  const first = await start();
  const url = first.url("one");
  await ask(first, "CREATE TABLE kept AS SELECT 7 AS value");
  await first.stop();
  expect(existsSync(pidFile())).toBe(false);
  const second = await start();
  expect(second.url("one")).toBe(url);
  expect(await ask(second, "SELECT value FROM kept")).toBe("7");
});

test("a start is durable unless told otherwise", async () => {
  const server = await embedded(folder, () => undefined);
  started.push(server);
  expect(await ask(server, "SHOW fsync")).toBe("on");
});

test("a server that outlived its parent is joined, not started twice, and stopped by who joined it", async () => {
  const parent = await start();
  const pid = serverPid();
  // To the server, this is what the death of a parent looks like.
  await ask(parent, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'in use'");
  const heir = await start();
  expect(serverPid()).toBe(pid);
  expect(said).toEqual(["Joined the PostgreSQL server that was already running on this data."]);
  await heir.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test("a server is left running for another process that uses it", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(one.url()).toBe(other.url());
  await one.stop();
  expect(await ask(other, "SELECT 1")).toBe("1");
  await other.stop();
  expect(existsSync(pidFile())).toBe(false);
});

test("a server that was killed is started again, and nothing committed is lost", async () => {
  const first = await embedded(folder, () => undefined);
  await ask(first, "CREATE TABLE committed AS SELECT 8 AS value");
  process.kill(serverPid(), "SIGKILL");
  const second = await start();
  expect(await ask(second, "SELECT value FROM committed")).toBe("8");
  // The first no longer holds anything: it leaves the server to the second.
  expect(await ask(second, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'in use'")).toBe("1");
});

test.runIf(process.platform === "linux")("a pid file whose number another program has by now does not stop a start", async () => {
  const first = await start();
  const text = readFileSync(pidFile(), "utf8");
  await first.stop();
  const stranger = spawn("sleep", ["600"], { ...account(home), cwd: "/", stdio: "ignore" });
  await once(stranger, "spawn");
  writeFileSync(pidFile(), text.replace(/^\d+/, String(stranger.pid)));
  const second = await start();
  expect(await ask(second, "SELECT 1")).toBe("1");
  stranger.kill("SIGKILL");
});

test("another port is taken where somebody else has the kept one", async () => {
  const first = await start();
  const port = Number(new URL(first.url()).port);
  await first.stop();
  const stranger = createServer().listen(port, "127.0.0.1");
  await once(stranger, "listening");
  const second = await start();
  expect(Number(new URL(second.url()).port)).not.toBe(port);
  stranger.close();
});

test("a killed first start is begun again, and its remains are removed", async () => {
  const killed = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(killed, "close");
  const other = join(root, "other");
  const remains = join(other, "postgres", `data.${killed.pid}.0`);
  mkdirSync(remains, { recursive: true });
  writeFileSync(join(remains, "PG_VERSION"), "18");
  const server = await start(other);
  expect(await ask(server, "SELECT 1")).toBe("1");
  expect(readdirSync(join(other, "postgres")).toSorted()).toEqual(["data", "log", "password", "port"]);
});

test("a server that cannot start is an error that quotes its log and says what to do", async () => {
  const broken = join(root, "broken");
  mkdirSync(join(broken, "postgres", "data"), { recursive: true });
  writeFileSync(join(broken, "postgres", "data", "PG_VERSION"), "12");
  await expect(start(broken)).rejects.toThrow(
    /does not start in .*broken.*could not access the server configuration file.*set DATABASE_URL/s,
  );
});

test.runIf(process.getuid?.() === 0)("root in a private folder keeps data where PostgreSQL's user reaches them, and says so", async () => {
  const secret = join(root, "private");
  mkdirSync(secret, { mode: 0o700 });
  const server = await start(secret);
  const [, elsewhere = ""] = /data are in (\S+), where/.exec(said[0] ?? "") ?? [];
  try {
    expect(said).toHaveLength(1);
    expect(await ask(server, "SELECT 1")).toBe("1");
    expect(existsSync(join(elsewhere, "postgres", "data"))).toBe(true);
    expect(readdirSync(secret)).toEqual([]);
    await server.stop();
  } finally {
    if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
  }
});

async function start(place = folder): Promise<EmbeddedServer> {
  const server = await embedded(place, (line) => said.push(line), false);
  started.push(server);
  return server;
}

async function ask(server: Pick<EmbeddedServer, "url">, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url(), ssl: false });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: "array" });
    return String(rows[0]?.[0]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pidFile(): string {
  return join(home, "data", "postmaster.pid");
}

function serverPid(): number {
  return Number.parseInt(readFileSync(pidFile(), "utf8"), 10);
}

function mode(path: string): number {
  return statSync(path).mode & 0o777;
}
