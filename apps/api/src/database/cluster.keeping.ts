import { randomBytes, randomUUID } from "node:crypto";
import { chown, link, readFile, rename, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** The password of this cluster: random, made once, readable by its owner alone. */
export async function password(folder: string, account?: Account): Promise<string> {
  const known = await kept(folder, "password");
  if (known) return known;
  const part = await written(folder, "password", randomBytes(24).toString("hex"), account);
  // Linked and not renamed: of two processes that start at once the first gives the password, to both.
  await link(part, join(folder, "password")).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(part);
  return (await kept(folder, "password")) ?? "";
}

/** The port to start on: the one of last time where it is free, so that it can be written down, else any free one. */
export async function portToUse(folder: string): Promise<number> {
  const last = Number(await kept(folder, "port"));
  return (last ? await freePort(last) : undefined) ?? (await freePort(0)) ?? 0;
}

/** Keeps a value in a file of the cluster's folder. */
export async function keep(folder: string, name: string, value: string, account?: Account): Promise<void> {
  if ((await kept(folder, name)) === value) return;
  await rename(await written(folder, name, value, account), join(folder, name));
}

/** Writes a file beside the one that is meant, so that nobody reads half of it. It is the account's, who may start without us. */
async function written(folder: string, name: string, value: string, account?: Account): Promise<string> {
  const part = join(folder, `${name}.${randomUUID()}`);
  await writeFile(part, value, { mode: 0o600, flush: true });
  if (account) await chown(part, account.uid, account.gid);
  return part;
}

async function kept(folder: string, name: string): Promise<string | undefined> {
  return readFile(join(folder, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
