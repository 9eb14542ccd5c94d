import { type Field, type Incoming, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { columnOf, isAlwaysThere, tableOf } from "../declare/names.ts";
import { all, bind, name, type Parameter, type Sql, sql } from "../sql.ts";
import { KnownTables, knownById, knownHistory } from "./known.ts";
import type { Children, Row, Standpoint } from "./row.ts";
import { type Aggregate, type Shared, Shares } from "./sharing.ts";
import type { Sight } from "./sight.ts";

export type { Children, Row, Standpoint } from "./row.ts";

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
  /** The day on which rights are looked at. */
  readonly today: Parameter;
  /** Whether a day was asked for: then what has a term is seen where it is in force. */
  readonly isAsOf: boolean = false;
  /** The moment as at which the register is known; undefined: now. */
  readonly moment: Parameter | undefined;
  private readonly sight: Sight;
  private readonly looks = new Map<string, readonly Sql[]>();
  private readonly lists = new Map<string, Parameter>();
  /** What the moments that are asked about need in front of the statement. */
  readonly known: KnownTables;
  /** What is true of the statement as a whole: that its answer is published; that JSON of the ledger stands in it, which PostgreSQL spaces in its own way. */
  readonly marks: { readonly isPublished: boolean; hasJson: boolean };
  private readonly aliases = { taken: 0 };
  private readonly shares = new Shares();
  private readonly carriers = new Map<string, (field: string) => Sql | undefined>();

  constructor(model: Model, figures: Figures, today: Parameter, sight: Sight, isPublished = false) {
    this.marks = { isPublished, hasJson: false };
    this.model = model;
    this.figures = figures;
    this.day = today;
    this.today = today;
    this.sight = sight;
    this.known = new KnownTables(model);
  }

  /** A row of a type under an alias of its own. */
  row(type: RecordType | string): Row {
    return { type: typeof type === "string" ? this.model.record(type) : type, alias: this.alias() };
  }

  private readonly alias = (): string => `t${++this.aliases.taken}`;

  /** The same rows on another day, or as they were known at another moment; what is not given stays as it is. */
  on({ asOf, knownAt }: Standpoint): Rows {
    if (!asOf && !knownAt) return this;
    const own = Object.create(this) as { -readonly [Key in keyof Rows]: Rows[Key] };
    if (asOf) Object.assign(own, { day: bind(asOf, "date"), isAsOf: true });
    if (knownAt) own.moment = this.known.moment(knownAt);
    return own as Rows;
  }

  /** The rows of a type that may be seen, for FROM. `isById` where one is looked up by its id. */
  table(row: Row, isById = false): Sql {
    const readable = this.sight.readable(this, row);
    const all = this.bare(row, isById);
    return readable ? sql`(SELECT * FROM ${all} WHERE ${readable}) ${name(row.alias)}` : all;
  }

  /** `"teams" t1`: all rows, for those that are tied to one that may be seen. */
  bare(row: Row, isById = false): Sql {
    const { moment } = this;
    if (!moment) return this.present(row);
    const rows = () => (isById ? knownById(this.model, row.type, moment) : this.known.rows(row.type, moment));
    return sql`${knownHistory(row.type, moment) ?? rows()} ${name(row.alias)}`;
  }

  /** All rows as they are now: rights are looked at today, whatever is asked. */
  present(row: Row): Sql {
    return sql`${name(tableOf(row.type))} ${name(row.alias)}`;
  }

  /** Of what has a term, that it is in force on the day that was asked for. */
  asOf(row: Row): readonly Sql[] {
    if (!this.isAsOf || !row.type.term) return [];
    for (const day of Object.values(row.type.term)) this.look(row, day);
    return [this.inForce(row)];
  }

  /** Whether an id is one of some; the same ones are bound once. A single one is compared as such, which the planner knows more about. */
  among(id: Sql, ids: readonly string[]): Sql {
    const key = ids.join();
    const known = this.lists.get(key) ?? (ids.length === 1 ? bind(ids[0], "uuid") : bind(ids, "uuid[]"));
    this.lists.set(key, known);
    return ids.length === 1 ? sql`${id} = ${known}` : sql`${id} = ANY(${known})`;
  }

  /** Whether a field is shown in some rows at least. */
  isShown(type: RecordType, field: string): boolean {
    return this.sight.isShown(type, field);
  }

  /** In which rows a field is shown; undefined where in all. */
  shown(row: Row, field: string): Sql | undefined {
    return this.sight.shown(this, row, field);
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

  /** The value of any field as it may be seen: stored, dated (in force on the day) or a figure. A link's is the id. Refused where it is shown nowhere. */
  value(row: Row, field: string): Sql {
    const declared = this.field(row.type, field);
    const value = declared.figure ? this.figure(row, field) : declared.dated ? this.valueInForce(row, field) : this.column(row, field);
    if (!declared.personal) return this.sight.masked(this, row, field, value);
    if (!this.isShown(row.type, field)) return this.sight.refuse(row.type, field);
    const shown = this.shown(row, field);
    return shown ? sql`(CASE WHEN ${shown} THEN ${value} END)` : value;
  }

  /** What a link leads to, where that may be seen; else nothing, as its output says. */
  link(row: Row, field: string): Sql {
    const declared = this.field(row.type, field);
    const value = this.value(row, field);
    // The way to where a record belongs is there whenever the record is.
    if (isAlwaysThere(row.type, field) || !this.sight.readable(this, this.row(declared.to!))) return value;
    const target = this.row(declared.to!);
    return sql`(SELECT ${this.id(target)} FROM ${this.table(target, true)} WHERE ${this.id(target)} = ${value})`;
  }

  /** What a link leads to, for FROM: one record, by its id. */
  linked(row: Row, field: string, target: Row): Sql {
    return isAlwaysThere(row.type, field) || (!this.moment && this.sight.bringsAlong(row.type, field, "up"))
      ? this.bare(target, true)
      : this.table(target, true);
  }

  /** Notes that rows are chosen by a field: of one that is personal, only those rows count in which it is shown. */
  look(row: Row, field: string): void {
    if (!this.field(row.type, field).personal) return;
    if (!this.isShown(row.type, field)) this.sight.refuse(row.type, field);
    const shown = this.shown(row, field);
    if (shown) this.looks.set(row.alias, [...this.looked(row), shown]);
  }

  /** In which rows that is shown by which they are chosen. */
  looked(row: Row): readonly Sql[] {
    return this.looks.get(row.alias) ?? [];
  }

  /** Whether a record's term holds a day: the one of the rows, unless another is named. */
  inForce(row: Row, day: Parameter = this.day): Sql {
    const { from, until } = row.type.term!;
    const [start, end] = [this.column(row, from), this.column(row, until)];
    const begun = row.type.fields[from]!.optional ? sql`(${start} IS NULL OR ${start} <= ${day})` : sql`${start} <= ${day}`;
    return sql`(${begun} AND (${end} IS NULL OR ${end} > ${day}))`;
  }

  /** The rows at the other end of a link: `site.teams`. Those of a dated link are the ones of the day. */
  children(parent: Row, incoming: string): Children {
    const end = this.end(parent.type, incoming);
    const row = this.row(end.from);
    const { dated } = end.from.fields[end.field]!;
    const isKnown = (!dated || this.day === this.today) && !this.moment && this.sight.bringsAlong(end.from, end.field, "down");
    const from = isKnown ? this.bare(row) : this.table(row);
    if (!dated) return { row, from, isPart: true, tie: sql`${this.column(row, end.field)} = ${this.id(parent)}` };
    const past = this.row(this.model.past(end.from.name, end.field));
    const owner = this.column(past, past.type.past!.link);
    const held = sql`SELECT ${owner} FROM ${this.bare(past)} WHERE ${this.column(past, "value")} = ${this.id(parent)} AND ${this.inForce(past)}`;
    return { row, from, isPart: true, tie: sql`${this.id(row)} IN (${held})` };
  }

  /** How many rows at the other end of a link hold a condition. */
  count(parent: Row, incoming: string, where?: (row: Row) => Sql): Sql {
    return this.over(parent, incoming, () => (filter) => sql`(count(*)${filter})::integer`, where);
  }

  /** The sum of a value over the rows at the other end of a link; nought where there are none. */
  sum(parent: Row, incoming: string, value: (row: Row) => Sql, where?: (row: Row) => Sql): Sql {
    const summed = (row: Row) => {
      const of = value(row);
      return (filter: Sql) => sql`coalesce(sum(${of})${filter}, 0)`;
    };
    return this.over(parent, incoming, summed, where);
  }

  private over(parent: Row, incoming: string, aggregate: (row: Row) => Aggregate, where?: (row: Row) => Sql): Sql {
    const conditions = (row: Row) => (where ? [where(row)] : []);
    const shared = this.shares.of(parent, this);
    const children = () => {
      const found = this.children(parent, incoming);
      return shared ? { ...found, from: sql`${found.from}${this.share(found.row).joined}` } : found;
    };
    if (shared) return shared.over(incoming, children, aggregate, conditions);
    const { row, from, tie } = children();
    return sql`(SELECT ${aggregate(row)(sql``)} FROM ${from} WHERE ${all([tie, ...conditions(row)])})`;
  }

  /** From here on the figures of a row share what they have in common. Whoever asks has it joined to the row, or selected with what is made of it. */
  share(row: Row): Shared {
    return this.shares.add(row, this, this.alias);
  }

  private end(type: RecordType, incoming: string): Incoming {
    const found = this.model.incoming(type.name).find((end) => end.name === incoming);
    if (!found) throw new Error(`${type.name} has no ${incoming}`);
    return found;
  }

  /** Has figures of a row given by what was read before it: what they are where it can give them. */
  carry(row: Row, carrier: (field: string) => Sql | undefined): void {
    this.carriers.set(row.alias, carrier);
  }

  private figure(row: Row, field: string): Sql {
    const carried = this.carriers.get(row.alias)?.(field);
    if (carried) return carried;
    const found = this.figures[row.type.name]?.[field];
    if (!found) throw new Error(`The figure ${row.type.name}.${field} has no SQL`);
    return found(row, this);
  }

  /** The values that a dated field has had, and what holds of the one in force. */
  past(owner: Row, field: string): { readonly past: Row; readonly tie: Sql } {
    const past = this.row(this.model.past(owner.type.name, field));
    return { past, tie: sql`${this.column(past, past.type.past!.link)} = ${this.id(owner)} AND ${this.inForce(past)}` };
  }

  private valueInForce(owner: Row, field: string): Sql {
    const lookedUp = () => {
      const { past, tie } = this.past(owner, field);
      return sql`(SELECT ${this.column(past, "value")} FROM ${this.bare(past)} WHERE ${tie})`;
    };
    return this.shares.of(owner, this)?.value(field, lookedUp) ?? lookedUp();
  }
}
