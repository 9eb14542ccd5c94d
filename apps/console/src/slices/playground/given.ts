import type { Model } from "@trailblazer/fields";
import { type DocumentNode, Kind, OperationTypeNode, parse, print } from "graphql";
import type { Standpoint } from "../../kit/model/standpoint.ts";
import { placedAt } from "./examples-at.ts";
import type { GivenSearch } from "./search.ts";

/** A query that is to be opened, and whether it may be run by itself. */
export interface Given {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly isRun: boolean;
}

/** A document, where it can be read as GraphQL. */
export function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** Whether nothing is changed by a document: whoever made a link does not change records by another's hand. */
const isOnlyAsked = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION || (one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY),
  );

/** What an address gives, as it asks from where one looks. What can't be read as GraphQL is opened as it stands, and not run. */
export function givenAt(model: Model, standpoint: Standpoint, { query, variables }: GivenSearch): Given | undefined {
  if (!query) return undefined;
  const document = parsed(query);
  const text = document ? print(placedAt(model, standpoint, document)) : query;
  return { query: text, ...(variables ? { variables } : {}), isRun: document !== undefined && isOnlyAsked(document) };
}
