import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable"];

/** Debian's own package, where we are let to install it: a container in which the tests run. */
function install(): void {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update", "-q"], options);
  execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], options);
}

/** The browser that the walks use: the one named by CHROMIUM, an installed one, Playwright's, or one that is installed now. */
export function findChromium(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (existsSync(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM names ${CHROMIUM}, where there is nothing`);
  }
  const found = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (isDebianRoot) install();
  const now = installed.find((path) => existsSync(path));
  if (now) return now;
  throw new Error(
    "The walks need Chromium. Install it (Debian and Ubuntu: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name one by CHROMIUM=/path/to/chromium",
  );
}
