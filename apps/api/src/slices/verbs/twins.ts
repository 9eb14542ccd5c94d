import { isMeant, type OneAtATime, type RecordType } from "@trailblazer/fields";

type Values = Readonly<Record<string, unknown>>;

const keyOf = (row: Values, of: OneAtATime["of"]) =>
  of.map((name) => (typeof name === "string" ? row[name] : (name.map((one) => row[one]).find((value) => value !== null) ?? null)));

/** Whether two records have the same value under each name. Nothing is not the same as nothing. */
const isAlike = (one: Values, other: Values, of: OneAtATime["of"]) => {
  const [a, b] = [keyOf(one, of), keyOf(other, of)];
  return a.every((value, index) => value !== null && value !== undefined && value === b[index]);
};

function overlaps(type: RecordType, one: Values, other: Values): boolean {
  const { from, until } = type.term!;
  const begins = (row: Values) => (row[from] as string | null) ?? "";
  const isBefore = (a: Values, b: Values) => typeof a[until] === "string" && a[until] <= begins(b);
  return !isBefore(one, other) && !isBefore(other, one);
}

/** Whether two records of a type can't both be, by what is declared of it: so that one of them is enough. */
export const areTwins = (type: RecordType, one: Values, other: Values): boolean =>
  type.unique.some((names) => isAlike(one, other, names)) ||
  (overlaps(type, one, other) &&
    type.oneAtATime.some((rule) => isAlike(one, other, rule.of) && isMeant(rule, one) && isMeant(rule, other)));
