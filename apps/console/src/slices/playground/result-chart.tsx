import { Select } from "nhsuk-react-components";
import { useState } from "react";
import { Bars } from "../../kit/chart/bars.tsx";
import { count } from "../../kit/model/words.ts";
import { shownCell } from "./result-cell.ts";
import { isNumber, type Result } from "./table-request.ts";

/** How many bars can be taken in; what follows stands in the table. */
const MOST = 15;

/** The numbers of groups as bars, in the order of the table above them; nothing where a result is no groups of one or two keys. */
export function ResultChart({ result: { of, columns, rows } }: { readonly result: Result }) {
  const measures = columns.filter((column) => !column.isKey && isNumber(column));
  const keys = columns.filter(({ isKey }) => isKey);
  const [path, setPath] = useState(measures[0]?.path);
  const measure = measures.find((column) => column.path === path);
  if (of !== "GROUPS" || keys.length === 0 || keys.length > 2 || !measure) return null;
  const bars = rows.slice(0, MOST).flatMap((row) => {
    const value = row[columns.indexOf(measure)];
    if (typeof value !== "number") return [];
    const name = keys.map((key) => shownCell(key, row[columns.indexOf(key)] ?? null) || "none").join(", ");
    return [{ name, value, words: shownCell(measure, value) }];
  });
  if (bars.length === 0) return null;
  const words = `${measure.heading} by ${keys.map(({ label }) => label).join(" and ")}`;
  return (
    <section className="result__chart" aria-label="Chart">
      <h3 className="result__heading">
        {rows.length > MOST ? `${words}: the first ${count(MOST)} of ${count(rows.length)} groups` : words}
      </h3>
      {measures.length > 1 && (
        <Select id="result-measure" label="Show as bars" value={measure.path} onChange={(event) => setPath(event.currentTarget.value)}>
          {measures.map((one) => (
            <option key={one.path} value={one.path}>
              {one.heading}
            </option>
          ))}
        </Select>
      )}
      <Bars bars={bars} />
    </section>
  );
}
