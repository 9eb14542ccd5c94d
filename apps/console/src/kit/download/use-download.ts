import { pagesOf, type Refusal } from "@trailblazer/client/wire";
import { useRef, useState } from "react";
import { refusalIn, useAsking } from "../api/asking.ts";
import { type RowPage, rowsQuery } from "../api/queries.ts";
import type { Wanted } from "../api/rows.ts";
import { useConfig, useStandpoint } from "../model/context.tsx";
import { writeCsv } from "./csv.ts";
import { cellsOf, headingsOf } from "./rows-csv.ts";
import { fileName, saveCsv } from "./save.ts";

/** The most rows of a page. */
const most = 1000;

/** How far a download has come. */
export interface Progress {
  readonly rows: number;
  readonly total: number | undefined;
}

/** Downloads all rows of a list, page after page, however many are shown. */
export function useDownload({ type, names, where, orderBy, search }: Wanted) {
  const ask = useAsking();
  const told = { config: useConfig(), standpoint: useStandpoint() };
  const [progress, setProgress] = useState<Progress>();
  const [failed, setFailed] = useState<Refusal>();
  const isStopped = useRef(false);

  async function download(): Promise<void> {
    isStopped.current = false;
    setFailed(undefined);
    const parts = [writeCsv([headingsOf(type, names)])];
    const variables = { where, orderBy: orderBy?.length ? orderBy : undefined, search: search || undefined };
    let rows = 0;
    setProgress({ rows, total: undefined });
    try {
      for await (const { nodes, totalCount } of pagesOf<RowPage>(ask, rowsQuery(type, names), variables, most)) {
        if (isStopped.current) break;
        parts.push(writeCsv(cellsOf(type, names, nodes)));
        rows += nodes.length;
        setProgress({ rows, total: totalCount });
      }
      // What is half there is not handed on: nobody could tell.
      if (!isStopped.current) saveCsv(fileName(type.labels, told), parts);
    } catch (error) {
      if (!isStopped.current) setFailed(refusalIn(error));
    }
    setProgress(undefined);
  }

  const stop = () => {
    isStopped.current = true;
  };
  return { progress, failed, download, stop };
}
