import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { derivedIndexes } from "../engine/declare/indexes.ts";
import { type TestRegister, testRegister } from "./test-register.ts";
import { grow } from "./twentyfold.ts";

let register: TestRegister;
/** The tables that are too large to be read from end to end for a page. */
let large: ReadonlySet<string>;
beforeAll(async () => {
  register = await testRegister("demo");
  await grow(register.url, 20);
  const rows = await register.database.run("SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 2500");
  large = new Set(rows.map(({ relname }) => String(relname)));
});
afterAll(() => register.close());

interface Step {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly Step[];
}

const scanned = (step: Step): string[] => [
  ...(step["Node Type"].endsWith("Seq Scan") && large.has(step["Relation Name"]!) ? [step["Relation Name"]!] : []),
  ...(step.Plans ?? []).flatMap(scanned),
];

/** The large tables that PostgreSQL reads from end to end to answer a question. */
async function wholeTables(query: string): Promise<string[]> {
  const { result, ran } = await register.statements(() => register.ask(query));
  expect(result.errors).toBeUndefined();
  const plans: Record<string, unknown>[] = [];
  for (const { text, values } of ran) plans.push(...(await register.database.run(`EXPLAIN (FORMAT JSON) ${text}`, values)));
  return plans.flatMap((row) => (row["QUERY PLAN"] as { Plan: Step }[]).flatMap(({ Plan }) => scanned(Plan)));
}

const each = programme.records.map((type) => [type.plural, type] as const);
const laid = (type: RecordType, kind: "io" | "is") => derivedIndexes(type).some(({ name }) => name.startsWith(`${kind}_`));
const nameOf = (type: RecordType) => type.title.find((name) => ["text", "code", "email"].includes(type.fields[name]!.kind));

describe("of a programme twenty times as large, no whole table is read", () => {
  test("and there are such tables", () => {
    expect([...large]).toEqual(expect.arrayContaining(["settings", "enrolments", "supports", "postings", "staff"]));
  });

  test.each(each)("for a page of %s, its first, its last or the next", async (_, type) => {
    expect(await wholeTables(`{ ${type.plural}(first: 50) { nodes { id version } pageInfo { hasNextPage } } }`)).toEqual([]);
    expect(await wholeTables(`{ ${type.plural}(last: 50) { nodes { id version } } }`)).toEqual([]);
    const { data } = await register.ask(`{ ${type.plural}(first: 1) { edges { cursor } } }`);
    const [edge] = data[type.plural].edges;
    if (edge) expect(await wholeTables(`{ ${type.plural}(first: 50, after: "${edge.cursor}") { nodes { id } } }`)).toEqual([]);
  });

  test.each(each.filter(([, type]) => laid(type, "io")))("for a page of %s by name, from either end", async (_, type) => {
    for (const way of ["ASC", "DESC"])
      expect(await wholeTables(`{ ${type.plural}(first: 50, orderBy: [{ ${nameOf(type)}: ${way} }]) { nodes { title } } }`)).toEqual([]);
  });

  test.each(each.filter(([, type]) => laid(type, "is")))("to find %s by some words", async (_, type) => {
    expect(await wholeTables(`{ ${type.plural}(first: 20, search: "harbour xyzzy") { nodes { title } } }`)).toEqual([]);
  });

  test.each(each)("for what belongs to one of %s", async (_, type) => {
    const { data } = await register.ask(`{ ${type.plural}(first: 1) { nodes { id } } }`);
    const id = data[type.plural].nodes[0]?.id ?? "00000000-0000-4000-8000-000000000000";
    const ends = programme.incoming(type.name).map((end) => `${end.name}(first: 10) { totalCount nodes { id } }`);
    expect(await wholeTables(`{ ${type.one}(id: "${id}") { id title ${ends.join(" ")} } }`)).toEqual([]);
  });
});

test("an index of search takes in each change at once, so that none waits while thousands before it are sorted in", async () => {
  const rows = await register.database.run(
    "SELECT c.relname, 'fastupdate=off' = ANY(c.reloptions) AS at_once FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE a.amname = 'gin'",
  );
  expect(rows.filter(({ at_once: atOnce }) => !atOnce)).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(each.filter(([, type]) => laid(type, "is")).length);
});

/** How often a table is read from end to end. */
const timesRead = (table: string, step: Step): number[] => [
  ...(step["Node Type"] === "Seq Scan" && step["Relation Name"] === table ? [step["Actual Loops"]!] : []),
  ...(step.Plans ?? []).flatMap((one) => timesRead(table, one)),
];

test("what was written since a moment is gathered once for all records that are looked into", async () => {
  const [first] = await register.database.run("SELECT min(at) + interval '1 ms' AS at FROM change_sets");
  const { ran } = await register.statements(() =>
    register.ask(
      "query ($at: DateTime) { sites(knownAt: $at, first: 100) { nodes { name vacantWte teams { nodes { name stage supports { totalCount } } } } } }",
      { at: (first!.at as Date).toISOString() },
    ),
  );
  const { text, values } = ran.at(-1)!;
  const [explained] = await register.database.transaction(async (run) => {
    // Each that reads in parallel would count as one more time.
    await run("SET LOCAL max_parallel_workers_per_gather = 0");
    return run(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
  });
  const [{ Plan: plan }] = explained!["QUERY PLAN"] as [{ Plan: Step }];
  const times = timesRead("changes", plan);
  expect([times.length > 5, Math.max(...times)]).toEqual([true, 1]);
});
