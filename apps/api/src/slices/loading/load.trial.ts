import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { load } from "./load.ts";
import { MemoryRegister } from "./memory-register.ts";

/** A file of the fixtures. */
export const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

/** A file with this content, for as long as a test runs. */
export async function file(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "loading-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A register in memory and the loader before it, on a day of spring 2021. */
export function trial(register: MemoryRegister = new MemoryRegister()) {
  const run = async (...args: string[]) => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    const code = await load(args, register, { out, err }, "2021-03-31");
    return { code, out: String(out.read() ?? ""), err: String(err.read() ?? "") };
  };
  const row = (type: string, field: string, value: string) => {
    const found = register.of(type).find((one) => one.values[field] === value);
    if (!found) throw new Error(`No ${type} has ${field} ${value}`);
    return found;
  };
  return { register, run, row, setting: (urn: string) => row("Setting", "urn", urn) };
}
