import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Granted } from "../../engine/access/viewer.ts";
import type { OpenDoors } from "../../engine/doors.ts";
import { BadInput } from "../../engine/refusals.ts";

/** A question as it was asked once: as the register was known then, on the day that was today, with the roles of whoever asked. */
export interface Once {
  readonly query: string;
  readonly variables: string | null;
  readonly scheme: string;
  readonly today: string;
  readonly knownAt: string;
  readonly rights: readonly Granted[];
}

/** An answer's data, as text, and its digest. */
export interface Answered {
  readonly text: string;
  readonly digest: string;
}

/** The document with each of its roots as it was known at a moment, where it does not name one itself. */
function known(schema: GraphQLSchema, document: DocumentNode, moment: string): DocumentNode {
  const types = new TypeInfo(schema);
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "knownAt" },
    value: { kind: Kind.STRING, value: moment },
  } as const;
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        const isRoot = isObjectType(parent) && parent === schema.getQueryType() && field?.args.some(({ name }) => name === "knownAt");
        if (!isRoot || node.arguments?.some(({ name }) => name.value === "knownAt")) return undefined;
        return { ...node, arguments: [...(node.arguments ?? []), argument] };
      },
    }),
  );
}

const refuse = (at: string, message: string): never => {
  throw new BadInput([{ path: [at], message }]);
};

/** What a query answers as it was asked once. It is known to be one that can be asked. Throws where its variables don't fit, or it is refused. */
export async function askedAgain(schema: GraphQLSchema, doors: Pick<OpenDoors, "asThen">, once: Once): Promise<Answered> {
  const document = known(schema, parse(once.query), once.knownAt);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const given = JSON.parse(once.variables ?? "{}") as Record<string, unknown>;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) return refuse("variables", errors![0]!.message);
  const query = { operation: { schema, fragments, variables: coerced }, document, selections: operation.selectionSet, scheme: once.scheme };
  const { text, roots } = await doors
    .asThen(once.rights, once.today)
    .query(query)
    .catch((error: GraphQLError) => {
      // GraphQL's own words for an argument that is of no use.
      if (error.name === "GraphQLError") return refuse("query", error.message);
      throw error;
    });
  const refused = Object.values(roots ?? {}).find((root) => root instanceof Error);
  if (refused) throw refused;
  if (text === undefined) return refuse("query", "What is cited asks for records and numbers alone, not for the schema or for who asks");
  return { text, digest: createHash("sha256").update(text).digest("hex") };
}
