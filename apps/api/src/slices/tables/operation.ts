import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parseType,
  print,
  type SelectionNode,
  separateOperations,
  visit,
} from "graphql";
import type { Looked } from "../../engine/serve/asks.ts";
import type { List } from "./list.ts";

/** The names by which the page of a list goes into its operation and comes out of it. A question that has them itself is refused as any that says a name twice. */
export const paging = { first: "table_first", after: "table_after", pageInfo: "table_pageInfo", suppressed: "table_suppressed" } as const;

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const variable = (value: string) => ({ kind: Kind.VARIABLE, name: name(value) }) as const;
const field = (value: string, more: Partial<FieldNode> = {}): FieldNode => ({ kind: Kind.FIELD, name: name(value), ...more });
const selecting = (selections: readonly SelectionNode[]) => ({ kind: Kind.SELECTION_SET, selections }) as const;

const pageInfo = field("pageInfo", {
  alias: name(paging.pageInfo),
  selectionSet: selecting([field("hasNextPage"), field("endCursor")]),
});

/** Of rows with numbers of people, whether one is hidden. */
const suppressed = field("suppressed", { alias: name(paging.suppressed) });

const argument = (of: "first" | "after"): ArgumentNode => ({ kind: Kind.ARGUMENT, name: name(of), value: variable(paging[of]) });

/** The arguments of a page, with the page that is wanted in place of the one that was written. */
const turned = (given: readonly ArgumentNode[] = []): ArgumentNode[] => [
  ...given.filter((one) => one.name.value !== "first" && one.name.value !== "after"),
  argument("first"),
  argument("after"),
];

/** The way to the list alone, with its page; what is selected of each row stays as it was written. */
function narrowed({ way, row, node: within }: List): FieldNode {
  const [last, page, ...outer] = way.toReversed();
  const isTold = within === undefined && "suppressed" in row.getFields();
  const rows = selecting([...last!.nodes.flatMap(({ selectionSet }) => selectionSet!.selections), ...(isTold ? [suppressed] : [])]);
  const [node] = page!.nodes as [FieldNode];
  const paged = {
    ...node,
    arguments: turned(node.arguments),
    selectionSet: selecting([{ ...last!.nodes[0]!, selectionSet: rows }, pageInfo]),
  };
  return outer.reduce<FieldNode>((inside, { nodes: [one] }) => ({ ...one!, selectionSet: selecting([inside]) }), paged);
}

/** What of a document an operation uses: other operations, fragments and variables that it does not use are refused as such. */
function used(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation.name?.value ? operation : one,
  );
  const own = separateOperations({ ...document, definitions })[operation.name?.value ?? ""]!;
  const names = new Set<string>();
  visit(own, {
    VariableDefinition: () => false,
    Variable: (node) => {
      names.add(node.name.value);
    },
  });
  return visit(own, { VariableDefinition: (node) => (names.has(node.variable.name.value) ? undefined : null) });
}

/**
 * Prepares an operation to be asked page after page: the one place where it is written anew. Its directives, the arguments of its list
 * and what is selected of each row stay as they are.
 */
export function preparedOperation({ document, operation }: Looked, list: List): string {
  const definitions = (["first", "after"] as const).map((of) => ({
    kind: Kind.VARIABLE_DEFINITION as const,
    variable: variable(paging[of]),
    type: parseType(of === "first" ? "Int!" : "String"),
  }));
  const prepared: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions],
    selectionSet: selecting([narrowed(list)]),
  };
  return print(used(document, prepared));
}
