import type { Field, Model, RecordType } from "@trailblazer/fields";
import type { ReactNode } from "react";
import { listed } from "../model/words.ts";

/** What help with a page is made of. */
export interface HelpGiven {
  /** What the page is for and how it is used, in plain words. */
  readonly words?: ReactNode;
  /** The record types whose definitions are given, by name; with a dot, one field or figure alone: `Team.vacancies`. */
  readonly about: readonly string[];
}

interface Definition {
  readonly type: RecordType;
  readonly fields: readonly (readonly [string, Field])[];
}

/** What help is about, as far as the viewer is shown it: whole types, or the fields that are named. */
export function definitionsOf(model: Model, about: readonly string[]): Definition[] {
  const names = [...new Set(about.map((one) => one.split(".")[0]!))];
  return names.flatMap((name) => {
    const type = model.records.find((one) => one.name === name);
    if (!type) return [];
    const wanted = new Set(about.flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : [])));
    const isWhole = about.includes(name);
    return [{ type, fields: Object.entries(type.fields).filter(([field]) => isWhole || wanted.has(field)) }];
  });
}

const units: Readonly<Record<string, string>> = { GBP: "pounds", "%": "per cent", WTE: "whole-time equivalents (WTE)" };

/** More of them than these are no help to read. */
const mostChoices = 12;
const choiceWords = (choices: readonly string[]): string =>
  choices.length > mostChoices
    ? `One of ${choices.length}, such as: ${listed(choices.slice(0, 3), "or")}.`
    : `One of: ${listed(choices, "or")}.`;

/** What is said of a field beside its help: how it is counted, what it may be, and where it comes from. */
export function aboutField({ figure, unit, choices, dated, source }: Field): string[] {
  return [
    ...(figure ? ["Worked out from other records; nobody enters it."] : []),
    ...(unit ? [`In ${units[unit] ?? unit}.`] : []),
    ...(choices ? [choiceWords(Object.values(choices))] : []),
    ...(dated ? ["Its past is kept: each value holds from a day on."] : []),
    ...(source ? [`Source: ${source.replace(/\.$/, "")}.`] : []),
  ];
}
