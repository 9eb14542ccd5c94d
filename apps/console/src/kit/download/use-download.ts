import type { Refusal } from "@trailblazer/client/wire";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { type Page, rowsQuery } from "../api/queries.ts";
import { refusal } from "../api/refusals.ts";
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
  const client = useClient();
  const told = { config: useConfig(), standpoint: useStandpoint() };
  const [progress, setProgress] = useState<Progress>();
  const [failed, setFailed] = useState<Refusal>();
  const isStopped = useRef(false);

  async function download(): Promise<void> {
    isStopped.current = false;
    setFailed(undefined);
    const parts = [writeCsv([headingsOf(type, names)])];
    const query = rowsQuery(type, names);
    let rows = 0;
    let total: number | undefined;
    for (let after: string | null = null, isMore = true; isMore; ) {
      setProgress({ rows, total });
      const variables: Readonly<Record<string, unknown>> = {
        where,
        orderBy: orderBy?.length ? orderBy : undefined,
        search: search || undefined,
        first: most,
        after,
      };
      const { data, error } = await client.query<{ rows: Page }>(query, variables, { requestPolicy: "network-only" }).toPromise();
      if (isStopped.current || error || !data) {
        setProgress(undefined);
        // What is half there is not handed on: nobody could tell.
        if (!isStopped.current) setFailed(refusal(error));
        return;
      }
      const { nodes, totalCount, pageInfo } = data.rows;
      parts.push(writeCsv(cellsOf(type, names, nodes)));
      rows += nodes.length;
      total = totalCount;
      after = pageInfo.endCursor;
      isMore = pageInfo.hasNextPage;
    }
    saveCsv(fileName(type.labels, told), parts);
    setProgress(undefined);
  }

  const stop = () => {
    isStopped.current = true;
  };
  return { progress, failed, download, stop };
}
