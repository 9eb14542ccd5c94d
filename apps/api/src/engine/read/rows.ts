import { type Field, type Incoming, isId, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { columnOf, tableOf } from "../declare/names.ts";
import { all, name, type Parameter, type Sql, sql } from "../sql.ts";

/** An id that no record has, in place of what is no id at all: nothing is found, and nothing fails. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** An id as it can be asked for. */
export const askedId = (given: unknown): string => (isId(given) ? given : NOBODY);

/** A record's row within a statement, by the alias of its table. */
export interface Row {
  readonly type: RecordType;
  readonly alias: string;
}

/** Rows of a table that belong to another row, and what ties them. */
export interface Children {
  readonly row: Row;
  readonly from: Sql;
  readonly tie: Sql;
}

/** The SQL of a figure: a value that follows from a row and those around it, on the day of the rows. */
export type Figure = (row: Row, rows: Rows) => Sql;

/** The figures that the slices give, by record and field. */
export type Figures = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** What a declared field is in SQL: the vocabulary in which filters, orders, selections and figures are written. */
export class Rows {
  readonly model: Model;
  readonly figures: Figures;
  /** The day on which dated fields, figures and terms are looked at. */
  readonly day: Parameter;
  private taken = 0;

  constructor(model: Model, figures: Figures, day: Parameter) {
    this.model = model;
    this.figures = figures;
    this.day = day;
  }

  /** A row of a type under an alias of its own. */
  row(type: RecordType | string): Row {
    this.taken += 1;
    return { type: typeof type === "string" ? this.model.record(type) : type, alias: `t${this.taken}` };
  }

  /** `"teams" t1`, for FROM. */
  table(row: Row): Sql {
    return sql`${name(tableOf(row.type))} ${name(row.alias)}`;
  }

  id(row: Row): Sql {
    return name(row.alias, "id");
  }

  column(row: Row, field: string): Sql {
    return name(row.alias, columnOf(field, this.field(row.type, field)));
  }

  field(type: RecordType, field: string): Field {
    const found = type.fields[field] ?? (systemFields as Readonly<Record<string, Field>>)[field];
    if (!found) throw new Error(`${type.name} has no field ${field}`);
    return found;
  }

  /** The value of any field: stored, dated (in force on the day) or a figure. A link's is the id. */
  value(row: Row, field: string): Sql {
    const declared = this.field(row.type, field);
    if (declared.figure) return this.figure(row, field);
    return declared.dated ? this.valueInForce(row, field) : this.column(row, field);
  }

  /** Whether a record's term holds the day. */
  inForce(row: Row): Sql {
    const { from, until } = row.type.term!;
    const [start, end] = [this.column(row, from), this.column(row, until)];
    const begun = row.type.fields[from]!.optional ? sql`(${start} IS NULL OR ${start} <= ${this.day})` : sql`${start} <= ${this.day}`;
    return sql`(${begun} AND (${end} IS NULL OR ${end} > ${this.day}))`;
  }

  /** The rows at the other end of a link: `site.teams`. Those of a dated link are the ones of the day. */
  children(parent: Row, incoming: string): Children {
    const end = this.end(parent.type, incoming);
    const row = this.row(end.from);
    const from = this.table(row);
    if (!end.from.fields[end.field]!.dated) return { row, from, tie: sql`${this.column(row, end.field)} = ${this.id(parent)}` };
    const past = this.row(this.model.past(end.from.name, end.field));
    const owner = this.column(past, past.type.past!.link);
    const held = sql`SELECT ${owner} FROM ${this.table(past)} WHERE ${this.column(past, "value")} = ${this.id(parent)} AND ${this.inForce(past)}`;
    return { row, from, tie: sql`${this.id(row)} IN (${held})` };
  }

  /** How many rows at the other end of a link hold a condition. */
  count(parent: Row, incoming: string, where?: (row: Row) => Sql): Sql {
    const { row, from, tie } = this.children(parent, incoming);
    return sql`(SELECT count(*)::integer FROM ${from} WHERE ${all([tie, ...(where ? [where(row)] : [])])})`;
  }

  /** The sum of a value over the rows at the other end of a link; nought where there are none. */
  sum(parent: Row, incoming: string, value: (row: Row) => Sql, where?: (row: Row) => Sql): Sql {
    const { row, from, tie } = this.children(parent, incoming);
    return sql`(SELECT coalesce(sum(${value(row)}), 0) FROM ${from} WHERE ${all([tie, ...(where ? [where(row)] : [])])})`;
  }

  private end(type: RecordType, incoming: string): Incoming {
    const found = this.model.incoming(type.name).find((end) => end.name === incoming);
    if (!found) throw new Error(`${type.name} has no ${incoming}`);
    return found;
  }

  private figure(row: Row, field: string): Sql {
    const found = this.figures[row.type.name]?.[field];
    if (!found) throw new Error(`The figure ${row.type.name}.${field} has no SQL`);
    return found(row, this);
  }

  private valueInForce(owner: Row, field: string): Sql {
    const past = this.row(this.model.past(owner.type.name, field));
    const tie = sql`${this.column(past, past.type.past!.link)} = ${this.id(owner)}`;
    return sql`(SELECT ${this.column(past, "value")} FROM ${this.table(past)} WHERE ${tie} AND ${this.inForce(past)})`;
  }
}
