import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import binary from "relay-compiler";

/** The file of the contract. */
export const contract = join(import.meta.dirname, "../../../../packages/contract/schema.graphql");

/** Whether the compiler runs on this machine: it comes as a program for macOS, Linux (x64, arm64) and Windows (x64). */
export const hasRelayCompiler = binary !== null;

/** What the compiler made of operations and fragments, by their names. */
export type Compiled = ReadonlyMap<string, unknown>;

/** Compiles documents against the contract, as those of a module called `register`; throws what the compiler says of what it refuses. */
export async function relayCompiled(texts: readonly string[]): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), "relay-"));
  const artifacts = join(folder, "artifacts");
  try {
    await mkdir(artifacts);
    await copyFile(contract, join(folder, "schema.graphql"));
    await writeFile(join(folder, "register.js"), texts.map((text) => `graphql\`${text}\`;\n`).join(""));
    const config = { src: ".", schema: "schema.graphql", language: "javascript", artifactDirectory: "artifacts", eagerEsModules: false };
    await writeFile(join(folder, "relay.config.json"), JSON.stringify(config));
    await promisify(execFile)(binary!, ["--noWatchman", "relay.config.json"], { cwd: folder });
    const load = createRequire(join(artifacts, "register.js"));
    return new Map((await readdir(artifacts)).map((file) => [file.replace(".graphql.js", ""), load(`./${file}`) as unknown]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
