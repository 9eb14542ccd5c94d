import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The user and group that PostgreSQL's programs run as. */
export type Account = { uid: number; gid: number };

/**
 * Whom PostgreSQL runs as where we are root, since it refuses to be root: the owner of the folder (so that the
 * same clone works with and without sudo), else postgres, else nobody. Undefined where we are not root.
 */
export function account(folder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(nearest(folder));
  // initdb looks its user up by name, so a bare number (an owner from outside a container) does not do.
  if (owner.uid !== 0 && id("-nu", String(owner.uid)) !== undefined) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "_postgres", "nobody"]) {
    const uid = id("-u", name);
    const gid = id("-g", name);
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL cannot run as root, nor is there a user postgres or nobody to run it as. Set DATABASE_URL.");
}

/** True when that account can write in the folder. Asked of the system itself, since modes alone do not tell (ACLs, mounts). */
export function reachesFolder(who: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1" && test -w .', "sh", folder], { ...who, cwd: "/", stdio: "ignore" }).status === 0;
}

/** True when that account can run the PostgreSQL of this bin folder. */
export function reachesPrograms(who: Account, bin: string): boolean {
  return ["postgres", "initdb", "pg_ctl"].every(
    (program) => spawnSync(join(bin, program), ["--version"], { ...who, cwd: "/", stdio: "ignore" }).status === 0,
  );
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

function id(flag: string, name: string): string | undefined {
  try {
    return execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
