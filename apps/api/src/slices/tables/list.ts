import { type GraphQLObjectType, getNamedType, getNullableType, isListType, isObjectType } from "graphql";
import { type Asked, type Operation, within } from "../../engine/read/selection.ts";
import { BadInput } from "../../engine/refusals.ts";

/** The one list of an operation: the fields that lead to it, from the root on, and what a row of it is. */
export interface List {
  readonly way: readonly Asked[];
  /** The type that has each field of the way. */
  readonly types: readonly GraphQLObjectType[];
  /** Whether it is turned page by page: the last field but one has the page. */
  readonly isPaged: boolean;
  readonly row: GraphQLObjectType;
  readonly fields: readonly Asked[];
  /** The key of the row in each entry, where the list is one of edges. */
  readonly node?: string;
}

const parts = new Set(["nodes", "edges", "groups"]);

const typeOf = (type: GraphQLObjectType, { name }: Asked) => getNamedType(type.getFields()[name]!.type) as GraphQLObjectType;

const refuse = (path: readonly string[], message: string): never => {
  throw new BadInput([{ path: ["query", ...path], message }]);
};

/** The list in a page, or in the groups of one. */
function inPage(operation: Operation, way: readonly Asked[], types: readonly GraphQLObjectType[]): List {
  const page = typeOf(types.at(-1)!, way.at(-1)!);
  const path = way.map(({ key }) => key);
  const [list, other] = within(operation, way.at(-1)!, page.name).filter(({ name }) => parts.has(name));
  if (!list) return refuse(path, `${path.join(".")} has no rows: select nodes in it`);
  if (other) refuse([...path, other.key], `A table is of one list: leave out ${list.key} or ${other.key}`);
  if (list.name === "groups") return inPage(operation, [...way, list], [...types, page]);
  const entry = typeOf(page, list);
  const own = { way: [...way, list], types: [...types, page], isPaged: true };
  const inside = within(operation, list, entry.name);
  if (list.name === "nodes") return { ...own, row: entry, fields: inside };
  const node = inside.find(({ name }) => name === "node");
  if (!node) return refuse([...path, list.key], `${list.key} has no rows: select node in it`);
  const row = typeOf(entry, node);
  return { ...own, row, fields: within(operation, node, row.name), node: node.key };
}

/** Finds the list of which an operation is; none where it asks for values alone. Whatever stands beside the list is refused. */
export function listOf(operation: Operation, roots: readonly Asked[]): List | undefined {
  const query = operation.schema.getQueryType()!;
  const wanted = roots.filter(({ name }) => name !== "__typename");
  const isPlain = (root: Asked) => isListType(getNullableType(query.getFields()[root.name]!.type)) && isObjectType(typeOf(query, root));
  const isPage = (root: Asked) =>
    typeOf(query, root).name.endsWith("Connection") &&
    within(operation, root, typeOf(query, root).name).some(({ name }) => parts.has(name));
  const first = wanted.find((root) => isPage(root) || isPlain(root));
  if (!first) return undefined;
  const other = wanted.find((root) => root !== first);
  if (other) refuse([other.key], `A table is of one list, ${first.key}: leave out ${other.key}, or ask for it by itself`);
  if (isPage(first)) return inPage(operation, [first], [query]);
  const row = typeOf(query, first);
  return { way: [first], types: [query], isPaged: false, row, fields: within(operation, first, row.name) };
}
