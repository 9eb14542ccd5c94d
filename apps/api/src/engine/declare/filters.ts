import { Field as GraphField, ID, InputType, Int } from "type-graphql";
import type { Comparison } from "./kinds.ts";
import { DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";

export type GraphClass = new () => object;

export const named = (name: string): GraphClass => ({ [name]: class {} })[name] as GraphClass;

type Of = () => unknown;

/** Adds a nullable field to an input type: what is not given is not asked. */
export function offer(target: GraphClass, name: string, type: Of, description: string): void {
  GraphField(type as () => typeof String, { nullable: true, description })(target.prototype, name);
}

const meanings = {
  eq: "Equals.",
  ne: "Does not equal; empty ones are included.",
  in: "Is one of these.",
  notIn: "Is none of these; empty ones are included.",
  isNull: "Is empty (true) or not (false).",
  gt: "Is more, or later, than.",
  gte: "Is at least.",
  lt: "Is less, or earlier, than.",
  lte: "Is at most.",
  contains: "Contains, ignoring case.",
  startsWith: "Starts with, ignoring case.",
  endsWith: "Ends with, ignoring case.",
  has: "Holds this choice.",
  hasAny: "Holds one of these choices at least.",
  isEmpty: "Holds no choice (true) or some (false).",
} as const;

function filter(name: string, type: Of, kind: Comparison, description: string): GraphClass {
  const target = named(name);
  const list = (() => [type()]) as Of;
  const one = (...names: (keyof typeof meanings)[]) => {
    for (const operator of names) offer(target, operator, type, meanings[operator]);
  };
  if (kind === "choices") {
    one("has");
    offer(target, "hasAny", list, meanings.hasAny);
    offer(target, "isEmpty", () => Boolean, meanings.isEmpty);
  } else {
    one("eq", "ne");
    if (kind !== "yesNo") for (const operator of ["in", "notIn"] as const) offer(target, operator, list, meanings[operator]);
    offer(target, "isNull", () => Boolean, meanings.isNull);
    if (kind === "text") one("contains", "startsWith", "endsWith");
    if (["number", "decimal", "day", "moment"].includes(kind)) one("gt", "gte", "lt", "lte");
  }
  InputType(name, { description })(target);
  return target;
}

const plain: Readonly<Record<Exclude<Comparison, "choice" | "choices">, [string, Of]>> = {
  id: ["IDFilter", () => ID],
  text: ["TextFilter", () => String],
  number: ["IntFilter", () => Int],
  decimal: ["DecimalFilter", () => DecimalScalar],
  day: ["DateFilter", () => DateScalar],
  moment: ["DateTimeFilter", () => DateTimeScalar],
  yesNo: ["BooleanFilter", () => Boolean],
};

/** The filter types of one schema, each made when first asked for. */
export function filters(): (kind: Comparison, enumeration?: { name: string; values: object }) => GraphClass {
  const made = new Map<string, GraphClass>();
  return (kind, enumeration) => {
    const [base, type] =
      kind === "choice" || kind === "choices" ? ([enumeration!.name, () => enumeration!.values] as [string, Of]) : plain[kind];
    const name = kind === "choice" ? `${base}Filter` : kind === "choices" ? `${base}ListFilter` : base;
    const known = made.get(name);
    if (known) return known;
    const target = filter(name, type, kind, enumeration ? `What ${enumeration.name} must be.` : "All that are given must hold.");
    made.set(name, target);
    return target;
  };
}
