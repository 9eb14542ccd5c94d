import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const shell = "/usr/bin/chromium-headless-shell";
const installed = [shell, chromium.executablePath(), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];

/** Installs a package of Debian's, where we are let to: in a container in which the tests run. Whether it could be had. */
function install(name: string): boolean {
  const options = { stdio: "inherit", timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update", "-q"], options);
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", name], options);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that the walks use: the one named by CHROMIUM, or one that is there or is installed now. The one without windows
 * comes first: a whole one draws its own tabs and bars for each visitor, which takes as long as the pages do.
 */
export function findChromium(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (existsSync(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM names ${CHROMIUM}, where there is nothing`);
  }
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const find = () => installed.find((path) => existsSync(path));
  const isWanted = isDebianRoot && !existsSync(shell);
  // Older releases of Debian have only the whole one.
  if (isWanted && !install("chromium-headless-shell") && !find()) install("chromium");
  const found = find();
  if (found) return found;
  throw new Error(
    "The walks need Chromium. Install it (Debian and Ubuntu: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name one by CHROMIUM=/path/to/chromium",
  );
}
