import type { Client } from "urql";
import { refusal } from "../../kit/api/refusals.ts";

interface Page<Row> {
  readonly rows: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Row[];
  };
}

/** All rows of a query that has them under `rows`, page after page, as they are now. Fails with a sentence where they can't be read. */
export async function everyRow<Row>(client: Client, query: string, variables: Readonly<Record<string, unknown>>): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { data, error } = await client
      .query<Page<Row>>(query, { ...variables, after, first: 1000 }, { requestPolicy: "network-only" })
      .toPromise();
    if (error || !data) throw new Error(refusal(error).message);
    found.push(...data.rows.nodes);
    const { hasNextPage, endCursor } = data.rows.pageInfo;
    after = hasNextPage ? endCursor : null;
  }
  return found;
}
