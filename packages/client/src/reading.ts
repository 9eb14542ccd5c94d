import type { Model } from "@trailblazer/fields";
import type { Ask } from "./asking.ts";
import { countQuery, pageQuery, plain, type Selection } from "./document.ts";

/** Records as they come: a loop over it fetches page after page. Each loop asks anew. */
export interface Reading<Row> extends AsyncIterable<Row> {
  /** The same by pages. */
  readonly pages: () => AsyncIterable<readonly Row[]>;
  /** All of them at once. */
  readonly all: () => Promise<Row[]>;
  /** How many there are; none of them is fetched. */
  readonly count: () => Promise<number>;
}

interface Page<Row> {
  readonly page: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Row[];
  };
}

/** What narrows, orders and dates a list. */
interface Asked {
  readonly [argument: string]: unknown;
  readonly select?: Selection;
}

/** Reads the records of a type, as far as somebody looks. */
export function reading<Row>(ask: Ask, model: Model, name: string, size: number, { select, ...asked }: Asked): Reading<Row> {
  const query = pageQuery(model, name, select ?? plain(model.record(name)));
  async function* pages(): AsyncGenerator<readonly Row[]> {
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { page }: Page<Row> = await ask<Page<Row>>(query, { ...asked, first: size, after });
      yield page.nodes;
      [after, isMore] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
  }
  async function* rows(): AsyncGenerator<Row> {
    for await (const page of pages()) yield* page;
  }
  return {
    [Symbol.asyncIterator]: rows,
    pages,
    async all() {
      const all: Row[] = [];
      for await (const page of pages()) all.push(...page);
      return all;
    },
    async count() {
      const { orderBy: _, ...counted } = asked;
      const { page } = await ask<{ readonly page: { readonly totalCount: number } }>(countQuery(model, name), counted);
      return page.totalCount;
    },
  };
}
