import { type Field, isDay, isId } from "@trailblazer/fields";
import { serverKinds } from "../declare/kinds.ts";
import { shortHash } from "../declare/names.ts";
import { BadInput } from "../refusals.ts";
import { all, any, bind, join, literal, name, type Sql, sql } from "../sql.ts";
import { notByNumber } from "./publishing.ts";
import type { Row, Rows } from "./rows.ts";

type Given = Readonly<Record<string, unknown>>;

/** One step of an order: what is compared, which way, and the type that a cursor's text is read as. */
export interface Step {
  readonly value: Sql;
  readonly descending: boolean;
  readonly type: string;
  readonly nullable: boolean;
}

/** A total order of a connection: its steps, closed by the id, and a mark that ties cursors to it. */
export interface Order {
  readonly steps: readonly Step[];
  readonly mark: string;
}

/** The position of each choice as declared, so that stages are ordered as they are passed and not by the alphabet. */
const position = (value: Sql, choices: Readonly<Record<string, string>>) =>
  sql`array_position(ARRAY[${join(Object.keys(choices).map(literal), ", ")}], ${value}::text)`;

/** A value as it is ordered by, and the type that a cursor's text is read as: text as people order it, a choice by its place. */
export function comparable(field: Field | undefined, value: Sql, type: string): Pick<Step, "value" | "type"> {
  if (field?.kind === "choice") return { value: position(value, field.choices!), type: "integer" };
  return { value: type === "text" ? sql`${value} COLLATE "natural_order"` : value, type };
}

function step(rows: Rows, row: Row, given: Given, path: readonly (string | number)[]): Step {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const [entry] = entries;
  if (!entry || entries.length > 1) throw new BadInput([{ path, message: "Each entry of an order names one field" }]);
  const [name, direction] = entry;
  if (name === "id") return { value: rows.id(row), descending: direction === "DESC", type: "uuid", nullable: false };
  const field = rows.field(row.type, name);
  notByNumber(rows, row.type, field, path);
  if (field.kind === "link") {
    const target = rows.row(field.to!);
    const inner = step(rows, target, direction as Given, [...path, name]);
    return {
      ...inner,
      nullable: true,
      value: sql`(SELECT ${inner.value} FROM ${rows.linked(row, name, target)} WHERE ${rows.id(target)} = ${rows.value(row, name)})`,
    };
  }
  const isMasked = field.personal && rows.shown(row, name) !== undefined;
  const nullable = field.optional || Boolean(field.dated) || Boolean(field.figure) || Boolean(isMasked);
  const compared = comparable(field, rows.value(row, name), serverKinds[field.kind].type(field));
  return { ...compared, descending: direction === "DESC", nullable };
}

/** The order that `orderBy` asks for; by closeness where only `search` is given, else as records were made. */
export function order(
  rows: Rows,
  row: Row,
  given: readonly Given[] | null | undefined,
  closeness: Sql | undefined,
  path: readonly (string | number)[],
): Order {
  const steps = (given ?? []).map((entry, index) => step(rows, row, entry, [...path, "orderBy", index]));
  if (steps.length === 0 && closeness) steps.push({ value: closeness, descending: true, type: "double precision", nullable: false });
  const mark = shortHash(JSON.stringify([row.type.name, given?.length ? given : closeness ? "closeness" : "id"]));
  return { steps, mark };
}

/** The column under which a page carries the value of a step. */
export const stepColumn = (index: number): Sql => name(`#${index}`);

/** `ORDER BY`; turned round for `last`. Empty comes last both ways. */
export function orderBy({ steps }: Order, id: Sql, backward: boolean): Sql {
  const parts = steps.map(({ value, descending, nullable }) => {
    const way = descending === backward ? sql`ASC` : sql`DESC`;
    const nulls = !nullable ? sql`` : backward ? sql` NULLS FIRST` : sql` NULLS LAST`;
    return sql`${value} ${way}${nulls}`;
  });
  return join([...parts, backward ? sql`${id} DESC` : sql`${id} ASC`], ", ");
}

/** A place in an order, as a cursor says it: the text of each step's value, and the id. */
export interface Place {
  readonly values: readonly (string | null)[];
  readonly id: string;
}

/** The cursor of a row of a page, written by PostgreSQL: base64 of the order's mark, the steps' values and the id. */
export function cursor({ steps, mark }: Order, id: Sql): Sql {
  const values = [literal(mark), ...steps.map((_, index) => sql`${stepColumn(index)}::text`), sql`${id}::text`];
  return sql`translate(encode(convert_to(json_build_array(${join(values, ", ")})::text, 'UTF8'), 'base64'), E'\\n', '')`;
}

/** Whether a cursor's text can be read as a PostgreSQL type: nobody but a forger gives one that can't. */
const isReadable: Readonly<Record<string, (text: string) => boolean>> = {
  text: (text) => !text.includes("\0"),
  integer: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= 2_147_483_647,
  numeric: (text) => /^-?\d{1,30}(\.\d{1,30})?$/.test(text),
  "double precision": (text) => /^\d(\.\d{1,20})?(e-\d{1,2})?$/.test(text),
  date: isDay,
  timestamptz: (text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(text) && !Number.isNaN(Date.parse(text)),
  boolean: (text) => text === "true" || text === "false",
  uuid: isId,
};

const isValue = (value: unknown, { type, nullable }: Step): value is string | null =>
  value === null ? nullable : typeof value === "string" && isReadable[type]!(value);

/** Reads a cursor; refused when it is no cursor, or of another order. */
export function place({ steps, mark }: Order, given: string, path: readonly (string | number)[]): Place {
  try {
    const [from, ...values] = JSON.parse(Buffer.from(given, "base64").toString("utf8")) as unknown[];
    const id = values.pop();
    const texts = values.filter((value, index): value is string | null => index < steps.length && isValue(value, steps[index]!));
    if (from === mark && isId(id) && values.length === steps.length && texts.length === steps.length) return { values: texts, id };
  } catch {
    // What can't be read is no cursor: refused below.
  }
  throw new BadInput([{ path, message: "This cursor is not of this order: start again from the first page" }]);
}

/** The rows that come after a place in the order, or before it. */
export function beyond({ steps }: Order, id: Sql, at: Place, before: boolean): Sql {
  const conditions: Sql[] = [];
  const same: Sql[] = [];
  steps.forEach(({ value, descending, type, nullable }, index) => {
    const given = at.values[index]!;
    const mark = bind(given, type);
    const further = descending === before ? sql`>` : sql`<`;
    // Empty is the last of an order, whichever way: nothing comes after it, all that is not empty before it.
    let reached: Sql;
    if (given === null) reached = before ? sql`${value} IS NOT NULL` : sql`false`;
    else reached = nullable && !before ? sql`(${value} ${further} ${mark} OR ${value} IS NULL)` : sql`${value} ${further} ${mark}`;
    conditions.push(all([...same, reached]));
    same.push(given === null ? sql`${value} IS NULL` : sql`${value} = ${mark}`);
  });
  conditions.push(all([...same, before ? sql`${id} < ${bind(at.id, "uuid")}` : sql`${id} > ${bind(at.id, "uuid")}`]));
  return any(conditions);
}
