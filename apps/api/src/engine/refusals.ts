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

/** Something that whoever asks may not see or do: the rule, in words. */
export class Forbidden extends Error {
  /** The records that it is about; empty where it is about none in particular. */
  readonly ids: readonly string[];
  readonly path: readonly (string | number)[];
  constructor(rule: string, ids: readonly string[] = [], path: readonly (string | number)[] = []) {
    super(rule);
    this.ids = ids;
    this.path = path;
  }
}

/** An operation would cost more than may be spent: what costs most of it is named. */
export class TooCostly extends Error {
  readonly cost: { readonly requested: number; readonly limit: number };
  readonly path: string;
  constructor(cost: { readonly requested: number; readonly limit: number }, path: string, own: number) {
    const [requested, limit, most] = [cost.requested, cost.limit, own].map((number) => number.toLocaleString("en-GB"));
    super(
      `This would read ${requested} rows, and at most ${limit} may be read at once. Most of them are ${path} (${most}): ask for fewer with first`,
    );
    this.cost = cost;
    this.path = path;
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

/** What a change of one record meets: the version that stands, and the fields that somebody else changed too. */
export interface RecordConflict {
  readonly record: string;
  readonly id: string;
  readonly label: string;
  readonly version: number;
  readonly fields: readonly ConflictField[];
  readonly path: readonly (string | number)[];
}

/** Records were changed by others since the versions that changes were made for, in the same fields. */
export class Conflict extends Error {
  readonly conflicts: readonly RecordConflict[];
  constructor(conflicts: readonly RecordConflict[]) {
    super(
      conflicts.length > 1
        ? `${conflicts.length} records were changed by somebody else since you opened them`
        : `This ${conflicts[0]!.label.toLowerCase()} was changed by somebody else since you opened it`,
    );
    this.conflicts = conflicts;
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
  /** The records that are needed; empty where only the database knew. */
  readonly ids: readonly string[];
  constructor(label: string, uses: readonly Use[], ids: readonly string[] = [], hasHidden = false) {
    const named = uses.map((use) => `${use.count.toLocaleString("en-GB")} ${use.label.toLowerCase()}`);
    if (hasHidden) named.push("records that are not shown to you");
    super(`This ${label.toLowerCase()} is still needed by ${named.join(", ").replace(/, ([^,]*)$/, " and $1")}`);
    this.uses = uses;
    this.ids = ids;
  }
}
