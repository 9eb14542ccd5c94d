/** A value bound to a statement. The same object used twice is bound once. */
export class Parameter {
  readonly value: unknown;
  readonly type: string;
  constructor(value: unknown, type: string) {
    this.value = value;
    this.type = type;
  }
}

/** What is decided when the whole statement is known. */
type Later = () => Sql;
type Part = string | Parameter | Sql | Later;

/** A piece of a statement. Only declared names, fixed text and parameters can become part of one. */
export class Sql {
  readonly parts: readonly Part[];
  constructor(parts: readonly Part[]) {
    this.parts = parts;
  }
}

/** A piece that is chosen when the statement is written: as when it depends on how often something is asked for. */
export const later = (choose: Later): Sql => new Sql([choose]);

/** Composes a statement: `sql`SELECT ${column}``. Plain strings can't be put in; use `name`, `bind` or `literal`. */
export function sql(texts: TemplateStringsArray, ...values: readonly (Sql | Parameter)[]): Sql {
  const parts: Part[] = [];
  texts.forEach((text, index) => {
    if (text) parts.push(text);
    const value = values[index];
    if (value) parts.push(value);
  });
  return new Sql(parts);
}

/** A table's or column's name, quoted. */
export const name = (...names: readonly string[]): Sql => new Sql([names.map((one) => `"${one.replaceAll('"', '""')}"`).join(".")]);

/** A constant of the declarations, such as a label or a choice, as text in the statement. */
export const literal = (text: string): Sql => new Sql([`'${text.replaceAll("'", "''")}'`]);

/** A value from outside, bound as a parameter of a PostgreSQL type. */
export const bind = (value: unknown, type: string): Parameter => new Parameter(value, type);

/** The PostgreSQL types that values are cast to. */
const types = new Set(["text", "integer", "numeric", "date", "timestamptz", "boolean", "uuid"]);

/** A value of the database, read as another of its types. */
export function cast(value: Sql, type: string): Sql {
  if (!types.has(type)) throw new Error(`${type} is no type that values are cast to`);
  return new Sql(["(", value, `)::${type}`]);
}

/** A whole number that was checked, written into the statement so that its plan can count on it. */
export const count = (value: number): Sql => new Sql([String(Math.trunc(value))]);

export const join = (pieces: readonly (Sql | Parameter)[], between: string): Sql =>
  new Sql(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])));

export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : conditions.length === 1 ? conditions[0]! : sql`(${join(conditions, " AND ")})`;

export const any = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : conditions.length === 1 ? conditions[0]! : sql`(${join(conditions, " OR ")})`;

/** The same piece with its fixed text put together: for what is long and stands in a statement, or in many, again and again. */
export function flat(piece: Sql): Sql {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    const before = parts.at(-1);
    if (part instanceof Sql) part.parts.forEach(add);
    else if (typeof part === "string" && typeof before === "string") parts[parts.length - 1] = before + part;
    else parts.push(part);
  };
  add(piece);
  return new Sql(parts);
}

/** A piece made once for any value of a parameter, as it is for one. */
export function fitted(type: string, make: (value: Parameter) => Sql): (value: Parameter) => Sql {
  const any = bind(undefined, type);
  const { parts } = flat(make(any));
  return (value) => new Sql(parts.map((part) => (part === any ? value : part)));
}

/** The text of a statement and the values of its parameters, in order. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export function compile(statement: Sql): Statement {
  const numbers = new Map<Parameter, number>();
  const pieces: string[] = [];
  const write = (part: Part): void => {
    if (typeof part === "string") pieces.push(part);
    else if (typeof part === "function") write(part());
    else if (part instanceof Sql) part.parts.forEach(write);
    else {
      if (!numbers.has(part)) numbers.set(part, numbers.size + 1);
      pieces.push(`$${numbers.get(part)}::${part.type}`);
    }
  };
  write(statement);
  return { text: pieces.join(""), values: [...numbers.keys()].map((parameter) => parameter.value) };
}

const identities = new WeakMap<object, number>();
let taken = 0;
const identity = (part: object): number => {
  const known = identities.get(part) ?? ++taken;
  identities.set(part, known);
  return known;
};

/** A text that two pieces share when they say the same of the same parameters. */
export const sameness = (piece: Sql): string =>
  piece.parts
    .map((part) => (typeof part === "string" ? part : part instanceof Sql ? sameness(part) : `\u0000${identity(part)}\u0000`))
    .join("");
