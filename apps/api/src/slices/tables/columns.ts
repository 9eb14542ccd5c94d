import { type Kind, labelled } from "@trailblazer/fields";
import { type GraphQLObjectType, getNamedType, getNullableType, isInterfaceType, isListType, isObjectType } from "graphql";
import { bucketWords } from "../../engine/read/buckets.ts";
import { type Asked, argumentsOf, type Operation, within } from "../../engine/read/selection.ts";
import { BadInput } from "../../engine/refusals.ts";
import { nameOf, type Said, saidOf } from "./declared.ts";

/** A column of a table, and what is said of its values. */
export interface Column {
  /** The keys by which its value is reached in a row, with points between them. */
  readonly path: string;
  /** What people call it, through links: "Setting: Phase". No two are alike. */
  readonly label: string;
  /** Its label with the unit, as it stands above the column. */
  readonly heading: string;
  readonly kind: Kind;
  readonly unit: string | null;
  readonly help: string | null;
  readonly source: string | null;
  /** The choices with their words. */
  readonly choices: Readonly<Record<string, string>> | null;
  /** Whether groups are put together by it. */
  readonly isKey: boolean;
}

/** A column while its name is not settled. */
interface Found {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly said: Said;
  readonly isKey: boolean;
}

const refuse = (path: readonly string[], message: string): never => {
  throw new BadInput([{ path: ["query", ...path], message }]);
};

/** The columns of what is selected of one row. What can't stand in a row is refused, by its path. */
function found(operation: Operation, type: GraphQLObjectType, fields: readonly Asked[], at: Omit<Found, "said">): Found[] {
  return fields.flatMap((field): Found[] => {
    const keys = [...at.keys, field.key];
    const path = keys.join(".");
    const definition = type.getFields()[field.name];
    const of = definition && getNamedType(definition.type);
    if (isInterfaceType(of)) return refuse(keys, `${path} may be of any type: ask for it by its own type instead`);
    if (!isObjectType(of)) return [{ ...at, keys, said: withBucket(operation, type, field, saidOf(type, field.name)) }];
    const inside = within(operation, field, of.name);
    const isList = isListType(getNullableType(definition!.type));
    const isConnection = of.name.endsWith("Connection");
    if (isList || (isConnection && inside.some(({ name }) => name !== "totalCount"))) {
      const instead = isConnection ? `ask for ${path} { totalCount }, or make it the list of a query of its own` : "leave it out";
      return refuse(keys, `${path} is a list, and each row of a table has one line: ${instead}`);
    }
    const name = isConnection ? undefined : nameOf(type, field.name);
    const isKey = at.isKey || (type.name.endsWith("Group") && field.name === "key");
    return found(operation, of, inside, { keys, names: name ? [...at.names, name] : at.names, isKey });
  });
}

/** Days that are put together say by what. */
function withBucket(operation: Operation, type: GraphQLObjectType, field: Asked, said: Said): Said {
  if (!type.name.endsWith("Key") || !type.getFields()[field.name]) return said;
  const { by } = argumentsOf(operation, type.name, field) as { by?: keyof typeof bucketWords };
  return by
    ? { ...said, label: `${said.label}, by ${by.toLowerCase().replace("_", " ")}`, help: `The first day. ${bucketWords[by]}` }
    : said;
}

/** The columns of a table whose rows are of a type, in the order in which they are asked for. */
export function columnsOf(operation: Operation, type: GraphQLObjectType, fields: readonly Asked[]): readonly Column[] {
  const all = found(operation, type, fields, { keys: [], names: [], isKey: false });
  // What a link is called by has often its label too: a wave's code is "Wave".
  const named = all.map(({ names, said: { label } }) => (names.at(-1) === label ? names : [...names, label]).join(": "));
  return all.map(({ keys, said, isKey }, at) => {
    const path = keys.join(".");
    const own = named[at]!;
    const label = named.indexOf(own) === named.lastIndexOf(own) ? own : `${own} (${path})`;
    const { kind, unit, help, source, choices } = said;
    return {
      path,
      label,
      heading: labelled({ label, ...(unit ? { unit } : {}) }),
      kind,
      unit: unit ?? null,
      help: help ?? null,
      source: source ?? null,
      choices: choices ?? null,
      isKey,
    };
  });
}
