import type { Question } from "../../engine/serve/asks.ts";
import type { Plan } from "./plan.ts";

/** What is to be known of a register to say where a table comes from. */
export interface Origin {
  readonly name: string;
  readonly today: () => string;
  readonly programme: string;
}

/** Where a table comes from: what was asked, as at which day, as known at which moment, and when it was made. */
export interface About {
  readonly register: string;
  readonly data: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly day: string;
  readonly knownAt: string | null;
  readonly madeAt: string;
}

const isMadeUp = ({ programme }: Origin) => programme === "demo";

/** Says where a table comes from. */
export const aboutOf = (origin: Origin, { query, variables = {} }: Question, { asOf, knownAt }: Plan): About => ({
  register: origin.name,
  data: isMadeUp(origin) ? "A made-up programme: no site, school or person in it is real." : "As kept in the register.",
  query,
  variables,
  day: asOf ?? origin.today(),
  knownAt,
  madeAt: new Date().toISOString(),
});

/** What a file is called: what it holds, the day that it is as at, and that it is made up where it is: `made-up-settings-2021-03-31.csv`. */
export function fileNameOf(origin: Origin, what: string, { asOf, knownAt }: Plan, ending: string): string {
  const known = knownAt ? [`known-${knownAt.slice(0, 10)}`] : [];
  const words = [...(isMadeUp(origin) ? ["made-up"] : []), what, asOf ?? origin.today(), ...known].join("-");
  return `${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.${ending}`;
}
