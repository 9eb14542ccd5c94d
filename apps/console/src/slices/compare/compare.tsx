import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { writeCsv } from "../../kit/download/csv.ts";
import { fileName, saveCsv } from "../../kit/download/save.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { longDay, shortDay } from "../../kit/kinds/days.ts";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { useConfig, useModel, useShownDay, useStandpoint } from "../../kit/model/context.tsx";
import { count, inSentence } from "../../kit/model/words.ts";
import { type Compared, comparedOf, measureWords } from "./choices.ts";
import { Controls } from "./controls.tsx";
import { daysOf } from "./days.ts";
import { Only } from "./only.tsx";
import { Picture } from "./picture.tsx";
import { type Answer, type ComparedRow, compareQuery, rowsOfAnswer } from "./query.ts";
import type { CompareSearch } from "./search.ts";
import "./compare.css";

/** Any number held side by side: over sites, regions, waves, classes and days. */
export function Compare({ search }: { readonly search: CompareSearch }) {
  const model = useModel();
  const navigate = useNavigate();
  const compared = useMemo(() => comparedOf(model, search), [model, search]);
  const change = (next: CompareSearch) => void navigate({ to: "/compare", search: next, replace: true });
  return (
    <Page title="Compare" note="Any number, side by side">
      {compared ? (
        <>
          <Controls search={search} compared={compared} onChange={change} />
          <Comparison search={search} compared={compared} onChange={change} />
        </>
      ) : (
        <Nothing>You are shown nothing that could be compared.</Nothing>
      )}
    </Page>
  );
}

interface ComparisonProps {
  readonly search: CompareSearch;
  readonly compared: Compared;
  readonly onChange: (search: CompareSearch) => void;
}

function Comparison({ search, compared, onChange }: ComparisonProps) {
  const model = useModel();
  const day = useShownDay();
  const { asOf } = useStandpoint();
  const days = useMemo(() => daysOf(search.span, day), [search.span, day]);
  // The last day is the one in the bar: today's is asked for without saying so.
  const query = useMemo(() => compareQuery(model, compared, [...days.slice(0, -1), asOf]), [model, compared, days, asOf]);
  const { data, failed, again } = useAsk<Answer>(query);
  const rows = useMemo(() => data && rowsOfAnswer(model, compared, data, days.length), [data, model, compared, days]);
  const only = search.only ?? [];
  const shown = useMemo(() => rows?.filter(({ value }) => only.length === 0 || only.includes(value)), [rows, only]);
  const { figure, by, type } = compared;
  const told = { config: useConfig(), standpoint: useStandpoint() };
  const words = useCallback(
    (value: number) => (figure ? `${shownNumber(figure.field, value)}${figure.field.kind === "percentage" ? " %" : ""}` : count(value)),
    [figure],
  );
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!rows || !shown) return <Loading what="Loading the comparison" />;
  const title = `${measureWords(compared)}, for each ${inSentence(by.label)}`;
  const heads = [by.label, ...days.map(shortDay), ...(figure ? [type.labels] : [])];
  const save = () =>
    saveCsv(fileName(`${type.labels} by ${by.label}`, told), [
      writeCsv([
        [by.label, ...days.map((one) => `${measureWords(compared)}, ${longDay(one)}`), ...(figure ? [type.labels] : [])],
        ...shown.map(({ name, values, group }) => [name, ...values, ...(figure ? [group.value] : [])]),
      ]),
    ]);
  return (
    <Card
      title={title}
      aside={
        shown.length > 0 && (
          <Button kind="quiet" onPress={save}>
            Download as CSV
          </Button>
        )
      }
    >
      {figure?.field.help && <p className="muted">{figure.field.help}</p>}
      {rows.length === 0 ? (
        <p className="muted">{`There are no ${inSentence(type.labels)} on this day.`}</p>
      ) : (
        <>
          <Only rows={rows} only={only} onChange={(next) => onChange(onlyOf(search, next))} />
          <Charted
            label={title}
            heads={heads}
            rows={shown.map((row) => ({ name: row.value, head: row.name, cells: cellsOf(compared, row, words) }))}
            query={{ query }}
            isOpen={search.as === "table"}
            key={search.as}
          >
            <Picture as={search.as} rows={shown} days={days} words={words} />
          </Charted>
        </>
      )}
    </Card>
  );
}

function onlyOf(search: CompareSearch, only: readonly string[]): CompareSearch {
  const { only: _, ...rest } = search;
  return only.length > 0 ? { ...rest, only } : rest;
}

/** A cell for each day. What is asked of the day in the bar leads to its rows; how many they are stands last, beside a figure. */
function cellsOf({ figure, how, type }: Compared, { group, name, values }: ComparedRow, words: (value: number) => string) {
  const isSummed = figure !== undefined && how === "sum" && !figure.way.includes(".");
  const cells = values.map((value, at) => {
    if (value === null) return "";
    if (at < values.length - 1 || (figure && !isSummed)) return words(value);
    const sum = isSummed ? figure.way : undefined;
    return <NumberLink key="last" of={{ ...group, sum, value }} label={name} />;
  });
  return figure ? [...cells, <NumberLink key="rows" of={group} label={`${type.labels}, ${name}`} />] : cells;
}
