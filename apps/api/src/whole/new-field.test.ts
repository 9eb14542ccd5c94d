import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Scratch, scratch } from "../database/scratch.ts";
import { firstToken } from "./first-token.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../../..");
const copy = mkdtempSync(join(tmpdir(), "register-copy-"));
const at = (...path: string[]) => join(copy, ...path);
const read = (path: string) => readFileSync(at(path), "utf8");
const MIGRATIONS = "apps/api/src/database/migrations";
const CONTRACT = "packages/contract/schema.graphql";
const RECORD = "packages/records/src/rollout/wave.ts";

const links = (from: string, to: string) => {
  mkdirSync(to, { recursive: true });
  // A workspace has a folder of its own only where something of its own lies in it.
  for (const name of existsSync(from) ? readdirSync(from) : []) if (name !== "@trailblazer") symlinkSync(join(from, name), join(to, name));
};

let database: Scratch;
beforeAll(async () => {
  // The workspaces that `npm run write` is about, with the packages of this one and each other.
  const sources = ["packages/fields", "packages/records", "packages/contract", "apps/api"];
  for (const workspace of sources)
    cpSync(join(root, workspace), at(workspace), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist|\.turbo|[^/]+\.test\.ts)$/.test(path),
    });
  for (const file of readdirSync(root)) if (/^tsconfig.*\.json$|^package\.json$/.test(file)) cpSync(join(root, file), at(file));
  for (const page of ["ARCHITECTURE.md", "docs/records.md"]) cpSync(join(root, page), at(page));
  links(join(root, "node_modules"), at("node_modules"));
  links(join(root, "apps/api/node_modules"), at("apps/api/node_modules"));
  mkdirSync(at("node_modules/@trailblazer"));
  for (const name of ["fields", "records", "contract"]) symlinkSync(at("packages", name), at("node_modules/@trailblazer", name));
  database = await scratch({ url: (name = "postgres") => inject("server").replace("DATABASE", name) });
}, 60_000);
afterAll(async () => {
  await database.drop();
  rmSync(copy, { recursive: true, force: true });
});

const build = () => run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", at("apps/api/tsconfig.build.json")]);
/** What `npm run write` does, after the build. Its server keeps its data inside the copy. */
const write = () =>
  run(process.execPath, [at("apps/api/dist/write.js")], { env: { ...process.env, TEST_DATABASE: undefined, TMPDIR: copy } });

/** Starts the copy on a database of its own, and asks it. */
async function ask(query: string): Promise<unknown> {
  const env = { ...process.env, PORT: "0", DATABASE_URL: database.url, LOG_LEVEL: "silent" };
  const register = spawn(process.execPath, [at("apps/api/dist/main.js")], { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const line of createInterface({ input: register.stdout })) {
      const [url] = /http:\/\/[\w.:]+/.exec(line) ?? [];
      if (!url) continue;
      const headers = { "content-type": "application/json", authorization: `Bearer ${await firstToken(database.url)}` };
      const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
      return await response.json();
    }
    throw new Error("It did not start");
  } finally {
    register.kill("SIGTERM");
    if (register.exitCode === null) await once(register, "exit");
  }
}

test("a new field is one line: contract, table, filter, order, input and answer follow", { timeout: 120_000 }, async () => {
  const before = { contract: read(CONTRACT), migrations: readdirSync(at(MIGRATIONS)) };
  const line = `    nickname: text("Nickname", { optional: true, max: 60, help: "What people on the ground call it." }),\n`;
  writeFileSync(at(RECORD), read(RECORD).replace(/( {4}announcedOn:)/, `${line}$1`));
  await build();
  const { stdout } = await write();
  expect(stdout).toContain(CONTRACT);

  const added = read(CONTRACT)
    .split("\n")
    .filter((one) => !before.contract.includes(one) || one.includes("nickname"));
  expect(
    added
      .filter((one) => one.includes("nickname"))
      .map((one) => one.trim())
      .toSorted(),
  ).toEqual(
    [
      "nickname: Direction",
      ...["String", "TextFilter"].flatMap((type) => [`nickname: ${type}`, `nickname: ${type}`]),
      ...["String", "String"].map((type) => `nickname: ${type}`),
      // How many different ones there are, and how many there must be, of groups.
      "nickname: Int!",
      "nickname: IntFilter",
    ].toSorted(),
  );
  expect(added.some((one) => one.includes("What people on the ground call it."))).toBe(true);

  const [migration, ...others] = readdirSync(at(MIGRATIONS)).filter((file) => !before.migrations.includes(file));
  expect(others).toEqual([]);
  const queries = read(join(MIGRATIONS, migration!)).match(/runner\.query\(.*\)/g);
  expect(queries).toEqual([
    `runner.query("ALTER TABLE \\"waves\\" ADD \\"nickname\\" character varying(60)")`,
    `runner.query("ALTER TABLE \\"waves\\" DROP COLUMN \\"nickname\\"")`,
  ]);

  await build();
  expect((await write()).stdout).toContain("up to date");
  const answer = await ask(`mutation {
    made: createWave(input: { code: "2018-19", nickname: "The first" }) { code nickname } }`);
  expect(answer).toMatchObject({ data: { made: { code: "2018-19", nickname: "The first" } } });
  const found = await ask(`{ waves(where: { nickname: { startsWith: "the" } }, orderBy: [{ nickname: DESC }]) { nodes { nickname } } }`);
  expect(found).toMatchObject({ data: { waves: { nodes: [{ nickname: "The first" }] } } });
});
