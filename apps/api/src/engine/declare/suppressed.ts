import type { RecordType } from "@trailblazer/fields";
import { Field as GraphField } from "type-graphql";
import type { GraphClass } from "./filters.ts";

/** What is said of a number of people beside what it is. */
export const unlessHidden = " Empty where it is not published.";

/** Whether records hold numbers of people. */
export const countsPeople = (type: RecordType): boolean => Object.values(type.fields).some((field) => field.people !== undefined);

/** Adds, beside numbers of people, whether something is hidden among them. */
export const suppressed = (target: GraphClass): void =>
  GraphField(() => Boolean, {
    description: "Whether a number here is hidden, as by @published: it is too small, or would tell of one that is.",
  })(target.prototype, "suppressed");
