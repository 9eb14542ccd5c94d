import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";
import { daysBetween } from "./days.ts";

/** The stages that a setting passes on its way in. */
export const wayIn = ["IDENTIFIED", "APPROACHED", "APPLIED", "SELECTED", "JOINED"] as const satisfies readonly EnrolmentStage[];
export type OnTheWay = (typeof wayIn)[number];

/** The routes, and all of them together. */
export type Route = keyof typeof enrolment.fields.route.choices;
export const routes: Readonly<Record<Route, string>> = enrolment.fields.route.choices;

/** An enrolment with the days on which it reached the stages. */
export type Reached = { readonly route: Route } & { readonly [K in (typeof enrolmentStages)[OnTheWay]]: string | null };

/** That a stage was reached by a day. */
export const reachedBy = (stage: OnTheWay, day: string): Where => ({ [enrolmentStages[stage]]: { lte: day } });

/** The steps that are compared: those that settings of either route make. */
export const steps = [
  ["IDENTIFIED", "APPROACHED"],
  ["APPROACHED", "APPLIED"],
  ["APPROACHED", "SELECTED"],
  ["APPLIED", "SELECTED"],
  ["SELECTED", "JOINED"],
] as const satisfies readonly (readonly [OnTheWay, OnTheWay])[];
export type Step = (typeof steps)[number];

/** Of those that reached the first stage of a step, those that reached the second too. */
export const madeStep = (rows: Rows, [from, to]: Step, day: string): Rows =>
  narrowed(narrowed(rows, reachedBy(from, day)), reachedBy(to, day));

/** The middle of some numbers; undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Half of those that made a step by a day took so many days or fewer; undefined where none made it. */
export function daysOfStep(rows: readonly Reached[], [from, to]: Step, day: string): number | undefined {
  const taken = rows.flatMap((row) => {
    const [began, ended] = [row[enrolmentStages[from]], row[enrolmentStages[to]]];
    return began && ended && began <= day && ended <= day ? [daysBetween(began, ended)] : [];
  });
  return median(taken);
}
