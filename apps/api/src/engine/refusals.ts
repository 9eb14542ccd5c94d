/** What is wrong with something that was given, and where: at the path within the arguments. */
export interface GivenProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Something that was given can't be used as it is. */
export class BadInput extends Error {
  readonly problems: readonly GivenProblem[];
  constructor(problems: readonly GivenProblem[]) {
    super(problems.map((problem) => problem.message).join(". "));
    this.problems = problems;
  }
}

/** The record to be changed is not there, or not for this viewer: both alike. */
export class NotFound extends Error {
  constructor(label: string) {
    super(`This ${label.toLowerCase()} is no longer there`);
  }
}

/** One field of a record that somebody else changed first. */
export interface ConflictField {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly base: unknown;
  readonly by: string | null;
  readonly at: string | null;
}

/** The record was changed since the version that a patch was made for. */
export class Conflict extends Error {
  readonly current: { readonly version: number };
  readonly fields: readonly ConflictField[];
  constructor(label: string, version: number, fields: readonly ConflictField[]) {
    super(`This ${label.toLowerCase()} was changed by somebody else since you opened it`);
    this.current = { version };
    this.fields = fields;
  }
}

/** What still links to a record that was to be deleted. */
export interface Use {
  readonly record: string;
  readonly field: string;
  readonly label: string;
  readonly count: number;
}

/** A record that others need is not deleted. */
export class InUse extends Error {
  readonly uses: readonly Use[];
  constructor(label: string, uses: readonly Use[]) {
    const named = uses.map((use) => `${use.count.toLocaleString("en-GB")} ${use.label.toLowerCase()}`);
    super(`This ${label.toLowerCase()} is still needed by ${named.join(", ").replace(/, ([^,]*)$/, " and $1")}`);
    this.uses = uses;
  }
}
