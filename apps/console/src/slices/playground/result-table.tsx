import { schemes } from "@trailblazer/records";
import { Select } from "nhsuk-react-components";
import { useEffect, useMemo, useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { count } from "../../kit/model/words.ts";
import { CiteDialog } from "./cite-dialog.tsx";
import { type PublishedBy, publishedBy } from "./publishing.ts";
import { shownCell } from "./result-cell.ts";
import { ResultChart } from "./result-chart.tsx";
import { ResultDownloads } from "./result-downloads.tsx";
import type { Written } from "./script-dialog.tsx";
import { isNumber, type Result, type ResultColumn, resultOf, type Source } from "./table-request.ts";
import "./results.css";

/** Longer and wider than its box, it is reached by Tab and scrolled by keyboard. */
const scrolled = { tabIndex: 0 };

/** What stands in the place of a number of people that is hidden. */
const HIDDEN = "*";

function ShownCell({ column, value }: { readonly column: ResultColumn; readonly value: string | number | null }) {
  if (value !== HIDDEN || !isNumber(column)) return shownCell(column, value);
  return (
    <>
      <span aria-hidden>{HIDDEN}</span>
      <span className="nhsuk-u-visually-hidden">hidden</span>
    </>
  );
}

/** The rows of a result, in a box of their own. */
export function ResultRows({ result: { name, columns, rows, hasMore } }: { readonly result: Result }) {
  const caption = hasMore
    ? `${name}: the first ${count(rows.length)} rows. A download has all of them.`
    : `${name}: ${count(rows.length)} rows`;
  const side = (column: ResultColumn) => (isNumber(column) ? "figures__number" : undefined);
  return (
    <section className="figures__scroll result__scroll" aria-label={`Result: ${name}`} {...scrolled}>
      <table className="figures">
        <caption className="result__caption">
          {rows.length === 1 ? `${name}: 1 row` : caption}
          {rows.some((cells) => columns.some((column, nth) => isNumber(column) && cells[nth] === HIDDEN)) && (
            <span className="result__hidden">* A number of people that is hidden: it is small, or would tell of one that is.</span>
          )}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.path} scope="col" className={side(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .map((cells, at) => ({ cells, place: String(at) }))
            .map(({ cells, place }) => (
              <tr key={place}>
                {columns.map((column, nth) => (
                  <td key={column.path} className={side(column)}>
                    <ShownCell column={column} value={cells[nth] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** Asks for a table once, and again where that is wanted. */
export function useResult(source: Source) {
  const [asked, setAsked] = useState({ source });
  // Another source is asked for anew.
  if (asked.source !== source) setAsked({ source });
  const [result, setResult] = useState<Result>();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    resultOf(asked.source, signal).then(
      (found) => {
        if (signal.aborted) return;
        setFailed(undefined);
        setResult(found);
      },
      (error: Error) => {
        if (!signal.aborted) setFailed(error.message);
      },
    );
    return () => controller.abort();
  }, [asked]);
  const again = () => {
    setFailed(undefined);
    setAsked({ source });
  };
  return { result, failed, again };
}

interface ResultTableProps {
  readonly written: Written;
  readonly onClose: () => void;
}

/** What the query in the editor is answered as a table, with a chart where it is of groups, and downloads of all of it. */
export function ResultTable({ written, onClose }: ResultTableProps) {
  const [scheme, setScheme] = useState<PublishedBy>(publishedBy[0]!);
  const [isCiting, setIsCiting] = useState(false);
  const source = useMemo(() => ({ ...written, scheme }), [written, scheme]);
  const { result, failed, again } = useResult(source);
  if (isCiting) return <CiteDialog written={written} scheme={scheme} onClose={onClose} />;
  return (
    <Dialog title="Result as a table" isOpen isWide onClose={onClose}>
      <Select
        id="result-scheme"
        label="Numbers of people"
        hint={schemes[scheme].help}
        value={scheme}
        onChange={(event) => setScheme(event.currentTarget.value as PublishedBy)}
      >
        {publishedBy.map((name) => (
          <option key={name} value={name}>
            {schemes[name].label}
          </option>
        ))}
      </Select>
      {failed && <Failed refusal={{ code: "OTHER", message: failed }} again={again} />}
      {!failed && !result && <Loading what="Asking the register" />}
      {!failed && result && (
        <>
          {result.rows.length > 0 ? (
            <ResultRows result={result} />
          ) : (
            <Nothing>No rows match. Change what the query asks for under where, or as at which day.</Nothing>
          )}
          <ResultChart result={result} />
        </>
      )}
      <ResultDownloads source={source} isReady={!failed && result !== undefined}>
        {!failed && result && (
          <Button kind="quiet" onPress={() => setIsCiting(true)}>
            Cite…
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </ResultDownloads>
    </Dialog>
  );
}
