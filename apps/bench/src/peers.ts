import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The peers, installed and built: the Node on which all servers are measured, and where a peer's script is. */
export interface Peers {
  readonly node: string;
  readonly script: (name: string) => string;
}

const folder = fileURLToPath(new URL("../peers", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const isWindows = process.platform === "win32";

function run(command: string, given: readonly string[]): Promise<void> {
  // What npm tells its scripts of the folder and the settings that it runs with is not for this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"], shell: isWindows });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${given.join(" ")} failed in ${folder}`))));
  });
}

/** Installs the peers where they are not there or their lock is another, and builds them. */
export async function peers(say: (line: string) => void): Promise<Peers> {
  const lock = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const installed = join(folder, "node_modules", ".installed");
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
    say("Installing the peers, which takes a minute the first time");
    await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(installed, lock);
  }
  await run(join(root, "node_modules", ".bin", "tsc"), ["-p", "."]);
  return {
    node: join(folder, "node_modules", "node", "bin", isWindows ? "node.exe" : "node"),
    script: (name) => join(folder, "dist", name, "main.js"),
  };
}
