import { type Run, together } from "../database.ts";
import type { Broken, RecordRule, Touched } from "./rule.ts";

/** What may not stand together. Of the records in it that were written, the first by this order is told. */
export interface Mismatch {
  /** The tables that it joins, each by an alias. */
  readonly from: string;
  /** What holds of rows that don't go together. */
  readonly where: string;
  readonly at: readonly { readonly alias: string; readonly type: string; readonly field: string; readonly sentence: string }[];
}

/** Asked by the ids of each table by itself, so that each way in has its index. */
async function brokenBy({ from, where, at }: Mismatch, touched: Touched, run: Run): Promise<readonly Broken[]> {
  for (const { alias, type, field, sentence } of at) {
    const ids = touched.get(type);
    if (!ids) continue;
    const rows = await run(`SELECT DISTINCT ${alias}.id FROM ${from} WHERE ${where} AND ${alias}.id = ANY($1::uuid[])`, [ids]);
    if (rows.length) return rows.map(({ id }) => ({ type, id: String(id), field, sentence }));
  }
  return [];
}

/** A rule by which none of some mismatches may be. */
export const noMismatch = (mismatches: readonly Mismatch[]): RecordRule => ({
  watches: [...new Set(mismatches.flatMap(({ at }) => at.map(({ type }) => type)))],
  async broken(touched, run) {
    return (await together(mismatches.map((mismatch) => brokenBy(mismatch, touched, run)))).flat();
  },
});
