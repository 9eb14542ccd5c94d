import { useEffect, useMemo, useState } from "react";
import type { Row } from "../../kit/api/queries.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { ResultChart } from "./result-chart.tsx";
import { ResultDownloads } from "./result-downloads.tsx";
import { ResultRows, useResult } from "./result-table.tsx";
import { sameness } from "./table-request.ts";

/** Whether a cited answer is what it was. */
function Sameness({ id }: { readonly id: string }) {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    sameness(id, controller.signal).then(
      (found) => {
        if (!controller.signal.aborted) setSaid(found);
      },
      () => {
        if (!controller.signal.aborted) setSaid("It could not be compared with what was cited: load the page again.");
      },
    );
    return () => controller.abort();
  }, [id]);
  return (
    <p role="status" className="muted">
      {said ?? "Comparing it with what was cited…"}
    </p>
  );
}

/** What was cited, as it was: a table with its chart and downloads. An answer that is no table is there at its address. */
export function CitedPanel({ row: { id } }: { readonly row: Row }) {
  const source = useMemo(() => ({ citation: id }), [id]);
  const { result, failed, again } = useResult(source);
  return (
    <Card title="The answer">
      <Sameness id={id} />
      {failed && <Failed refusal={{ code: "OTHER", message: failed }} again={again} />}
      {!failed && !result && <Loading what="Asking the register" />}
      {!failed && result && (
        <>
          <ResultRows result={result} />
          <ResultChart result={result} />
          <ResultDownloads source={source} isReady />
        </>
      )}
    </Card>
  );
}
