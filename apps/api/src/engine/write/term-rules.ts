import type { Model, RecordType } from "@trailblazer/fields";
import { exclusionName } from "../declare/entity.ts";
import type { Prepared } from "./prepared.ts";

/** The types whose records a set of changes writes, pasts of dated values among them. */
export const concerned = (model: Model, changes: readonly Prepared[]): ReadonlySet<RecordType> =>
  new Set(changes.flatMap(({ type, dated }) => [type, ...[...dated.keys()].map((field) => model.past(type.name, field))]));

/**
 * The constraints on terms of some types, as `SET CONSTRAINTS` names them; empty where they have none. They are put off until a whole set is
 * in: one term may end and the next begin in any order.
 */
export const termRules = (types: Iterable<RecordType>): string =>
  [...types].flatMap((type) => type.oneAtATime.map((rule) => `"${exclusionName(type, rule)}"`)).join(", ");
