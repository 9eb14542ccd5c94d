import type { Field } from "@trailblazer/fields";
import { serverKinds } from "../declare/kinds.ts";
import { BadInput } from "../refusals.ts";
import { all, join, name, type Sql, sql } from "../sql.ts";
import { type Bucket, bucketed } from "./buckets.ts";
import { notByNumber } from "./publishing.ts";
import type { Row, Rows } from "./rows.ts";
import { title } from "./title.ts";

const decimal: Field = { kind: "decimal", label: "", optional: true };
const whole: Field = { kind: "wholeNumber", label: "", optional: false };
const asDecimal = () => decimal;
const numbers = ["number", "decimal"];
const extremes = [...numbers, "day", "moment"];
const anything = [...extremes, "id", "text", "yesNo", "choice"];

/** What can be measured of the rows of a group: of which values, the type that it is selected by, its SQL, and what kind of value comes of a field's. */
export const operators = {
  countDistinct: {
    of: anything,
    suffix: "Distinct",
    measure: (value: Sql) => sql`count(DISTINCT ${value})::integer`,
    told: (): Field => whole,
  },
  sum: { of: numbers, suffix: "Numbers", measure: (value: Sql) => sql`sum(${value})`, told: asDecimal },
  avg: { of: numbers, suffix: "Numbers", measure: (value: Sql) => sql`round(avg(${value}), 4)`, told: asDecimal },
  median: {
    of: numbers,
    suffix: "Numbers",
    measure: (value: Sql) => sql`round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value}))::numeric, 4)`,
    told: asDecimal,
  },
  min: { of: extremes, suffix: "Extremes", measure: (value: Sql) => sql`min(${value})`, told: (field: Field): Field => field },
  max: { of: extremes, suffix: "Extremes", measure: (value: Sql) => sql`max(${value})`, told: (field: Field): Field => field },
} as const satisfies Record<string, { of: readonly string[]; suffix: string; measure: (value: Sql) => Sql; told: (field: Field) => Field }>;

export type Operator = keyof typeof operators;

interface Key {
  readonly path: readonly string[];
  readonly field: Field | undefined;
}

/** A column of a group, with the PostgreSQL type that it is compared as and the field whose value it is. */
export interface Compared {
  readonly value: Sql;
  readonly type: string;
  readonly field: Field | undefined;
}

function comparedKey(alias: string, column: string, { path, field }: Key): Compared {
  const type = path.at(-1) === "id" ? "uuid" : field ? serverKinds[field.kind].type(field) : "text";
  return { value: name(alias, column), type, field };
}

/** What groups stand on: each row once, with what it is grouped by and what is measured of it, through to-one links. */
export class Basis {
  private readonly rows: Rows;
  private readonly joined: Map<string, Row>;
  private readonly joins: Sql[] = [];
  private readonly pasts = new Map<string, Row>();
  private readonly values = new Map<string, { readonly column: string; readonly value: Sql }>();
  private readonly measures = new Map<string, { readonly column: string; readonly value: Sql }>();
  /** The keys by their columns, in the order in which they were selected. */
  readonly keys = new Map<string, Key>();

  constructor(rows: Rows, row: Row) {
    this.rows = rows;
    this.joined = new Map([["", row]]);
  }

  /** The row at the end of a path of to-one links. */
  rowAt(path: readonly string[]): Row {
    const known = this.joined.get(path.join("."));
    if (known) return known;
    const [link, from] = [path.at(-1)!, this.rowAt(path.slice(0, -1))];
    const row = this.rows.row(this.rows.field(from.type, link).to!);
    const value = this.valueOf(from, link);
    this.joins.push(sql` LEFT JOIN ${this.rows.linked(from, link, row)} ON ${this.rows.id(row)} = ${value}`);
    this.joined.set(path.join("."), row);
    return row;
  }

  private valueAt(path: readonly string[]): { value: Sql; field: Field | undefined } {
    const [row, last] = [this.rowAt(path.slice(0, -1)), path.at(-1)!];
    if (last === "id") return { value: this.rows.id(row), field: undefined };
    if (last === "title")
      return { value: sql`CASE WHEN ${this.rows.id(row)} IS NOT NULL THEN ${title(this.rows, row)} END`, field: undefined };
    this.rows.look(row, last);
    const field = this.rows.field(row.type, last);
    return { value: field.kind === "link" ? this.rows.link(row, last) : this.valueOf(row, last), field };
  }

  /** A field's value. That of a dated one is joined: of all rows at once, that is several times as fast as looked up for each. */
  private valueOf(row: Row, field: string): Sql {
    const { dated, personal } = this.rows.field(row.type, field);
    if (!dated || personal) return this.rows.value(row, field);
    const called = `${row.alias} ${field}`;
    const known = this.pasts.get(called);
    if (known) return this.rows.column(known, "value");
    const { past, tie } = this.rows.past(row, field);
    this.joins.push(sql` LEFT JOIN ${this.rows.bare(past)} ON ${tie}`);
    this.pasts.set(called, past);
    return this.rows.column(past, "value");
  }

