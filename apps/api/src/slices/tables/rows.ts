import { Unanswered } from "../../engine/serve/asks.ts";
import { HIDDEN, isNumber } from "./cells.ts";
import type { Column } from "./columns.ts";
import { paging } from "./operation.ts";
import type { Plan, Turned } from "./plan.ts";

/** The most rows of a page, and the fewest to which it is cut where the rows cost much. */
const [MOST, FEWEST] = [1000, 50];

/** The values of a row, in the order of the columns. */
export type Values = readonly unknown[];

/** Reads the value of each column out of a row of an answer; what lies behind something that is not there is not there. */
function valuesOf(columns: readonly Column[]): (row: Readonly<Record<string, unknown>>) => Values {
  const ways = columns.map(({ path }) => path.split("."));
  const read = (row: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
    keys.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key], row) ?? null;
  return (row) => {
    const isSuppressed = row[paging.suppressed] === true;
    return ways.map((keys, at) => read(row, keys) ?? (isSuppressed && isNumber(columns[at]!) ? HIDDEN : null));
  };
}

const isTooCostly = (error: unknown) =>
  error instanceof Unanswered && error.errors.some(({ extensions }) => extensions?.code === "TOO_COSTLY");

/** Asks for a page; where one of that size would cost more than may be spent, for half of it. */
async function turned(plan: Plan, size: number, after: string | null): Promise<Turned & { readonly size: number }> {
  try {
    return { ...(await plan.page(size, after)), size };
  } catch (error) {
    if (!isTooCostly(error) || size <= FEWEST) throw error;
    return turned(plan, Math.max(FEWEST, Math.floor(size / 2)), after);
  }
}

/** Some of the rows of a table, and whether there are more, wanted or not. */
export interface Batch {
  readonly rows: readonly Values[];
  readonly hasMore: boolean;
}

/**
 * The rows of a table in their order, a page at a time, as many as are wanted. The next page is asked for when this one was taken. Pages
 * follow by keyset cursors, so none is left out or comes twice while others change; they are of one moment where the question says which.
 */
export async function* rowsOf(plan: Plan): AsyncGenerator<Batch, void> {
  const values = valuesOf(plan.columns);
  let left = plan.first ?? Number.POSITIVE_INFINITY;
  let most = MOST;
  for (let after = plan.after, isMore = true; isMore; ) {
    const { rows, next, size } = await turned(plan, Math.min(most, left), after);
    most = Math.max(Math.min(most, size), FEWEST);
    left -= rows.length;
    isMore = next !== null && left > 0;
    yield { rows: rows.map(values), hasMore: next !== null };
    after = next;
  }
}

/** Begins to read: what is wrong with the first page is thrown before anything of a table is written. */
export async function begun(plan: Plan): Promise<AsyncIterable<Batch>> {
  const batches = rowsOf(plan);
  const first = await batches.next();
  return (async function* whole() {
    if (!first.done) yield first.value;
    yield* batches;
  })();
}
