import type { Field } from "@trailblazer/fields";
import { type Family, familyOf } from "./families.ts";

/** One way to compare a field: as the contract names it, and as people say it. */
export interface Operator {
  readonly name: string;
  readonly words: string;
  /** What it is compared with: one value, several, or nothing, where `value` says it. */
  readonly takes: "one" | "several" | "nothing";
  readonly value?: boolean;
}

const one = (name: string, words: string): Operator => ({ name, words, takes: "one" });
const several = (name: string, words: string): Operator => ({ name, words, takes: "several" });
const nothing = (name: string, words: string, value: boolean): Operator => ({ name, words, takes: "nothing", value });

const empty = [nothing("isNull", "is empty", true), nothing("isNull", "is not empty", false)];

const byFamily: Readonly<Record<Family, readonly Operator[]>> = {
  text: [
    one("contains", "contains"),
    one("eq", "is"),
    one("ne", "is not"),
    one("startsWith", "starts with"),
    one("endsWith", "ends with"),
    several("in", "is one of"),
    several("notIn", "is none of"),
  ],
  number: [
    one("eq", "is"),
    one("ne", "is not"),
    one("gt", "is more than"),
    one("gte", "is at least"),
    one("lt", "is less than"),
    one("lte", "is at most"),
    several("in", "is one of"),
    several("notIn", "is none of"),
  ],
  day: [
    one("gte", "is on or after"),
    one("lt", "is before"),
    one("eq", "is"),
    one("ne", "is not"),
    one("gt", "is after"),
    one("lte", "is on or before"),
    several("in", "is one of"),
    several("notIn", "is none of"),
  ],
  moment: [
    one("gte", "is on or after"),
    one("lt", "is before"),
    one("gt", "is after"),
    one("lte", "is on or before"),
    one("eq", "is"),
    one("ne", "is not"),
  ],
  yesNo: [one("eq", "is"), one("ne", "is not")],
  choice: [several("in", "is one of"), several("notIn", "is none of"), one("eq", "is"), one("ne", "is not")],
  choices: [
    several("hasAny", "has one of"),
    one("has", "has"),
    nothing("isEmpty", "is empty", true),
    nothing("isEmpty", "is not empty", false),
  ],
  link: [one("eq", "is"), one("ne", "is not"), several("in", "is one of"), several("notIn", "is none of")],
};

/** Every way to compare a field that an address can hold. */
export const operatorsOf = (field: Field): readonly Operator[] => {
  const family = familyOf(field);
  return family === "choices" ? byFamily.choices : [...byFamily[family], ...empty];
};

/** The ways that the filter dialog offers: those that the others can stand for are left out. */
export function offeredOperators(field: Field): readonly Operator[] {
  const family = familyOf(field);
  const isSpare = ({ name, takes }: Operator): boolean => {
    if (family === "choice") return takes === "one";
    if (family === "choices") return name === "has";
    if (family === "yesNo") return name === "ne";
    if (family === "moment") return name === "eq" || name === "ne";
    return takes === "several";
  };
  const mayBeEmpty = field.optional || Boolean(field.dated) || Boolean(field.figure);
  return operatorsOf(field).filter((operator) => !isSpare(operator) && (mayBeEmpty || operator.name !== "isNull"));
}
