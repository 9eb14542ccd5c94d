import type { Field, Model, RecordType } from "@trailblazer/fields";
import type { Known } from "../api/titles.ts";
import { fieldOf } from "../grid/columns.ts";
import { operatorsOf } from "../kinds/operators.ts";
import { textOf } from "../kinds/shown.tsx";
import { listed } from "../model/words.ts";
import { parts, type Where } from "./where.ts";

/** A condition in words: what it is about, and what is said of it. */
export interface Phrase {
  readonly subject: string;
  readonly predicate: string;
}

type TitleOf = (id: string) => string | undefined;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function compared(field: Field, given: Where, titleOf: TitleOf): string {
  return Object.entries(given)
    .map(([name, value]) => {
      const operator = operatorsOf(field).find((one) => one.name === name && (one.takes !== "nothing" || one.value === value));
      if (!operator) return `${name} ${String(value)}`;
      if (operator.takes === "nothing") return operator.words;
      const values = asList(value).map((one) =>
        field.kind === "link" ? (titleOf(String(one)) ?? "…") : textOf(field, field.kind === "choices" ? [one] : one),
      );
      const isOne = operator.takes === "several" && values.length === 1;
      const words = isOne ? { in: "is", notIn: "is not", hasAny: "has" }[name] : operator.words;
      return `${words} ${listed(values, "or")}`;
    })
    .join(" and ");
}

const said = ({ subject, predicate }: Phrase) => `${subject} ${predicate}`.trim();

/** Says one part of a `where`: "Stage" "is Joined"; "Site › Region" "is London". */
export function phrase(model: Model, type: RecordType, part: Where, titleOf: TitleOf): Phrase {
  const [[name, value] = ["", undefined]] = Object.entries(part);
  const inner = (value ?? {}) as Where;
  const all = (on: RecordType, where: unknown, last: "and" | "or" = "and") =>
    listed(
      parts(where).map((one) => said(phrase(model, on, one, titleOf))),
      last,
    );
  if (name === "inForce") return { subject: type.label, predicate: value ? "is in force" : "is not in force" };
  if (name === "not") return { subject: "Not:", predicate: all(type, inner) };
  if (name === "or")
    return {
      subject: "",
      predicate: listed(
        asList(value).map((one) => all(type, one)),
        "or",
      ),
    };
  if (name === "id") return { subject: type.label, predicate: compared({ kind: "link", label: "", optional: false }, inner, titleOf) };
  const field = fieldOf(type, name);
  if (field?.kind === "link") {
    const target = model.record(field.to!);
    if (Object.keys(inner).join() === "id") return { subject: field.label, predicate: compared(field, inner.id as Where, titleOf) };
    const rest = phrase(model, target, inner, titleOf);
    return { subject: `${field.label} › ${rest.subject}`, predicate: rest.predicate };
  }
  if (field) return { subject: field.label, predicate: compared(field, inner, titleOf) };
  const end = model.incoming(type.name).find((one) => one.name === name);
  const [[how, condition] = ["", {}]] = Object.entries(inner);
  if (!end) return { subject: name, predicate: JSON.stringify(value) };
  const words = { some: "at least one", none: "none", every: "all" }[how] ?? how;
  const where = all(end.from, condition);
  return { subject: `${end.label}:`, predicate: where ? `${words} where ${where}` : words };
}

/** The records that a `where` names by their ids, so that they can be called by their titles. */
export function named(model: Model, type: RecordType, where: unknown): Known[] {
  if (typeof where !== "object" || where === null) return [];
  return Object.entries(where).flatMap(([name, value]) => {
    if (Array.isArray(value) && (name === "and" || name === "or")) return value.flatMap((one) => named(model, type, one));
    if (name === "not") return named(model, type, value);
    if (name === "id")
      return Object.values((value ?? {}) as Where)
        .flatMap(asList)
        .flatMap((id) => (typeof id === "string" ? [{ type, id }] : []));
    const to = type.fields[name]?.to;
    if (to) return named(model, model.record(to), value);
    const end = model.incoming(type.name).find((one) => one.name === name);
    return end ? Object.values((value ?? {}) as Where).flatMap((one) => named(model, end.from, one)) : [];
  });
}
