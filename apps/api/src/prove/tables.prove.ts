import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { parse } from "csv-parse";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, embedded } from "../database/embedded.ts";
import { firstToken } from "../whole/first-token.ts";
import { type ApiProcess, apiProcess } from "./api-process.ts";
import { countOf } from "./count-of.ts";
import { memoryOf } from "./memory-of.ts";
import { asShown, hasSpreadsheet } from "./spreadsheet.ts";

const ROWS = countOf("PROVE_TABLE_ROWS", 200_000);
/** By how much the process that serves may grow, in MB. */
const MOST = 150;

/** Of every so many rows, each has a town that some spreadsheet would run. */
const formulas = [
  "one\n=1+1",
  "one\r=1+1,",
  "=1+1",
  "+1+1",
  "-1-1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  '=HYPERLINK("http://a.example","b")',
  "=cmd|'/c calc'!A1",
];

let folder: string;
let server: EmbeddedServer;
let api: ApiProcess;
let token: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "register-tables-"));
  chmodSync(folder, 0o755);
  server = await embedded(folder, () => undefined);
  // Not so far behind that whatever else runs here keeps it from working at all.
  api = await apiProcess({ DATA_DIR: folder, BEHIND: "10" });
  const database = server.url("register_empty");
  token = await firstToken(database);
  const owner = new pg.Client({ connectionString: database });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `INSERT INTO settings (id, version, created_at, updated_at, name, urn, status, phase, low_age, deprivation_rank, opened_on, town, trust)
     SELECT gen_random_uuid(), 1, now(), now(), 'Setting ' || n, (100000 + n)::text, 'OPEN', (ARRAY['PRIMARY', 'SECONDARY', NULL])[n % 3 + 1],
       CASE WHEN n % 5 > 0 THEN n % 12 END, n % 32844 + 1, DATE '1950-01-01' + n % 25000,
       CASE WHEN n % 97 < $2 THEN ($3::text[])[n % 97 + 1] ELSE 'Town ' || n % 900 END, 'Trust, "of" ' || n
     FROM generate_series(1, $1) n`,
    [ROWS, formulas.length, formulas],
  );
  await owner.query("ANALYZE settings");
  await owner.end();
}, 300_000);
afterAll(async () => {
  await api?.kill();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const query =
  "query Settings { settings(orderBy: [{ name: ASC }]) { nodes { name urn status phase lowAge deprivationRank openedOn town trust } } }";
const headers = () => ({ "content-type": "application/json", authorization: `Bearer ${token}` });

/** Downloads a table into a file, in a process of its own kind of hurry: as fast as the disk takes it. */
async function download(format: string, asked = query): Promise<string> {
  const file = join(folder, `settings.${format}`);
  const response = await fetch(api.url.replace(/graphql$/, "table"), {
    method: "POST",
    headers: headers(),
    body: JSON.stringify({ query: asked, format }),
  });
  expect(response.status).toBe(200);
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file));
  return file;
}

/** The rows as the API answers them, in the words and the order of the table. */
async function* answered(): AsyncGenerator<string[]> {
  const page = query
    .replace("Settings", "Settings($after: String)")
    .replace("settings(", "settings(first: 1000, after: $after, ")
    .replace("} } }", "} pageInfo { hasNextPage endCursor } } }");
  for (let after: string | null = null, isMore = true; isMore; ) {
    const response = await fetch(api.url, {
      method: "POST",
      headers: headers(),
      body: JSON.stringify({ query: page, variables: { after } }),
    });
    const { settings } = (
      (await response.json()) as {
        data: { settings: { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      }
    ).data;
    for (const { status, phase, ...row } of settings.nodes) {
      const words: Record<string, string> = { OPEN: "Open", PRIMARY: "Primary", SECONDARY: "Secondary" };
      const { name, urn, ...rest } = row;
      yield [name, urn, words[String(status)], words[String(phase)], ...Object.values(rest)].map((value) =>
        String((value as string | number | null | undefined) ?? ""),
      );
    }
    [after, isMore] = [settings.pageInfo.endCursor, settings.pageInfo.hasNextPage];
  }
}

/** Text as it stands in CSV: no formula, and with one kind of line ends. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll("\r", "\n");

test(`${ROWS} rows come as CSV and as Excel while the server holds at most ${MOST} MB more, and as the API answers them`, async () => {
  // What is loaded for the first table is not counted as the rows' own.
  for (const format of ["csv", "xlsx"]) await download(format, query.replace("settings(", "settings(first: 10, "));
  const grown: number[] = [];
  const files: string[] = [];
  for (const format of ["csv", "xlsx"]) {
    const began = performance.now();
    const { before, most, result } = await memoryOf(api.pid, () => download(format));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `tables: ${ROWS} rows as ${format} in ${seconds} s; the server held ${before.toFixed(0)} MB before, ${most.toFixed(0)} at most`,
    );
    grown.push(most - before);
    files.push(result);
  }
  const parsed = createReadStream(files[0]!).pipe(parse({ bom: true }));
  const inFile = parsed[Symbol.asyncIterator]();
  expect((await inFile.next()).value).toEqual([
    "Setting",
    "URN",
    "Status",
    "Phase",
    "Youngest age (years)",
    "Deprivation rank",
    "Opened on",
    "Town",
    "Academy trust",
  ]);
  const rows: string[][] = [];
  for await (const row of answered()) {
    rows.push(row);
    const found = (await inFile.next()).value as string[];
    if (found.join("|") !== row.map(harmless).join("|")) expect(found).toEqual(row.map(harmless));
  }
  expect((await inFile.next()).done).toBe(true);
  expect(rows).toHaveLength(ROWS);
  console.log(`tables: ${rows.length} rows of CSV are as the API answers them`);
  for (const more of grown) expect(more).toBeLessThan(MOST);

  if (!hasSpreadsheet)
    return console.log("tables: LibreOffice is not there, so no spreadsheet opened the files: apt-get install libreoffice-calc");
  const shown = { csv: await asShown(files[0]!, folder), xlsx: await asShown(files[1]!, folder) };
  // XML has no lone carriage return, and a spreadsheet shows both kinds of line ends alike.
  const plain = (row: readonly string[]) => row.map((text) => text.replaceAll("\r", "\n"));
  for (const [at, row] of rows.entries()) {
    const [csv, xlsx] = [shown.csv[at + 1]!, shown.xlsx[at + 1]!];
    if (plain(csv).join("|") !== plain(row.map(harmless)).join("|")) expect(plain(csv)).toEqual(plain(row.map(harmless)));
    if (plain(xlsx).join("|") !== plain(row).join("|")) expect(plain(xlsx)).toEqual(plain(row));
  }
  expect([shown.csv.length, shown.xlsx.length]).toEqual([ROWS + 1, ROWS + 1]);
  console.log(`tables: LibreOffice shows both files as the API answers them, formulas as text`);
});
