import type { Ask } from "./asking.ts";

/** A page of anything. */
export interface Page<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

/** Pages one after another, as far as somebody looks: each is fetched after the cursor at which the one before ended. None ends it. */
export async function* pages<P extends Page<unknown>>(
  fetch: (after: string | null) => Promise<P | undefined>,
  start: string | null = null,
): AsyncGenerator<P> {
  for (let after = start; ; ) {
    const page = await fetch(after);
    if (!page) return;
    yield page;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/** The pages of a query that has them under `rows` and takes `$first` and `$after`. */
export const pagesOf = <P extends Page<unknown>>(
  ask: Ask,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  first: number,
): AsyncGenerator<P> => pages(async (after) => (await ask<{ readonly rows: P }>(query, { ...variables, first, after })).rows);

/** All rows of some pages. */
export async function everyRow<Row>(all: AsyncIterable<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { nodes } of all) rows.push(...nodes);
  return rows;
}
