import type { GraphQLSchema } from "graphql";
import { publishedQuery } from "../../engine/publish/published-query.ts";
import type { Asks, Question } from "../../engine/serve/asks.ts";
import type { Table, Tables } from "../../engine/serve/tables.ts";
import { aboutOf, fileNameOf, type Origin } from "./about.ts";
import { cellOf } from "./cells.ts";
import { codebookOf } from "./codebook.ts";
import { csvOf, csvText } from "./csv.ts";
import { givenOf, schemes } from "./given.ts";
import { jsonOf } from "./json.ts";
import { type Plan, planOf } from "./plan.ts";
import { begun } from "./rows.ts";
import { xlsxOf } from "./xlsx.ts";

/** The most rows that are shown on the screen. */
const SHOWN = 1000;

const contentTypes = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** The first rows, in words, and whether a download has more. */
async function shown(plan: Plan): Promise<Table> {
  const { columns, of, name, first = Number.POSITIVE_INFINITY } = plan;
  const rows: unknown[] = [];
  let hasMore = false;
  for await (const batch of await begun({ ...plan, first: Math.min(first, SHOWN) })) {
    for (const row of batch.rows) rows.push(row.map((value, at) => cellOf(columns[at]!, value)));
    hasMore = batch.hasMore && first > SHOWN;
  }
  const text = JSON.stringify({ of, name, columns, rows, hasMore });
  return { contentType: contentTypes.json, body: once(text) };
}

/** Makes tables of what a register answers. */
export const tables =
  (schema: GraphQLSchema, origin: Origin): Tables =>
  async (asks: Asks, body: unknown): Promise<Table> => {
    const { format, query: given, variables, operationName, scheme } = givenOf(body);
    // What is shown is what leaves.
    const query = publishedQuery(given, scheme ?? schemes[0]);
    const question: Question = { query, variables: variables ?? {}, operationName: operationName || undefined };
    const plan = await planOf(schema, asks, question);
    if (format === "table") return shown(plan);
    const { columns, name } = plan;
    const about = aboutOf(origin, question, plan);
    const fileName = (ending: string, what = name) => fileNameOf(origin, what, plan, ending);
    const codebook = codebookOf(columns, about);
    if (format === "codebook")
      return { contentType: contentTypes.csv, fileName: fileName("csv", `${name} codebook`), body: once(csvText(codebook)) };
    const batches = await begun(plan);
    const bodies = {
      csv: () => csvOf(columns, batches),
      xlsx: () => xlsxOf(columns, { batches, codebook }),
      json: () => jsonOf(columns, about, batches),
    };
    return { contentType: contentTypes[format], fileName: fileName(format), body: bodies[format]() };
  };
