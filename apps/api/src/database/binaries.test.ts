import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { copiedBinaries, ownFolder } from "./binaries.ts";

const root = mkdtempSync(join(tmpdir(), "trailblazer-binaries-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a copy of the binaries runs, is open to every user, and is made once", () => {
  const copy = copiedBinaries(root);
  expect(execFileSync(join(copy, "bin", "postgres"), ["--version"], { encoding: "utf8" })).toContain("(PostgreSQL) 18.");
  expect(statSync(copy).mode & 0o777).toBe(0o755);
  expect(statSync(join(copy, "bin", "initdb")).mode & 0o777).toBe(0o755);
  expect(statSync(join(copy, "share", "postgresql", "postgres.bki")).mode & 0o777).toBe(0o644);
  const made = statSync(copy).ino;
  expect(copiedBinaries(root)).toBe(copy);
  expect(statSync(copy).ino).toBe(made);
});

test("a folder that others can change, or a link in its place, is refused", () => {
  const open = join(root, "open");
  mkdirSync(open);
  chmodSync(open, 0o777);
  expect(() => ownFolder(open)).toThrow("can be changed by others");
  symlinkSync(root, join(root, "link"));
  expect(() => ownFolder(join(root, "link"))).toThrow("belongs to somebody else");
  expect(ownFolder(join(root, "new"))).toBe(join(root, "new"));
});
