import type { Model } from "@trailblazer/fields";
import { bind, literal, name, type Sql, sql } from "../sql.ts";
import { connection, type PageArguments } from "./page.ts";
import { recordWriter } from "./record.ts";
import { type Figures, Rows } from "./rows.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";

/** What reading needs to know beside the operation itself. */
export interface Reading {
  readonly model: Model;
  readonly figures: Figures;
  /** The day that is today. */
  readonly today: () => string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An id that no record has, in place of what is no id at all: nothing is found, and nothing fails. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
const id = (given: unknown) => bind(typeof given === "string" && uuid.test(given) ? given : NOBODY, "uuid");

/** A root field of the read door: what it is called, and the SQL of its JSON. */
type Root = (rows: Rows, operation: Operation, field: Asked, type: string) => Sql;

function roots({ model }: Reading): ReadonlyMap<string, Root> {
  const all = new Map<string, Root>();
  for (const type of model.records) {
    all.set(type.one, (rows, operation, field, root) => one(rows, operation, field, type.name, argumentsOf(operation, root, field).id));
    all.set(type.plural, (rows, operation, field, root) => {
      const row = rows.row(type);
      const given = argumentsOf(operation, root, field) as PageArguments;
      return connection(rows, operation, { row, from: rows.table(row), tie: sql`true` }, field, given, recordWriter(rows, operation), []);
    });
  }
  all.set("node", (rows, operation, field, root) => {
    const given = argumentsOf(operation, root, field).id;
    const tries = model.records.map((type) => one(rows, operation, field, type.name, given, true));
    return sql`coalesce(${tries.reduce((a, b) => sql`${a}, ${b}`)}, 'null')`;
  });
  return all;
}

function one(rows: Rows, operation: Operation, field: Asked, type: string, given: unknown, bare = false): Sql {
  const row = rows.row(type);
  const body = recordWriter(rows, operation)(row, within(operation, field, type), []);
  const found = sql`(SELECT ${body} FROM ${rows.table(row)} WHERE ${rows.id(row)} = ${id(given)})`;
  return bare ? found : sql`coalesce(${found}, 'null')`;
}

/** The plan of an operation: one statement for all of its roots, and the roots that were refused before it runs. */
export interface Plan {
  readonly statement: Sql | undefined;
  readonly refused: ReadonlyMap<string, Error>;
}

/** Plans operations over a model: each root becomes one column of a single row, by its key in the answer. */
export function planner(reading: Reading): {
  plan(operation: Operation, fields: readonly Asked[]): Plan;
  record(operation: Operation, field: Asked, type: string, id: string): Sql;
} {
  const known = roots(reading);
  const rowsOf = () => new Rows(reading.model, reading.figures, bind(reading.today(), "date"));
  return {
    plan(operation, fields) {
      const rows = rowsOf();
      const refused = new Map<string, Error>();
      const columns = fields.flatMap((field): Sql[] => {
        const root = known.get(field.name);
        if (!root) return [];
        try {
          return [sql`${root(rows, operation, field, "Query")} AS ${name(field.key)}`];
        } catch (error) {
          refused.set(field.key, error as Error);
          return [];
        }
      });
      return {
        statement: columns.length ? columns.reduce((a, b) => sql`${a}, ${b}`, sql`SELECT ${literal("")} AS "#"`) : undefined,
        refused,
      };
    },
    record: (operation, field, type, given) => sql`SELECT ${one(rowsOf(), operation, field, type, given)} AS "record"`,
  };
}
