import type { RecordType } from "@trailblazer/fields";
import { type Argument, type Ask, countQuery, everyRow, type Page, pageQuery, pagesOf, type Selection } from "./wire/index.ts";

/** Records as they come: a loop over it fetches page after page. Each loop asks anew. */
export interface Reading<Row> extends AsyncIterable<Row> {
  /** The same by pages. */
  readonly pages: () => AsyncIterable<readonly Row[]>;
  /** All of them at once. */
  readonly all: () => Promise<Row[]>;
  /** How many there are; none of them is fetched. */
  readonly count: () => Promise<number>;
}

/** What is read of a record of which nothing is selected: every field that is no link, no figure and not about a person. */
export const plain = (type: RecordType): Selection =>
  Object.fromEntries([
    ...["id", "title", "version"].map((name) => [name, true] as const),
    ...Object.entries(type.fields)
      .filter(([, { kind, figure, personal }]) => kind !== "link" && !figure && !personal)
      .map(([name]) => [name, true] as const),
  ]);

/** What narrows, orders and dates a list. */
type Asked = { readonly [A in Argument]?: unknown } & { readonly select?: Selection };

const given = (asked: object) => Object.keys(asked) as Argument[];

/** Reads the records of a type, as far as somebody looks. */
export function reading<Row>(ask: Ask, type: RecordType, size: number, { select = plain(type), ...asked }: Asked): Reading<Row> {
  const query = pageQuery(type, select, given(asked));
  const fetched = () => pagesOf<Page<Row>>(ask, query, asked, size);
  async function* byPage(): AsyncGenerator<readonly Row[]> {
    for await (const { nodes } of fetched()) yield nodes;
  }
  async function* byRow(): AsyncGenerator<Row> {
    for await (const { nodes } of fetched()) yield* nodes;
  }
  return {
    [Symbol.asyncIterator]: byRow,
    pages: byPage,
    all: () => everyRow(fetched()),
    async count() {
      const { orderBy: _, ...counted } = asked;
      const { rows } = await ask<{ readonly rows: { readonly totalCount: number } }>(countQuery(type, given(counted)), counted);
      return rows.totalCount;
    },
  };
}
