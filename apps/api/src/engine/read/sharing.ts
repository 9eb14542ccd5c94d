import { all, join, later, name, type Parameter, type Sql, sameness, sql } from "../sql.ts";
import type { Children, Row } from "./row.ts";

/** An aggregate of the rows at the other end of a link, as far as a filter lets them through. */
export type Aggregate = (filter: Sql) => Sql;

interface Column {
  readonly key: string;
  uses: number;
  readonly ref: Sql;
  readonly inSet: Sql;
}

interface Value {
  uses: number;
  readonly made: Sql;
  readonly alias: string;
  readonly ref: Sql;
}

/** The rows at the other end of one link, and all that is asked of them. */
interface Together {
  readonly alias: string;
  readonly children: Children;
  readonly columns: Column[];
}

const isShared = ({ columns }: Together) => columns.length > 1 || columns.some(({ uses }) => uses > 1);

/**
 * What the figures of one row have in common, computed once: the values that several ask for, and all aggregates over one link's rows in
 * one pass over them. What one alone asks for stands where it is asked for.
 */
export class Shared {
  private readonly sets = new Map<string, Together>();
  private readonly values = new Map<string, Value>();
  private readonly alias: () => string;
  private isClosed = false;
  private found: { shared: boolean; alone: boolean } = { shared: false, alone: false };

  constructor(alias: () => string) {
    this.alias = alias;
  }

  /** A value of the row that is named by its field. */
  value(field: string, make: () => Sql): Sql {
    const known = this.values.get(field);
    if (known) {
      known.uses += 1;
      return known.ref;
    }
    const alias = this.alias();
    const made = make();
    const value: Value = { uses: 1, made, alias, ref: later(() => (value.uses > 1 ? name(alias, "value") : made)) };
    this.values.set(field, value);
    return value.ref;
  }

  /** An aggregate over the rows at the other end of a link, for which a condition holds. */
  over(link: string, children: () => Children, aggregate: (row: Row) => Aggregate, where: (row: Row) => readonly Sql[]): Sql {
    const known = this.sets.get(link);
    if (!known && this.isClosed) this.found.alone = true;
    const set = known ?? { alias: this.alias(), children: children(), columns: [] };
    if (!this.isClosed) this.sets.set(link, set);
    if (known) this.found.shared = true;
    const { row, from, tie } = set.children;
    const [of, conditions] = [aggregate(row), where(row)];
    const inSet = of(conditions.length ? sql` FILTER (WHERE ${all(conditions)})` : sql``);
    const key = sameness(inSet);
    const same = set.columns.find((column) => column.key === key);
    if (same) {
      same.uses += 1;
      return same.ref;
    }
    const place = `c${set.columns.length}`;
    const alone = sql`(SELECT ${of(sql``)} FROM ${from} WHERE ${all([tie, ...conditions])})`;
    const ref = later(() => (isShared(set) ? name(set.alias, place) : alone));
    set.columns.push({ key, uses: 1, ref, inSet });
    return ref;
  }

  /** What is made, where it is made of what the row's figures share already; else nothing, and nothing is added. */
  ifShared(make: () => Sql): Sql | undefined {
    const before = [...this.sets.values()].map(({ columns }) => ({ columns, uses: columns.map(({ uses }) => uses) }));
    this.isClosed = true;
    this.found = { shared: false, alone: false };
    const made = make();
    this.isClosed = false;
    if (this.found.shared && !this.found.alone) return made;
    for (const { columns, uses } of before) {
      columns.length = uses.length;
      for (const [index, column] of columns.entries()) column.uses = uses[index]!;
    }
    return undefined;
  }

  private from(): readonly Sql[] {
    const sets = [...this.sets.values()].filter(isShared);
    const values = [...this.values.values()].filter(({ uses }) => uses > 1);
    return [
      ...sets.map(({ alias, children: { from, tie }, columns }) => {
        const columnsOf = columns.map(({ inSet }, index) => sql`${inSet} AS ${name(`c${index}`)}`);
        return sql`(SELECT ${join(columnsOf, ", ")} FROM ${from} WHERE ${tie}) ${name(alias)}`;
      }),
      // Without OFFSET the planner would put the value back into each place where it is asked for.
      ...values.map(({ alias, made }) => sql`(SELECT ${made} AS "value" OFFSET 0) ${name(alias)}`),
    ];
  }

  /** What is to be joined to the row, for FROM. */
  readonly joined: Sql = later(() => join([sql``, ...this.from()], " CROSS JOIN LATERAL "));

  /** Something of the row, with what it needs of what is shared. */
  with(body: Sql): Sql {
    return later(() => {
      const from = this.from();
      return from.length ? sql`(SELECT ${body} FROM ${join(from, ", ")})` : body;
    });
  }
}

/** As at when rows are looked at. */
interface From {
  readonly day: Parameter;
  readonly moment: Parameter | undefined;
}

/** The rows of a statement whose figures share, each as at one day and moment. */
export class Shares {
  private readonly known = new Map<string, { readonly shared: Shared } & From>();

  add(row: Row, { day, moment }: From, alias: () => string): Shared {
    const shared = new Shared(alias);
    this.known.set(row.alias, { shared, day, moment });
    return shared;
  }

  of(row: Row, { day, moment }: From): Shared | undefined {
    const found = this.known.get(row.alias);
    return found?.day === day && found.moment === moment ? found.shared : undefined;
  }
}
