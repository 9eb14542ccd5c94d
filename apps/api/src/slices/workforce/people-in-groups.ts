import type { RecordType } from "@trailblazer/fields";
import { type DocumentNode, type GraphQLResolveInfo, getArgumentValues, Kind } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Doors } from "../../engine/declare/resolver.ts";

interface Page<Group> {
  readonly nodes: readonly Group[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * All groups that a question comes to, page by page, asked through the read door with the rights of whoever asks.
 * The question has one root, whose `groups` take `$after`.
 */
export async function groupsOf<Group>(
  question: DocumentNode,
  { read }: Doors,
  { schema }: GraphQLResolveInfo,
  variables: Readonly<Record<string, unknown>>,
): Promise<readonly Group[]> {
  const [operation] = question.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("A question is an operation");
  const found: Group[] = [];
  let after: string | null = null;
  do {
    const { text, roots } = await read.query({
      operation: { schema, fragments: {}, variables: { ...variables, after } },
      document: question,
      selections: operation.selectionSet,
    });
    const [root] = Object.values(text === undefined ? roots! : (JSON.parse(text) as Record<string, unknown>));
    if (root instanceof Error) throw root;
    const { nodes, pageInfo }: Page<Group> = (root as { groups: Page<Group> }).groups;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The filter of a type, as the engine declared it: asked for when the schema is built. */
export const filterOf = (type: RecordType) => (): typeof String =>
  getMetadataStorage().inputTypes.findLast((one) => one.name === `${type.name}Where`)!.target as unknown as typeof String;

/** The arguments of a field as they were given, filters as the read door takes them. */
export const argumentsOf = (info: GraphQLResolveInfo): Readonly<Record<string, unknown>> =>
  getArgumentValues(info.parentType.getFields()[info.fieldName]!, info.fieldNodes[0]!, info.variableValues);
