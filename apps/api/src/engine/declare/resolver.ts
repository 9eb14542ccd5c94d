import type { Model, RecordType } from "@trailblazer/fields";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { ReadDoor } from "../read/door.ts";
import type { Change } from "../write/change.ts";
import type { GraphClass } from "./filters.ts";
import type { Graph } from "./graph.ts";

/** What an operation of a record may use: the two doors. */
export interface Doors {
  readonly read: ReadDoor;
  /** Applies changes as one and gives the ids of the records, in their order. */
  readonly write: (changes: readonly Change[], at: readonly (readonly string[])[]) => Promise<readonly string[]>;
}

type Parameters = (target: object, method: string, index: number) => void;
type Method = (...given: never[]) => unknown;

/** Adds an operation to a resolver class: its parameters, then itself. */
function operation(target: GraphClass, name: string, decorator: MethodDecorator, parameters: readonly Parameters[], method: Method): void {
  Object.defineProperty(target.prototype, name, { value: method, writable: true, configurable: true });
  parameters.forEach((parameter, index) => {
    parameter(target.prototype, name, index);
  });
  decorator(target.prototype, name, Object.getOwnPropertyDescriptor(target.prototype, name)!);
}

/** The read door has put a root's value under its key before graphql-js asks for it. */
const planned = (root: Record<string, unknown> | undefined, info: GraphQLResolveInfo) => root?.[String(info.path.key)] ?? null;

/** The record that a mutation changed, read as its payload asks. */
export async function payload(read: ReadDoor, info: GraphQLResolveInfo, type: string, id: string): Promise<unknown> {
  const field = { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes };
  return read.record({ schema: info.schema, fragments: info.fragments, variables: info.variableValues }, field, type, id);
}

const root = Root() as Parameters;
const info = Info() as Parameters;
const context = Ctx() as Parameters;
const argument = (name: string, type: () => unknown, description: string) =>
  Arg(name, type as () => typeof String, { description }) as Parameters;

/** The queries and mutations that every record has. */
export function recordResolver(type: RecordType, graph: Graph): GraphClass {
  const { Row, Input, Patch, Connection, Arguments } = graph.of(type.name);
  const { name, label, labels } = type;
  const row = (() => Row) as unknown as () => typeof String;
  const target = { [`${name}Resolver`]: class {} }[`${name}Resolver`] as GraphClass;
  const id = argument("id", () => ID, "Its id.");
  const version = argument("version", () => Int, "The version that was seen. A later one is a conflict.");

  operation(
    target,
    type.one,
    Query(row, { nullable: true, description: `One ${label.toLowerCase()}, by id; null where there is none.` }),
    [root, info, id],
    planned,
  );
  const page = (() => Connection) as unknown as () => typeof String;
  operation(
    target,
    type.plural,
    Query(page, { description: `${labels}. ${type.help ?? ""}`.trim() }),
    [root, info, Args(() => Arguments)],
    planned,
  );

  operation(
    target,
    `create${name}`,
    Mutation(row, { description: `Adds a ${label.toLowerCase()}.` }),
    [context, info, argument("input", () => Input, `The new ${label.toLowerCase()}.`)],
    async ({ read, write }: Doors, asked: GraphQLResolveInfo, input: object) => {
      const [made] = await write([{ create: name, input: { ...input } }], [["input"]]);
      return payload(read, asked, name, made!);
    },
  );
  operation(
    target,
    `update${name}`,
    Mutation(row, { description: `Changes what the patch names of a ${label.toLowerCase()}.` }),
    [context, info, id, version, argument("patch", () => Patch, "What changes.")],
    async ({ read, write }: Doors, asked: GraphQLResolveInfo, which: string, seen: number, patch: object) => {
      await write([{ update: name, id: which, version: seen, patch: { ...patch } }], [["patch"]]);
      return payload(read, asked, name, which);
    },
  );
  operation(
    target,
    `delete${name}`,
    Mutation(() => ID, { description: `Removes a ${label.toLowerCase()} that nothing else needs, and gives its id.` }),
    [context, id, version],
    async ({ write }: Doors, which: string, seen: number) => {
      await write([{ delete: name, id: which, version: seen }], [[]]);
      return which;
    },
  );
  Resolver(row)(target);
  return target;
}

/** `node`, for any record by its id alone. */
export function nodeResolver(graph: Graph): GraphClass {
  const target = { NodeResolver: class {} }.NodeResolver as GraphClass;
  const node = (() => graph.Node) as unknown as () => typeof String;
  const id = argument("id", () => ID, "Its id.");
  operation(
    target,
    "node",
    Query(node, { nullable: true, description: "Any record, by id; null where there is none." }),
    [root, info, id],
    planned,
  );
  Resolver()(target);
  return target;
}

/** The resolvers of all records of a model. */
export const resolvers = (model: Model, graph: Graph): GraphClass[] => [
  ...model.records.map((type) => recordResolver(type, graph)),
  nodeResolver(graph),
];
