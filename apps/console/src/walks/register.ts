import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A register with the demo programme, as people start it. */
export interface Register {
  readonly url: string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "../../../..");
const program = join(root, "apps/api/dist/main.js");
const page = join(root, "apps/console/dist/index.html");
const longest = 180_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function isWell(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}

type Settings = Readonly<Record<string, string>>;

/**
 * Starts the register that was built, on a free port and in a folder of its own, and waits until it is well. What it is told
 * beside that may depend on where it will be.
 */
export async function startRegister(settings: (url: string) => Promise<Settings>): Promise<Register> {
  for (const built of [program, page]) if (!existsSync(built)) throw new Error(`${built} is missing: the walks need "npm run build" first`);
  const folder = await mkdtemp(join(tmpdir(), "register-walks-"));
  // As root, PostgreSQL runs as a user of its own, who must reach its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, TODAY: ___, ...environment } = process.env;
  const said: string[] = [];
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      ...environment,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: folder,
      BEHIND: "10",
      ...(await settings(url)),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => said.push(text.toString()));
  const stop = async () => {
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  const start = Date.now();
  while (!(await isWell(url))) {
    if (child.exitCode !== null || Date.now() - start > longest) {
      await stop();
      throw new Error(`The register did not start:\n${said.join("")}`);
    }
    await pause(200);
  }
  return { url, stop };
}
