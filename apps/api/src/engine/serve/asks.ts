import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import type { Asking } from "./asking.ts";

/** A question, as GraphQL over HTTP has it. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** What a question is, once it is known to be one that can be answered. */
export interface Looked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** How questions are asked in the name of whoever sent a request, by the rules of GraphQL over HTTP. Both throw `Unanswered`. */
export interface Asks {
  /** Set where what was cited is asked again: then it is written down how numbers of people are told, and why. */
  readonly isCited?: true;
  /** Finds out what a question is, and runs nothing of it. */
  look(question: Question): Promise<Looked>;
  /** The data of its answer. */
  ask(question: Question): Promise<Readonly<Record<string, unknown>>>;
}

/** A question had no answer but errors, in their words for whoever asked. */
export class Unanswered extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? "There is no answer");
    this.errors = errors;
  }
}

/** Tells what a question is where that is all that is wanted, and leaves it at that. */
export const looking: ApolloServerPlugin<Partial<Asking>> = {
  async requestDidStart() {
    return {
      async responseForOperation({ document, operation, contextValue: { look } }) {
        if (!look || !operation) return null;
        look({ document, operation });
        return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: {} } };
      },
    };
  },
};
