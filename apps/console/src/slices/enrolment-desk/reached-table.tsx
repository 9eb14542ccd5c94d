import { useMemo } from "react";
import { Bars } from "../../kit/chart/bars.tsx";
import { Charted } from "../../kit/chart/charted.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { numbersQuery, useNumbers } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { shareOf } from "../../kit/desk/tile.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useShownDay } from "../../kit/model/context.tsx";
import { stageWords } from "./moving.ts";
import { reachedNumbers } from "./route-numbers.ts";
import { compared, percentWords } from "./routes.ts";
import { wayIn } from "./steps.ts";

/** The share of each route's enrolments that joined, and how many reached each stage. */
export function ReachedTable({ rows }: { readonly rows: Rows }) {
  const day = useShownDay();
  const wanted = useMemo(() => reachedNumbers(rows, day), [rows, day]);
  const { numbers, isThere, failed, again } = useNumbers(wanted);
  const bars = useMemo(
    () =>
      compared.map(({ name, words }) => {
        const [joined, all] = [numbers[`${name}_JOINED`]!.value, numbers[name]!.value];
        return { name: words, value: shareOf(joined, all), words: percentWords(joined, all) };
      }),
    [numbers],
  );
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!isThere) return <Loading what="Loading the routes" />;
  return (
    <>
      <p className="card__help">Of all enrolments of a route, how many have ever joined.</p>
      <Charted
        label="Stages reached by route"
        heads={["Route", "Enrolments", ...wayIn.map(stageWords), "Share joined"]}
        rows={compared.map(({ name, words }) => ({
          name: words,
          cells: [
            <NumberLink key="all" of={numbers[name]!} label={`enrolments, ${words}`} />,
            ...wayIn.map((stage) => (
              <NumberLink key={stage} of={numbers[`${name}_${stage}`]!} label={`${stageWords(stage).toLowerCase()}, ${words}`} />
            )),
            percentWords(numbers[`${name}_JOINED`]!.value, numbers[name]!.value),
          ],
        }))}
        query={numbersQuery(wanted)}
        isOpen
      >
        <Bars bars={bars} />
      </Charted>
    </>
  );
}
