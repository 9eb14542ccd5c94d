import { type Extent, lineOf, type Policy, type RecordType, sentences } from "@trailblazer/fields";

const few: Readonly<Record<Exclude<Extent, "none">, (role: string) => string>> = {
  all: (role) => `${role}s`,
  own: (role) => `${role}s of their sites`,
  employed: (role) => `${role}s that employ them`,
  england: (role) => `${role}s for England`,
};

const listed = (parts: readonly string[]): string =>
  parts.length ? parts.join(", ").replace(/, ([^,]*)$/, " and $1") : "nobody but the register itself";

const byWhom = (policies: readonly Policy[], extentOf: (policy: Policy) => Extent): string =>
  listed(
    policies.flatMap((policy) => {
      const extent = extentOf(policy);
      return extent === "none" ? [] : [few[extent](policy.label.toLowerCase())];
    }),
  );

const allowed = (policy: Policy, type: RecordType) => {
  const line = lineOf(policy, type);
  return sentences[typeof line === "object" ? line.does : (line ?? "neither reads nor writes")];
};

/** The rules of the policies in words, for those who ask why. */
export const ruleWords = (policies: readonly Policy[]) => ({
  /** Who may change, add or remove records of a type. */
  writes: (type: RecordType): string => `${type.labels} are changed by ${byWhom(policies, (policy) => allowed(policy, type).write)}`,
  reads: (type: RecordType): string => `${type.labels} are read by ${byWhom(policies, (policy) => allowed(policy, type).read)}`,
  /** Who is shown a personal field. */
  shows(type: RecordType, field: string): string {
    const extentOf = (policy: Policy): Extent => {
      const line = lineOf(policy, type);
      return typeof line === "object" && !line.shows.includes(field) ? "none" : allowed(policy, type).write;
    };
    return `${type.fields[field]!.label} of ${type.labels.toLowerCase()} is shown to ${byWhom(policies, extentOf)}`;
  },
});

export type RuleWords = ReturnType<typeof ruleWords>;
