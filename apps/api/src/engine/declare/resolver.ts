import type { RecordType } from "@trailblazer/fields";
import { type GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Run } from "../database.ts";
import type { OpenDoors } from "../doors.ts";
import { ledgerTypes } from "../ledger/records.ts";
import type { ReadDoor } from "../read/door.ts";
import type { Change } from "../write/change.ts";
import type { Keep } from "../write/kept-answers.ts";
import type { Occasion } from "../write/occasion.ts";
import type { GraphClass } from "./filters.ts";
import { type Graph, standpoint } from "./graph.ts";

/** What an operation of a record may use: the two doors, as whoever asks may use them. */
export interface Doors extends OpenDoors {
  /** By which way the request came, and by whom. */
  readonly occasion: Occasion;
  readonly today: () => string;
  /** The change set that each mutation of the request made, by its key in the answer: what it is undone by. */
  readonly made: Map<string, string>;
  /** Set when the request came with an Idempotency-Key. */
  readonly keep?: Omit<Keep, "part"> | undefined;
  /** What a part of the request came to when it was sent before. */
  readonly recall: <Answer>(keep: Keep) => Promise<Answer | undefined>;
}

export type Parameters = (target: object, method: string, index: number) => void;
export type Method = (...given: never[]) => unknown;

/** Adds an operation to a resolver class: its parameters, then itself. */
export function operation(
  target: GraphClass,
  name: string,
  decorator: MethodDecorator,
  parameters: readonly Parameters[],
  method: Method,
): void {
  Object.defineProperty(target.prototype, name, { value: method, writable: true, configurable: true });
  parameters.forEach((parameter, index) => {
    parameter(target.prototype, name, index);
  });
  decorator(target.prototype, name, Object.getOwnPropertyDescriptor(target.prototype, name)!);
}

/** The read door has put a root's value under its key before graphql-js asks for it. */
const planned = (root: Record<string, unknown> | undefined, info: GraphQLResolveInfo) => root?.[String(info.path.key)] ?? null;

/** Does what a mutation asks once: sent again under its key, it gives what it came to the first time. */
export async function once<Answer extends { readonly changeSet?: string | null }>(
  doors: Doors,
  info: GraphQLResolveInfo,
  reason: string | null | undefined,
  work: (occasion: Occasion) => Promise<Answer>,
): Promise<Answer> {
  const answer = await onceUnderItsKey(doors, info, reason, work);
  if (answer.changeSet) doors.made.set(String(info.path.key), answer.changeSet);
  return answer;
}

