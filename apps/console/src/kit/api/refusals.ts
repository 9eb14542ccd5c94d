import type { CombinedError } from "urql";

/** What is wrong with one thing that was given. */
export interface GivenProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A field that somebody else changed first. */
export interface ConflictField {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly base: unknown;
  readonly by: string | null;
  readonly at: string | null;
}

/** What still links to a record. */
export interface Use {
  readonly record: string;
  readonly field: string;
  readonly label: string;
  readonly count: number;
}

/** Why something was not done, with a sentence for the person who asked. */
export type Refusal = { readonly message: string } & (
  | { readonly code: "BAD_USER_INPUT"; readonly problems: readonly GivenProblem[] }
  | { readonly code: "CONFLICT"; readonly version: number; readonly fields: readonly ConflictField[] }
  | { readonly code: "IN_USE"; readonly uses: readonly Use[] }
  | { readonly code: "NOT_FOUND" }
  | { readonly code: "FORBIDDEN" }
  | { readonly code: "UNAUTHENTICATED" }
  | { readonly code: "UNREACHABLE" }
  | { readonly code: "OTHER" }
);

/** Reads an error of the API, or of the way to it; where there is none, nothing was answered at all. */
export function refusal(error: CombinedError | undefined): Refusal {
  if (!error) return { code: "OTHER", message: "The register gave no answer." };
  if (error.networkError && error.graphQLErrors.length === 0) {
    return { code: "UNREACHABLE", message: "The register can't be reached. Check your connection, then try again." };
  }
  const [first] = error.graphQLErrors;
  const message = first?.message ?? error.message;
  const given = (first?.extensions ?? {}) as Record<string, unknown>;
  switch (given.code) {
    case "BAD_USER_INPUT":
      return { code: "BAD_USER_INPUT", message, problems: (given.problems ?? []) as GivenProblem[] };
    case "CONFLICT":
      return {
        code: "CONFLICT",
        message,
        version: (given.current as { version: number }).version,
        fields: given.fields as ConflictField[],
      };
    case "IN_USE":
      return { code: "IN_USE", message, uses: given.uses as Use[] };
    case "NOT_FOUND":
    case "FORBIDDEN":
    case "UNAUTHENTICATED":
      return { code: given.code, message };
    default:
      return { code: "OTHER", message };
  }
}
