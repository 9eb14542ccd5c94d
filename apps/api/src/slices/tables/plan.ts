import { isExact } from "@trailblazer/fields";
import { type SchemeName, schemes } from "@trailblazer/records";
import { type FragmentDefinitionNode, type GraphQLSchema, getVariableValues, Kind, OperationTypeNode } from "graphql";
import { publishedBy } from "../../engine/publish/directive.ts";
import { type Asked, argumentsOf, asked, type Operation } from "../../engine/read/selection.ts";
import { BadInput } from "../../engine/refusals.ts";
import { type Asks, type Looked, type Question, Unanswered } from "../../engine/serve/asks.ts";
import { type Column, columnsOf } from "./columns.ts";
import { recordOf } from "./declared.ts";
import { type List, listOf } from "./list.ts";
import { paging, preparedOperation } from "./operation.ts";

type Data = Readonly<Record<string, unknown>>;

/** A page of a list: its rows, and where the next begins if there is one. */
export interface Turned {
  readonly rows: readonly Data[];
  readonly next: string | null;
}

/** How a question is answered as a table. */
export interface Plan {
  readonly columns: readonly Column[];
  /** What the rows are: records or groups of a list, or one row of values. */
  readonly of: "ROWS" | "GROUPS" | "VALUES";
  /** What the rows are called together. */
  readonly name: string;
  /** Asks for a page of so many rows; a list that has no pages, and values, come at once. */
  readonly page: (first: number, after: string | null) => Promise<Turned>;
  /** How many rows are wanted; all where it is not said. */
  readonly first: number | undefined;
  readonly after: string | null;
  /** The day and the moment that were asked for. */
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** The operation as it runs. Variables that can't be read are told by the answer itself, which there is none of. */
async function running(schema: GraphQLSchema, asks: Asks, question: Question, { document, operation }: Looked): Promise<Operation> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], question.variables ?? {});
  if (!coerced) {
    await asks.ask(question);
    throw new Unanswered([{ message: "The variables can't be read" }]);
  }
  const fragments = document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return { schema, variables: coerced, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}

const rowsAt = (data: unknown, keys: readonly string[]): unknown => keys.reduce<unknown>((at, key) => (at as Data | null)?.[key], data);

/** What the page of a list is given: that of the groups where the list is one of groups, while the day is that of the connection. */
function given(operation: Operation, { way, types, isPaged }: List) {
  if (!isPaged) return { first: undefined, after: null };
  const at = way.length - 2;
  const { first, after, last, before } = argumentsOf(operation, types[at]!.name, way[at]!) as Partial<Record<string, unknown>>;
  const keys = way.slice(0, at + 1).map(({ key }) => key);
  for (const [name, value] of Object.entries({ last, before }))
    if (value !== undefined && value !== null)
      throw new BadInput([
        {
          path: ["query", ...keys, name],
          message: `A table is read from its first row on: turn the order round instead of giving ${name}`,
        },
      ]);
  if (typeof first === "number" && first < 0) throw new BadInput([{ path: ["query", ...keys, "first"], message: "first is at least 0" }]);
  return { first: (first as number | null) ?? undefined, after: (after as string | null) ?? null };
}

function ofList(asks: Asks, question: Question, looked: Looked, list: List): Pick<Plan, "of" | "name" | "page"> {
  const keys = list.way.map(({ key }) => key);
  const { node } = list;
  const rowsOf = (data: Data) => {
    const entries = rowsAt(data, keys) as readonly Data[];
    return node === undefined ? entries : entries.map((entry) => entry[node] as Data);
  };
  const type = recordOf(list.row.name) ?? recordOf(list.row.name, "Group");
  const of = recordOf(list.row.name, "Group") ? "GROUPS" : "ROWS";
  const name = type ? `${type.labels}${of === "GROUPS" ? " in groups" : ""}` : keys[0]!;
  if (!list.isPaged) return { of, name, page: async () => ({ rows: rowsOf(await asks.ask(question)), next: null }) };
  const query = preparedOperation(looked, list);
  return {
    of,
    name,
    async page(first, after) {
      const variables = { ...question.variables, [paging.first]: first, [paging.after]: after };
      const data = await asks.ask({ query, variables, operationName: question.operationName });
      const { hasNextPage, endCursor } = rowsAt(data, [...keys.slice(0, -1), paging.pageInfo]) as {
        hasNextPage: boolean;
        endCursor: string;
      };
      return { rows: rowsOf(data), next: hasNextPage ? endCursor : null };
    },
  };
}

/** Plans how a question is answered as a table. What can't be one is refused. */
export async function planOf(schema: GraphQLSchema, asks: Asks, question: Question): Promise<Plan> {
  const looked = await asks.look(question);
  if (looked.operation.operation !== OperationTypeNode.QUERY)
    throw new BadInput([{ path: ["query"], message: "Only a query makes a table: a mutation or subscription has none" }]);
  const operation = await running(schema, asks, question, looked);
  const scheme = publishedBy(schema, looked.operation, operation.variables);
  if (!asks.isCited && scheme !== undefined && isExact(schemes[scheme as SchemeName]))
    throw new BadInput([
      { path: ["query"], message: "Numbers of people leave as they are by a citation alone, which says why: cite the answer" },
    ]);
  const roots: readonly Asked[] = asked(operation, "Query", [looked.operation.selectionSet]);
  const list = listOf(operation, roots);
  const columns = list ? columnsOf(operation, list.row, list.fields) : columnsOf(operation, schema.getQueryType()!, roots);
  if (columns.length === 0)
    throw new BadInput([{ path: ["query"], message: "A table has one column at least: select a field of its rows" }]);
  const [root] = list?.way ?? roots;
  const { asOf, knownAt } = argumentsOf(operation, "Query", root!) as { asOf?: string; knownAt?: string };
  return {
    columns,
    ...(list
      ? { ...ofList(asks, question, looked, list), ...given(operation, list) }
      : {
          of: "VALUES",
          name: looked.operation.name?.value ?? "Values",
          page: async () => ({ rows: [await asks.ask(question)], next: null }),
          first: undefined,
          after: null,
        }),
    asOf: asOf ?? null,
    knownAt: knownAt ?? null,
  };
}