async function onceUnderItsKey<Answer extends { readonly changeSet?: string | null }>(
  { keep, recall, occasion }: Doors,
  info: GraphQLResolveInfo,
  reason: string | null | undefined,
  work: (occasion: Occasion) => Promise<Answer>,
): Promise<Answer> {
  const part = keep && { ...keep, part: String(info.path.key) };
  const kept = async () => (part ? recall<Answer>(part) : undefined);
  const before = await kept();
  if (before) return before;
  try {
    const answer = await work({ ...occasion, reason: reason ?? null, keep: part });
    if (answer.changeSet) return answer;
    // What had nothing left to do may have been done meanwhile, when it was sent twice at once: so too what was refused.
    return (await kept()) ?? answer;
  } catch (error) {
    const meanwhile = await kept().catch(() => undefined);
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** The record that a mutation changed, read as its payload asks. */
export async function payload(read: ReadDoor, info: GraphQLResolveInfo, type: string, id: string, by?: Run): Promise<unknown> {
  const field = { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes };
  return read.record({ schema: info.schema, fragments: info.fragments, variables: info.variableValues }, field, type, id, by);
}

/** Changes one record, and gives it as the payload asks: read right behind the commit, or by itself where that was before. */
async function changed(
  doors: Doors,
  info: GraphQLResolveInfo,
  reason: string | undefined,
  type: string,
  change: Change,
  at: string,
): Promise<unknown> {
  let found: Promise<unknown> | undefined;
  const { ids } = await once(doors, info, reason, async (occasion) => {
    let behind: Promise<unknown> | undefined;
    const applied = await doors.write.apply([change], occasion, {
      at: [[at]],
      async after(run, [id]) {
        behind = payload(doors.read, info, type, id!, run);
        await behind;
      },
    });
    found = behind;
    return applied;
  });
  return found ?? payload(doors.read, info, type, ids[0]!);
}

const root = Root() as Parameters;
const info = Info() as Parameters;
const context = Ctx() as Parameters;
const argument = (name: string, type: () => unknown, description: string) =>
  Arg(name, type as () => typeof String, { description }) as Parameters;

const id = argument("id", () => ID, "Its id.");
const reason = Arg("reason", () => String, { nullable: true, description: "Why, for the history." }) as Parameters;

/** The queries of a type: one by id, and a page. */
export function queryResolver(type: RecordType, graph: Graph): GraphClass {
  const { Row, Connection, Arguments } = graph.of(type.name);
  const row = (() => Row) as unknown as () => typeof String;
  const page = (() => Connection) as unknown as () => typeof String;
  const target = { [`${type.name}Resolver`]: class {} }[`${type.name}Resolver`] as GraphClass;
  const one = Query(row, { nullable: true, description: `One ${type.label.toLowerCase()}, by id; null where there is none.` });
  const at: Parameters[] = [];
  standpoint((name, what, description) => {
    if (!ledgerTypes.includes(type)) at.push(Arg(name, what as () => typeof String, { nullable: true, description }) as Parameters);
  });
  operation(target, type.one, one, [root, info, id, ...at], planned);
  const many = Query(page, { description: `${type.labels}. ${type.help ?? ""}`.trim() });
  operation(target, type.plural, many, [root, info, Args(() => Arguments)], planned);
  Resolver(row)(target);
  return target;
}

/** The queries and mutations that every record has. */
export function recordResolver(type: RecordType, graph: Graph): GraphClass {
  const { Row, Input, Patch } = graph.of(type.name);
  const { name, label } = type;
  const row = (() => Row) as unknown as () => typeof String;
  const target = queryResolver(type, graph);
  const version = argument("version", () => Int, "The version that was seen. A later one is a conflict.");

  operation(
    target,
    `create${name}`,
    Mutation(row, { description: `Adds a ${label.toLowerCase()}.` }),
    [context, info, reason, argument("input", () => Input, `The new ${label.toLowerCase()}.`)],
    async (doors: Doors, asked: GraphQLResolveInfo, why: string | undefined, input: object) => {
      return changed(doors, asked, why, name, { create: name, input: { ...input } }, "input");
    },
  );
  operation(
    target,
    `update${name}`,
    Mutation(row, { description: `Changes what the patch names of a ${label.toLowerCase()}.` }),
    [context, info, reason, id, version, argument("patch", () => Patch, "What changes.")],
    async (doors: Doors, asked: GraphQLResolveInfo, why: string | undefined, which: string, seen: number, patch: object) => {
      return changed(doors, asked, why, name, { update: name, id: which, version: seen, patch: { ...patch } }, "patch");
    },
  );
  operation(
    target,
    `delete${name}`,
    Mutation(() => ID, { description: `Removes a ${label.toLowerCase()} that nothing else needs, and gives its id.` }),
    [context, info, reason, id, version],
    async (doors: Doors, asked: GraphQLResolveInfo, why: string | undefined, which: string, seen: number) => {
      await once(doors, asked, why, (occasion) => doors.write.apply([{ delete: name, id: which, version: seen }], occasion, { at: [[]] }));
      return which;
    },
  );
  return target;
}

/** `node`, for any record by its id alone. */
export function nodeResolver(graph: Graph): GraphClass {
  const target = { NodeResolver: class {} }.NodeResolver as GraphClass;
  const node = (() => graph.Node) as unknown as () => typeof String;
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
