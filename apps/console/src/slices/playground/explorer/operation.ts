import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, print } from "graphql";

/** What stands in the editor: the operation that is built on, where there is one. */
export interface Standing {
  readonly text: string;
  readonly operation: OperationDefinitionNode | undefined;
}

const isBlank = (text: string) => text.replaceAll(/#.*/g, "").trim() === "";

/** Reads the editor's text; undefined where it can't be read as it stands. */
export function standing(text: string, name: string | undefined): Standing | undefined {
  if (isBlank(text)) return { text, operation: undefined };
  try {
    const operations = parse(text).definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
    return { text, operation: operations.find((one) => name && one.name?.value === name) ?? operations[0] };
  } catch {
    return undefined;
  }
}

/** An operation that asks nothing yet. */
export const nothingYet: OperationDefinitionNode = {
  kind: Kind.OPERATION_DEFINITION,
  operation: OperationTypeNode.QUERY,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
};

/** The editor's text with another operation in the place of the one that stands there; what is around it stays as it was written. */
export function rewritten({ text, operation }: Standing, next: OperationDefinitionNode): string {
  const printed = next.selectionSet.selections.length ? print(next) : "";
  if (!operation?.loc) return `${text.trimEnd()}${text.trim() ? "\n" : ""}${printed}\n`;
  return `${text.slice(0, operation.loc.start)}${printed}${text.slice(operation.loc.end)}`;
}
