import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print, visit } from "graphql";

/** A query whose answer may leave the register: published by a scheme, where it does not name one itself. One that can't be read stays as it is: what is wrong with it is told when it is asked. */
export function publishedQuery(query: string, scheme: string): string {
  try {
    const document = parse(query);
    const directive = {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: "published" },
      arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "by" }, value: { kind: Kind.ENUM, value: scheme } }],
    } as const;
    return print(
      visit(document, {
        OperationDefinition(node: OperationDefinitionNode) {
          const { operation, directives = [] } = node;
          if (operation !== OperationTypeNode.QUERY || directives.some(({ name }) => name.value === "published")) return false;
          return { ...node, directives: [...directives, directive] };
        },
      }),
    );
  } catch {
    return query;
  }
}
