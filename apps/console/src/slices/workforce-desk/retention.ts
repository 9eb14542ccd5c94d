import type { Rows } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";

/** A month since qualifying, as the register estimates it. */
export interface Month {
  readonly month: number;
  readonly atRisk: number;
  readonly left: number;
  readonly stillInPost: number;
  readonly retained: number;
}

/** People whose retention is drawn as one line. */
export interface Group {
  readonly name: string;
  /** What stands at the end of its line. */
  readonly mark: string;
  readonly rows: Rows;
}

/** A line: whose it is, and its months. */
export interface Curve extends Group {
  readonly months: readonly Month[];
}

/** Below so many people at risk, a share says little and may tell of one person: no curve is drawn. */
export const fewest = 10;

/** More lines than these can't be told apart. */
export const mostLines = 8;

/** Asks for the curves of several groups in one operation, on the day and as it was known when. */
export function retentionQuery(groups: readonly Group[], standpoint: { readonly asOf?: string; readonly knownAt?: string }) {
  const at = (Object.entries({ asOf: "Date", knownAt: "DateTime" }) as ["asOf" | "knownAt", string][]).filter(([name]) => standpoint[name]);
  const declared = [...groups.map((_, nth) => `$of${nth}: TraineeshipWhere`), ...at.map(([name, type]) => `$${name}: ${type}`)];
  const placed = at.map(([name]) => `, ${name}: $${name}`).join("");
  const fields = groups.map((_, nth) => `of${nth}: retention(where: $of${nth}${placed}) { month atRisk left stillInPost retained }`);
  const variables: Record<string, unknown> = Object.fromEntries([
    ...groups.map(({ rows }, nth): [string, Where | undefined] => [`of${nth}`, rows.where]),
    ...at.map(([name]) => [name, standpoint[name]]),
  ]);
  return {
    query: `query Retention${declared.length > 0 ? `(${declared.join(", ")})` : ""} { ${fields.join(" ") || "__typename"} }`,
    variables,
  };
}

/** The curves that came of it, those of most people first. Groups of which nobody qualified are left out. */
export const curvesOf = (groups: readonly Group[], answer: Readonly<Record<string, readonly Month[]>>): Curve[] =>
  groups
    .map((group, nth): Curve => ({ ...group, months: answer[`of${nth}`] ?? [] }))
    .filter(({ months }) => months.length > 0)
    .toSorted((a, b) => b.months[0]!.atRisk - a.months[0]!.atRisk);

/** The months that are drawn: those up to which enough people were followed. */
export const drawn = ({ months }: Pick<Curve, "months">): readonly Month[] => months.filter(({ atRisk }) => atRisk >= fewest);

/** What the table says of a month: the share in post and of how many people, or why there is none. */
export function monthWords(months: readonly Month[], nth: number): string {
  const found = months.find(({ month }) => month === nth);
  if (!found || found.atRisk === 0) return "not yet";
  return found.atRisk < fewest ? `fewer than ${fewest}` : `${Math.round(found.retained)} % of ${found.atRisk}`;
}
