/** What is wrong with what was given, and where in it. */
export interface Problem {
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

/** The codes that say all by themselves. The last three are of the way to the register, and of what it may say one day. */
const plain = [
  "NOT_FOUND",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "TOO_COSTLY",
  "RATE_LIMITED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "INTERNAL_SERVER_ERROR",
  "UNREACHABLE",
  "NO_ANSWER",
  "OTHER",
] as const;
type Plain = (typeof plain)[number];

/** Why something was not done or not answered, with a sentence for the person who asked. */
export type Refusal = { readonly message: string } & (
  | { readonly code: "BAD_USER_INPUT"; readonly problems: readonly Problem[] }
  | { readonly code: "CONFLICT"; readonly version: number; readonly fields: readonly ConflictField[] }
  | { readonly code: "IN_USE"; readonly uses: readonly Use[] }
  | { readonly code: Plain }
);

/** An error of an answer, as GraphQL has it. */
export interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Reads an error of an answer. */
export function refusalOf({ message, extensions: given = {} }: AnswerError): Refusal {
  switch (given.code) {
    case "BAD_USER_INPUT":
      return { code: given.code, message, problems: (given.problems ?? []) as Problem[] };
    case "CONFLICT":
      return {
        code: given.code,
        message,
        version: (given.current as { version: number }).version,
        fields: given.fields as ConflictField[],
      };
    case "IN_USE":
      return { code: given.code, message, uses: given.uses as Use[] };
    default:
      return { code: plain.find((code) => code === given.code) ?? "OTHER", message };
  }
}

/** The network is down, or the register is. */
export const unreachable: Refusal = {
  code: "UNREACHABLE",
  message: "The register can't be reached. Check your connection, then try again.",
};

/** The register refused what was asked, or could not answer it. The message is for people; the code is the contract's, such as `TOO_COSTLY`. */
export class Refused extends Error {
  override readonly name = "Refused";

  /** @param extensions All that the register says of the refusal beside its message. */
  constructor(
    readonly refusal: Refusal,
    readonly extensions: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(refusal.message, options);
  }

  get code(): Refusal["code"] {
    return this.refusal.code;
  }

  /** What is wrong with what was given; none where that is not why. */
  get problems(): readonly Problem[] {
    return this.refusal.code === "BAD_USER_INPUT" ? this.refusal.problems : [];
  }

  /** Which fields somebody else changed first; none where that is not why. */
  get fields(): readonly ConflictField[] {
    return this.refusal.code === "CONFLICT" ? this.refusal.fields : [];
  }
}