  /** The column of a key, made when it is first asked for. */
  key(path: readonly string[], bucket?: string): string {
    const called = `${path.join(".")}${bucket ? ` by ${bucket}` : ""}`;
    const known = this.values.get(called);
    if (known) return known.column;
    const { value, field } = this.valueAt(path);
    const column = `k${this.keys.size}`;
    this.values.set(called, { column, value: bucket ? bucketed(bucket as Bucket, value) : value });
    this.keys.set(column, { path, field });
    return column;
  }

  private operand(path: readonly string[]): Sql {
    const called = `of ${path.join(".")}`;
    const of = this.values.get(called) ?? { column: `v${this.values.size}`, value: this.valueAt(path).value };
    this.values.set(called, of);
    return name("b", of.column);
  }

  private measured(called: string, value: () => Sql): string {
    const known = this.measures.get(called);
    if (known) return known.column;
    const made = value();
    const column = `m${this.measures.size}`;
    this.measures.set(called, { column, value: made });
    return column;
  }

  /** The column of the rows of a group, each with the number of people in a field where one is named: as the text of JSON. */
  members(path?: readonly string[]): string {
    return this.measured(`members ${path?.join(".") ?? ""}`, () => {
      const id = this.operand(["id"]);
      if (!path) return sql`json_agg(${id})::text`;
      const of = this.operand(path);
      return sql`(json_agg(json_build_array(${id}, ${of}::bigint)) FILTER (WHERE ${of} IS NOT NULL))::text`;
    });
  }

  /** The column of a measure, made when it is first asked for. */
  measure(operator: Operator, path: readonly string[]): string {
    return this.measured(`${operator} ${path.join(".")}`, () => operators[operator].measure(this.operand(path)));
  }

  /** A measure as it is compared. */
  measureColumn(alias: string, operator: Operator, path: readonly string[]): Compared {
    const last = path.at(-1)!;
    const declared = last === "id" ? undefined : this.rows.field(this.rowAt(path.slice(0, -1)).type, last);
    const isFit = declared && (operators[operator].of as readonly string[]).includes(serverKinds[declared.kind].comparison);
    if (!isFit) throw new BadInput([{ path: ["orderBy", operator, ...path], message: `${path.join(".")} can't be measured so` }]);
    notByNumber(this.rows, this.rowAt(path.slice(0, -1)).type, declared, ["orderBy", operator, ...path]);
    const field = operators[operator].told(declared);
    return { value: name(alias, this.measure(operator, path)), type: serverKinds[field.kind].type(field), field };
  }

  /** A key that was selected, as it is compared. */
  keyColumn(alias: string, path: readonly string[], where: readonly (string | number)[]): Compared {
    const found = [...this.keys].find(([, key]) => key.path.join(".") === path.join("."));
    if (!found) throw new BadInput([{ path: where, message: `${path.join(".")} is not among the keys: select it in key` }]);
    return comparedKey(alias, ...found);
  }

  /** All keys, as they are compared. */
  keyColumns(alias: string): readonly Compared[] {
    return [...this.keys].map(([column, key]) => comparedKey(alias, column, key));
  }

  /** The groups of rows, each with an id of its own: what its keys are. A group without keys is all rows, if there are any. */
  grouped(from: Sql, condition: Sql): Sql {
    const carried = [...this.values.values()].map(({ column, value }) => sql`${value} AS ${name(column)}`);
    const looked = [...this.joined.values()].flatMap((row) => this.rows.looked(row));
    const base = sql`SELECT ${carried.length ? join(carried, ", ") : sql`1 AS "#"`} FROM ${from}${this.joins.length ? join(this.joins, "") : sql``} WHERE ${all([condition, ...looked])}`;
    const keys = [...this.keys.keys()].map((column) => name("b", column));
    const id = sql`md5(json_build_array(${join(keys, ", ")})::text)::uuid AS "id"`;
    const measures = [...this.measures.values()].map(({ column, value }) => sql`${value} AS ${name(column)}`);
    const columns = [
      id,
      ...keys,
      sql`count(*)::integer AS "count"`,
      sql`round(count(*) * 100.0 / sum(count(*)) OVER (), 2) AS "percent"`,
      ...measures,
    ];
    const by = keys.length ? sql`GROUP BY ${join(keys, ", ")}` : sql`HAVING count(*) > 0`;
    return sql`SELECT ${join(columns, ", ")} FROM (${base}) b ${by}`;
  }
}
