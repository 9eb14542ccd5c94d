import { setImmediate as othersTurn } from "node:timers/promises";
import type { Model, Policy, RecordType } from "@trailblazer/fields";
import type { Rights } from "../access/rights.ts";
import { ruleWords } from "../access/rule-words.ts";
import { sightOf } from "../access/sight.ts";
import { ledgerFigures } from "../ledger/figures.ts";
import { change, ledgerTypes, withLedger } from "../ledger/records.ts";
import type { Schemes } from "../publish/directive.ts";
import { Forbidden } from "../refusals.ts";
import { bind, count, join, name, type Sql, sql } from "../sql.ts";
import { json, object, typename } from "./json.ts";
import { connection } from "./page.ts";
import type { PageArguments } from "./page-info.ts";
import { unpublished } from "./publishing.ts";
import { rootColumn } from "./raw-answer.ts";
import { recordWriter } from "./record.ts";
import { askedId } from "./row.ts";
import { type Figures, Rows, type Standpoint } from "./rows.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";
import { title } from "./title.ts";
import { matching } from "./where.ts";

/** What reading needs to know beside the operation itself. */
export interface Reading {
  readonly model: Model;
  readonly figures: Figures;
  /** What each role may see. */
  readonly policies: readonly Policy[];
  /** The day that is today. */
  readonly today: () => string;
  /** By which numbers about people are published. */
  readonly schemes?: Schemes;
  /** How many characters of answers are kept until the register changes; none where it is not said. */
  readonly keptAnswers?: number;
}

/** A root field of the read door: what it is called, and the SQL of its JSON. */
type Root = (rows: Rows, operation: Operation, field: Asked, type: string) => Sql;

