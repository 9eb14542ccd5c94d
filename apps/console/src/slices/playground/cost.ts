import type { Question } from "@trailblazer/client/wire";
import { Kind, type OperationDefinitionNode, parse } from "graphql";
import { sendWritten } from "../../kit/api/network.ts";

/** What an operation would cost, in rows, and why it is refused where that is too much. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

export interface Costed {
  readonly cost?: Cost;
  readonly refused?: string;
}

interface Answer {
  readonly extensions?: { readonly cost?: Cost };
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly cost?: Cost } }[];
}

/** What asks the register for the cost of what stands in the editors; nothing where that can't be read yet, or nobody can tell which operation is meant. */
export function costQuestion(query: string, variables: string, name: string | undefined): string | undefined {
  try {
    const operations = parse(query).definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
    const meant = operations.find((one) => one.name?.value === name) ?? (operations.length === 1 ? operations[0] : undefined);
    if (!meant) return undefined;
    return JSON.stringify({
      query,
      operationName: meant.name?.value,
      variables: variables.trim() ? JSON.parse(variables) : {},
      extensions: { costOnly: true },
    });
  } catch {
    return undefined;
  }
}

/** Asks what an operation would cost. What else is wrong with it is the editor's to say. */
export async function askCost(question: string, signal: AbortSignal): Promise<Costed> {
  const { answer = {} } = await sendWritten(JSON.parse(question) as Question, { signal });
  const { extensions, errors = [] } = answer as Answer;
  const tooCostly = errors.find((error) => error.extensions?.code === "TOO_COSTLY");
  const cost = tooCostly ? tooCostly.extensions?.cost : extensions?.cost;
  return { ...(cost ? { cost } : {}), ...(tooCostly ? { refused: tooCostly.message } : {}) };
}
