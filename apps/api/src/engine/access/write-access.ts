import type { Model, Policy, RecordType } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { type Row, Rows } from "../read/rows.ts";
import { Forbidden, NotFound } from "../refusals.ts";
import { all, any, bind, compile, name, type Sql, sql } from "../sql.ts";
import { leads, reached } from "./condition.ts";
import { isNothing, type Reach, type Rights } from "./rights.ts";
import { type RuleWords, ruleWords } from "./rule-words.ts";
import { sightOf } from "./sight.ts";
import { wayToRoot } from "./ways.ts";

/** Why nothing can be changed by who only reads. */
export const READ_ONLY = "Nothing can be changed here: this sign-in only reads";

type Path = readonly (string | number)[];

/** One record that is to be written, and where that was asked for. */
interface Asked {
  readonly id: string;
  readonly path: Path;
}

/** Values of a past that are written or end, and the record whose past it is, where that is there. */
interface PastGiven {
  readonly owner?: string;
  readonly touched: readonly unknown[];
}

/** What a writer may do, asked within the transaction that writes. Whoever may do all is asked nothing. */
export interface WriteAccess {
  readonly rights: Rights;
  /** Refuses records that are not to be seen, as if they were not there, those that are not to be written, and new ones of a type that is not. */
  before(run: Run, type: RecordType, asked: readonly Asked[], created: readonly Asked[]): Promise<void>;
  /** Refuses records that would lie where the writer may not write: nothing is moved out of one's own sites, nor into others. */
  after(run: Run, type: RecordType, asked: readonly Asked[]): Promise<void>;
  /** Refuses values of a past that lead where the writer may not write, and pasts that are kept by others. Of new records, the owners are not there yet. */
  past(run: Run, past: RecordType, given: readonly PastGiven[], path: Path): Promise<void>;
  /** Which of some records may be seen. */
  seen(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of some records may be written. */
  mine(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Refuses any change where nothing may be changed. */
  begin(): void;
  readonly words: RuleWords;
}

export function writeAccess(model: Model, policies: readonly Policy[], rights: Rights, today: () => string): WriteAccess {
  const words = ruleWords(policies);
  const sight = sightOf(model, rights, words);
  const rowsOf = () => new Rows(model, {}, bind(today(), "date"), sight);

  /** The rest of the way that begins with a dated link of a record, where this is its past: each of its values must lead there too. */
  const beyond = (past: RecordType) => {
    const way = past.past && wayToRoot(model, model.record(past.past.of));
    return way?.[0]?.way === "up" && way[0].link === past.past!.field ? way.slice(1) : undefined;
  };

  /** Whether a past says who answers for its owner as an employer: then each of its values must be the writer's own, where the owner is not theirs by its site. */
  const employs = ({ past }: RecordType) => past !== undefined && model.record(past.of).employedBy === past.field;

  /** Whether a row lies within a reach by its site, whoever employs it. */
  const bySite = (rows: Rows, row: Row, reach: Reach) => reached(rows, row, { ...reach, employers: [] }) ?? sql`true`;

  function writable(rows: Rows, type: RecordType): { row: Row; condition: Sql } {
    const row = rows.row(type);
    const reach = rights.write(type);
    const rest = reach.all ? undefined : beyond(type);
    const own = reached(rows, row, reach) ?? sql`true`;
    if (rest) return { row, condition: all([own, leads(rows, { id: rows.column(row, "value") }, rest, reach.sites)]) };
    if (reach.all || !employs(type)) return { row, condition: own };
    return { row, condition: all([own, any([bySite(rows, row, reach), rows.among(rows.column(row, "value"), reach.employers)])]) };
  }

  async function ask(run: Run, statement: Sql): Promise<Record<string, unknown>[]> {
    const { text, values } = compile(statement);
    return run(text, values);
  }

  async function mine(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (rights.write(type).all) return new Set(ids);
    const rows = rowsOf();
    const { row, condition } = writable(rows, type);
    const found = await ask(
      run,
      sql`SELECT ${rows.id(row)} AS id FROM ${rows.bare(row)} WHERE ${rows.id(row)} = ANY(${bind(ids, "uuid[]")}) AND ${condition}`,
    );
    return new Set(found.map(({ id }) => String(id)));
  }

  async function seen(run: Run, type: RecordType, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = rowsOf();
    const row = rows.row(type);
    const found = await ask(
      run,
      sql`SELECT ${rows.id(row)} AS id FROM ${rows.table(row)} WHERE ${rows.id(row)} = ANY(${bind(ids, "uuid[]")})`,
    );
    return new Set(found.map(({ id }) => String(id)));
  }

  /** Refuses to take over from another employer, or to give away to one, where the owner is not the writer's by its site. New owners are asked about once they are there. */
  async function employed(run: Run, past: RecordType, given: readonly PastGiven[], path: Path): Promise<void> {
    const reach = rights.write(past);
    const own = new Set<unknown>([null, ...reach.employers]);
    const others = given.flatMap(({ owner, touched }) => (owner && touched.some((value) => !own.has(value)) ? [owner] : []));
    if (!others.length) return;
    const rows = rowsOf();
    const row = rows.row(past.past!.of);
    const found = await ask(
      run,
      sql`SELECT ${rows.id(row)} AS id FROM ${rows.bare(row)} WHERE ${rows.id(row)} = ANY(${bind(others, "uuid[]")}) AND ${bySite(rows, row, reach)}`,
    );
    if (found.length < others.length) throw new Forbidden(words.writes(past), [], path);
  }

  function refuse(type: RecordType, asked: readonly Asked[], allowed: ReadonlySet<string>): void {
    const refused = asked.filter(({ id }) => !allowed.has(id));
    if (refused.length)
      throw new Forbidden(
        words.writes(type),
        refused.map(({ id }) => id),
        refused[0]!.path,
      );
  }

  return {
    rights,
    seen,
    mine,
    words,
    begin() {
      if (rights.viewer.isReadOnly) throw new Forbidden(READ_ONLY);
    },
    async before(run, type, asked, created) {
      if (rights.write(type).all) return;
      if (isNothing(rights.write(type))) refuse(type, created, new Set());
      if (!asked.length) return;
      const rows = rowsOf();
      const { row, condition } = writable(rows, type);
      const ids = bind(
        asked.map(({ id }) => id),
        "uuid[]",
      );
      const found = await ask(
        run,
        sql`SELECT ${rows.id(row)} AS id, (${condition}) AS mine FROM ${rows.table(row)} WHERE ${rows.id(row)} = ANY(${ids})`,
      );
      const visible = new Set(found.map(({ id }) => String(id)));
      if (asked.some(({ id }) => !visible.has(id))) throw new NotFound(type.label);
      refuse(type, asked, new Set(found.filter((one) => one.mine).map(({ id }) => String(id))));
    },
    async after(run, type, asked) {
      if (!asked.length || rights.write(type).all) return;
      const ids = asked.map(({ id }) => id);
      refuse(type, asked, isNothing(rights.write(type)) ? new Set() : await mine(run, type, ids));
    },
    async past(run, past, given, path) {
      const reach = rights.write(past);
      const values = given.flatMap(({ touched }) => touched);
      if (!values.length || reach.all) return;
      if (isNothing(reach)) throw new Forbidden(words.writes(past), [], path);
      if (employs(past)) return employed(run, past, given, path);
      const rest = beyond(past);
      if (!rest) return;
      const rows = rowsOf();
      const led = bind([...new Set(values.filter((value) => value !== null))], "uuid[]");
      const [away] = await ask(
        run,
        sql`SELECT v.id FROM unnest(${led}) AS v(id) WHERE (${leads(rows, { id: name("v", "id") }, rest, reach.sites)}) IS NOT TRUE LIMIT 1`,
      );
      if (away) throw new Forbidden(words.writes(past), [], path);
    },
  };
}
