import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import { type Route, routes } from "./steps.ts";

/** One route, or all of them together. */
export interface Compared {
  /** A name that a query can use. */
  readonly name: string;
  readonly words: string;
  readonly route: Route | undefined;
}

/** What is compared: each route, then all. */
export const compared: readonly Compared[] = [
  ...Object.entries(routes).map(([route, words]) => ({ name: route, words, route: route as Route })),
  { name: "ALL", words: "All routes", route: undefined },
];

/** The enrolments of a route. */
export const ofRoute = (rows: Rows, { route }: Compared): Rows => (route ? narrowed(rows, { route: { eq: route } }) : rows);

/** A part of a whole in per cent, as people read it; a dash where there is no whole. */
export const percentWords = (part: number | null | undefined, whole: number | null | undefined): string =>
  whole ? `${Math.round(((part ?? 0) / whole) * 100)}\u00A0%` : "–";
