import type { Policy } from "@trailblazer/fields";
import { COSTLY, HEAVY } from "../read/cost.ts";

const written = (rows: number) => rows.toLocaleString("en-GB");

/** What the contract says of the cost of operations: how it is counted, what each role may spend, and what waits. */
export function describeCosts(policies: readonly Policy[]): string {
  const limits = [...new Set(policies.map(({ limit }) => limit))].toSorted((a, b) => b - a);
  const roles = (limit: number) => policies.flatMap((policy) => (policy.limit === limit ? [policy.label] : [])).join(", ");
  return [
    "Every operation has a cost in rows, which is known before it runs and is said in `extensions.cost`: a record is one, a figure of it one more, a page as many as it may hold, times what is asked of each.",
    `What one operation may cost, by role: ${limits.map((limit) => `${written(limit)} for ${roles(limit)}`).join("; ")}. Whoever has several roles may spend the most of them.`,
    `What costs ${written(HEAVY)} at most is answered first. What costs more waits its turn; what costs over ${written(COSTLY)} is answered one at a time, whoever asks.`,
    'A request with `"extensions": { "costOnly": true }` beside its query is told the cost, and is not run.',
  ].join("\n\n");
}
