import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import {
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { publishedBy } from "../publish/directive.ts";
import { type Cost, told } from "../read/cost.ts";
import type { Answer, Query, ReadDoor } from "../read/door.ts";
import { RawAnswer } from "../read/raw-answer.ts";
import { asked, type Operation } from "../read/selection.ts";
import { BadInput, Forbidden, TooCostly } from "../refusals.ts";
import type { Asking } from "./asking.ts";
import { isCostOnly } from "./cost-only.ts";

type Gateway = ApolloServerOptionsWithGateway<BaseContext>["gateway"];
type Executor = Awaited<ReturnType<Gateway["load"]>>["executor"];

/** A planned value lies in its parent under the key of the answer; a value of an ordinary operation under its own name. */
const planned: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, info) => {
  const parent = source as Record<string, unknown> | null | undefined;
  const key = String(info.path.key);
  if (parent && Object.hasOwn(parent, key)) return parent[key];
  return parent?.[info.fieldName];
};

/** How deep variables may be nested. No filter needs as much, and what coerces them calls itself for each level. */
const DEEPEST = 100;
/** How long a list in them may be: as many records as are changed at once. */
const LONGEST = 10_000;

/** What is too much about variables, in a sentence; looked at level by level, as they may be deeper than calls can go. */
function excess(variables: unknown): string | undefined {
  let level = [variables];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > DEEPEST) return `Variables are nested at most ${DEEPEST} levels deep`;
    if (level.some((one) => Array.isArray(one) && one.length > LONGEST)) return "A list holds at most 10,000 entries";
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return undefined;
}

/** What an operation as a whole is refused by. */
const refusals = [TooCostly, Forbidden, BadInput];

type Known = { readonly read: ReadDoor } & Partial<Asking>;

/** Reads a query's planned roots. Arguments of the wrong type are left to graphql-js, which says which, at its place: then there is no answer. */
async function answered({ read }: Known, query: Query): Promise<Answer | undefined> {
  try {
    return await read.query(query);
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** What an operation costs before it runs, by the door that charges it. */
function costIn({ read }: Known, own: Operation, { operation, selectionSet }: OperationDefinitionNode): Cost {
  const root = operation === OperationTypeNode.QUERY ? "Query" : "Mutation";
  return read.cost(own, root, asked(own, root, [selectionSet]));
}

/** The cost of an operation without an answer to it; what can't be costed is refused as it would be if it ran. */
async function costed(asking: Known, own: Operation, operation: OperationDefinitionNode) {
  await asking.stands?.();
  try {
    return { data: null, ...told(costIn(asking, own, operation)) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

/** Answers a query with the rights that whoever asks had when it was read: they may have been looked up a moment before. */
async function surely(asking: Known, query: Query): Promise<Answer | undefined> {
  const answer = await answered(asking, query);
  if (answer?.isOfNobody || !asking.stands || (await asking.stands(answer?.snapshot))) return answer;
  return answered(asking, query);
}

/** Runs an operation: a query's planned roots are read in one statement first, then graphql-js walks the answer. */
export const executor =
  (schema: GraphQLSchema): NonNullable<Executor> =>
  async ({ document, operation, request, context }) => {
    const variableValues = request.variables ?? {};
    const tooMuch = excess(variableValues);
    if (tooMuch) return { errors: [new GraphQLError(tooMuch, { extensions: { code: "BAD_USER_INPUT" } })] };
    const asking = context as unknown as Known;
    const { coerced, errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues, { maxErrors: 50 });
    if (errors && isCostOnly(request)) return { errors: [...errors] };
    let answer: Answer | undefined;
    // Variables of the wrong type are left to graphql-js, which says what is wrong with each.
    if (operation && coerced) {
      const fragments = Object.fromEntries(
        document.definitions
          .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
          .map((one) => [one.name.value, one]),
      );
      const own = { schema, fragments, variables: coerced };
      const selections = operation.selectionSet;
      try {
        if (isCostOnly(request)) return await costed(asking, own, operation);
        // A mutation whose payload can't be read is refused here, before anything is changed.
        answer =
          operation.operation === OperationTypeNode.QUERY
            ? await surely(asking, {
                operation: own,
                document,
                selections,
                scheme: publishedBy(schema, operation, coerced) ?? asking.publishes,
              })
            : { cost: costIn(asking, own, operation) };
      } catch (error) {
        if (!refusals.some((refusal) => error instanceof refusal)) throw error;
        const { message } = error as Error;
        return { errors: [new GraphQLError(message, { originalError: error as Error })] };
      }
    } else await asking.stands?.(); // What goes on to graphql-js unread is answered to whoever asks as they are now.
    const extensions = told(answer?.cost);
    const { text = "null", packed } = answer ?? {};
    if (packed || answer?.text !== undefined) return { data: new RawAnswer(text, packed) as never, ...extensions };
    const result: ExecutionResult = await execute({
      schema,
      document,
      rootValue: answer?.roots,
      contextValue: context,
      variableValues,
      operationName: request.operationName,
      fieldResolver: planned,
    });
    return { ...result, ...extensions } as Awaited<ReturnType<NonNullable<Executor>>>;
  };

/** Apollo's public way to execute operations by other means than its own. */
export const gateway = (schema: GraphQLSchema): Gateway => {
  let changed: ((schemas: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) | undefined;
  return {
    onSchemaLoadOrUpdate(callback) {
      changed = callback;
      return () => undefined;
    },
    async load() {
      // Apollo waits for this before it starts.
      changed?.({ apiSchema: schema, coreSupergraphSdl: "" });
      return { executor: executor(schema) };
    },
    stop: async () => undefined,
  };
};
