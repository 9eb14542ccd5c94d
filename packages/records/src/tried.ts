import { brokenRules, type RecordType, type RowOf } from "@trailblazer/fields";
import { expect } from "vitest";

type Values<R> = Readonly<Partial<RowOf<R>>>;

/** The rules that a row breaks, each as `field: sentence`. What it does not name is empty. */
export function sentences<R extends RecordType>(type: R, row: Values<R>): string[] {
  const empty = Object.fromEntries(Object.keys(type.fields).map((name) => [name, null]));
  return brokenRules(type, { ...empty, ...row }).map(({ path, message }) => `${path[0]}: ${message}`);
}

/** A rule by its name, what a row that breaks it is told, and what the same row is told once it is set right. */
export const tried = <R extends RecordType>(name: string, type: R, broken: Values<R>, right: Values<R>, told: string) =>
  [name, told, sentences(type, broken), sentences(type, { ...broken, ...right })] as const;

/** That a row which breaks a rule is told of that rule alone, and of none once it is set right. */
export function isHeld(_: string, told: string, broken: readonly string[], right: readonly string[]): void {
  expect(broken).toEqual([told]);
  expect(right).toEqual([]);
}
