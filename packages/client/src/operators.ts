import type { Kind } from "@trailblazer/fields";

const equal = ["eq", "ne", "in", "notIn", "isNull"] as const;
const ordered = [...equal, "gt", "gte", "lt", "lte"] as const;
const worded = [...equal, "contains", "startsWith", "endsWith"] as const;

/** By what a field of each kind is filtered, as the contract has it. A link is filtered by what it leads to. */
export const operators = {
  text: worded,
  longText: worded,
  code: worded,
  email: worded,
  webAddress: worded,
  wholeNumber: ordered,
  decimal: ordered,
  money: ordered,
  percentage: ordered,
  day: ordered,
  moment: ordered,
  yesNo: ["eq", "ne", "isNull"],
  choice: equal,
  choices: ["has", "hasAny", "isEmpty"],
} as const satisfies Readonly<Record<Exclude<Kind, "link">, readonly string[]>>;

/** What an operator compares with. */
export type Operand<Operator, Value> = Operator extends "in" | "notIn" | "hasAny"
  ? readonly Value[]
  : Operator extends "isNull" | "isEmpty"
    ? boolean
    : Value;