function roots(model: Model): ReadonlyMap<string, Root> {
  const all = new Map<string, Root>();
  for (const type of [...model.records, ...ledgerTypes]) {
    all.set(type.one, (rows, operation, field, root) => {
      const { id, ...at } = argumentsOf(operation, root, field) as Standpoint & { id?: unknown };
      return one(rows.on(at), operation, field, type.name, id);
    });
    all.set(type.plural, (present, operation, field, root) => {
      const given = argumentsOf(operation, root, field) as PageArguments;
      const rows = present.on(given);
      const row = rows.row(type);
      const whole = { row, from: rows.table(row), isPart: false, tie: sql`true` };
      return connection(rows, operation, whole, field, given, recordWriter(rows, operation), []);
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
  const body = recordWriter(rows, operation)(row, within(operation, field, type), [], bare);
  const found = sql`(SELECT ${body} FROM ${rows.table(row, true)} WHERE ${rows.id(row)} = ${bind(askedId(given), "uuid")})`;
  return bare ? found : sql`coalesce(${found}, 'null')`;
}

/** The plan of an operation: one statement for all of its roots, and the roots that were refused before it runs. */
export interface Plan {
  readonly statement: Sql | undefined;
  readonly refused: ReadonlyMap<string, Error>;
  /** The moments as at which something is asked as it was known. */
  readonly moments: readonly string[];
  /** Whether the statement's columns are the text of the whole answer, in their order. */
  readonly isText: boolean;
  /** Whether values of no type of ours are in the answer. */
  readonly hasJson: boolean;
}

export interface Planner {
  plan(operation: Operation, fields: readonly Asked[], isPublished?: boolean): Promise<Plan>;
  record(operation: Operation, field: Asked, type: string, id: string): Sql;
  matching(type: RecordType, given: Readonly<Record<string, unknown>>, limit: number): Sql;
  records(type: RecordType, given: Readonly<Record<string, unknown>>, look: Look, limit: number): Sql;
  written(): Sql;
}

/** How records are looked at as a whole: on which day, and with which of their figures. */
export interface Look {
  readonly asOf?: string;
  readonly figures?: readonly string[];
}

/** What is told of each line that a change set writes. */
const told = ["record", "recordId", "label", "field", "before", "after"];

/** For how long roots are planned before others have their turn, in milliseconds: a large operation takes a hundred. */
const LONGEST_TURN = 5;

/** Plans operations over a model, for whoever asks: each root becomes one column of a single row, `r` and its place. */
export function planner(reading: Reading): (rights: Rights) => Planner {
  const model = withLedger(reading.model);
  const figures = { ...reading.figures, ...ledgerFigures(reading.model) };
  const known = roots(model);
  const words = ruleWords(reading.policies);
  return (rights) => {
    const sight = sightOf(reading.model, rights, words);
    const rowsOf = (isPublished = false) => new Rows(model, figures, bind(reading.today(), "date"), sight, isPublished);
    return {
      async plan(operation, fields, isPublished) {
        const rows = rowsOf(isPublished);
        const refused = new Map<string, Error>();
        const columns: Sql[] = [];
        let turn = performance.now();
        for (const [index, field] of fields.entries()) {
          if (performance.now() - turn > LONGEST_TURN) {
            await othersTurn();
            turn = performance.now();
          }
          const root = field.name === "__typename" ? () => typename("Query") : known.get(field.name);
          // Whoever asks may be told who they are.
          if (isPublished && (!root || field.name === "node") && field.name !== "viewer") unpublished(field.name);
          if (!root) continue;
          try {
            columns.push(sql`${root(rows, operation, field, "Query")} AS ${name(rootColumn(index))}`);
          } catch (error) {
            refused.set(field.key, error as Error);
            // What asks for something that may not be seen is not begun.
            if (error instanceof Forbidden) break;
          }
        }
        const forbidden = [...refused.values()].find((error) => error instanceof Forbidden);
        if (forbidden)
          return {
            statement: undefined,
            moments: [],
            hasJson: false,
            isText: false,
            refused: new Map(fields.filter(({ name: root }) => known.has(root)).map(({ key }) => [key, forbidden])),
          };
        return {
          statement: columns.length
            ? rows.known.before(columns.reduce((a, b) => sql`${a}, ${b}`, sql`SELECT pg_current_snapshot()::text AS "snapshot"`))
            : undefined,
          refused,
          moments: rows.known.moments,
          hasJson: rows.marks.hasJson,
          // `node` may be any record, and what is not planned here is answered elsewhere.
          isText: columns.length === fields.length && fields.every(({ name: root }) => root !== "node"),
        };
      },
      record(operation, field, type, given) {
        const rows = rowsOf();
        const record = sql`SELECT ${one(rows, operation, field, type, given)} AS "record"`;
        return rows.known.before(record);
      },
      matching(type, given, limit) {
        const rows = rowsOf();
        const row = rows.row(type);
        return sql`SELECT ${rows.id(row)} AS id, ${rows.column(row, "version")} AS version FROM ${rows.table(row)} WHERE ${matching(rows, row, given, ["where"])} ORDER BY ${rows.id(row)} LIMIT ${count(limit)}`;
      },
      records(type, given, { asOf, figures: wanted = [] }, limit) {
        const rows = rowsOf().on({ asOf });
        const row = rows.row(type);
        const shown = Object.entries(type.fields).filter(
          ([field, { figure }]) => (!figure || wanted.includes(field)) && rows.isShown(type, field),
        );
        const values = object(shown.map(([field, declared]) => [field, json(declared, rows.value(row, field))]));
        return sql`SELECT ${rows.id(row)} AS id, ${rows.column(row, "version")} AS version, ${title(rows, row)} AS title, ${values} AS values FROM ${rows.table(row)} WHERE ${matching(rows, row, given, ["where"])} ORDER BY ${rows.id(row)} LIMIT ${count(limit)}`;
      },
      written() {
        const rows = rowsOf();
        const line = rows.row(change);
        const columns = told.map((field) => sql`${rows.value(line, field)} AS ${name(field)}`);
        return sql`SELECT ${join(columns, ", ")} FROM ${rows.table(line)} WHERE ${rows.column(line, "changeSet")} = nullif(current_setting('register.change_set', true), '')::uuid ORDER BY ${rows.id(line)}`;
      },
    };
  };
}
