import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import { type Compared, compared, ofRoute } from "./routes.ts";
import { madeStep, reachedBy, type Step, steps, wayIn } from "./steps.ts";

/** How many of each route there are, and how many have reached each stage by the day. */
export const reachedNumbers = (rows: Rows, day: string): Readonly<Record<string, Rows>> =>
  Object.fromEntries(
    compared.flatMap((one) => {
      const own = ofRoute(rows, one);
      return [[one.name, own], ...wayIn.map((stage) => [`${one.name}_${stage}`, narrowed(own, reachedBy(stage, day))] as const)];
    }),
  );

/** The names of the numbers of a route and step: who made it, and who reached its first stage. */
export const nameOf = (route: Compared, [from, to]: Step) => `${route.name}_${from}_${to}`;
export const baseOf = (route: Compared, [from]: Step) => `${route.name}_${from}`;

/** Of each route, how many reached the stages that a step begins with. Asked for apart from the steps: together they were too many for one operation. */
export const baseNumbers = (rows: Rows, day: string): Readonly<Record<string, Rows>> =>
  Object.fromEntries(
    compared.flatMap((route) => steps.map((step) => [baseOf(route, step), narrowed(ofRoute(rows, route), reachedBy(step[0], day))])),
  );

/** Of each route and step, how many made it. */
export const stepNumbers = (rows: Rows, day: string): Readonly<Record<string, Rows>> =>
  Object.fromEntries(compared.flatMap((route) => steps.map((step) => [nameOf(route, step), madeStep(ofRoute(rows, route), step, day)])));
