import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print, visit } from "graphql";

/** A query whose answer may leave the register: published by a scheme, where it does not name one itself, or `instead` of the one that it names. One that can't be read stays as it is: what is wrong with it is told when it is asked. */
export function publishedQuery(query: string, scheme: string, instead = false): string {
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
          const others = directives.filter(({ name }) => name.value !== "published");
          const isNamed = others.length < directives.length;
          if (operation !== OperationTypeNode.QUERY || (isNamed && !instead)) return false;
          return { ...node, directives: [...others, directive] };
        },
      }),
    );
  } catch {
    return query;
  }
}
