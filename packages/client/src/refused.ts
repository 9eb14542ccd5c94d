/** What is wrong with what was given, and where in it. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The register refused a question, or could not answer it. The message is for people; the code is the contract's, such as `TOO_COSTLY`. */
export class Refused extends Error {
  override readonly name = "Refused";

  /** @param extensions All that the register says of the refusal beside its message. */
  constructor(
    message: string,
    readonly code: string,
    readonly problems: readonly Problem[] = [],
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}
