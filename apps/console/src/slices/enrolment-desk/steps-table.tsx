import { enrolmentStages } from "@trailblazer/records";
import { useEffect, useMemo } from "react";
import { useRows } from "../../kit/api/rows.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useShownDay } from "../../kit/model/context.tsx";
import { daysWords } from "./days.ts";
import { stageWords } from "./moving.ts";
import { baseNumbers, baseOf, nameOf, stepNumbers } from "./route-numbers.ts";
import { compared, percentWords } from "./routes.ts";
import { daysOfStep, type Reached, steps, wayIn } from "./steps.ts";

const read = ["route", ...wayIn.map((stage) => enrolmentStages[stage])];
/** Of each step, the share of each route's that made it, and how long it took half of them. */
export function StepsTable({ rows }: { readonly rows: Rows }) {
  const day = useShownDay();
  const bases = useNumbers(useMemo(() => baseNumbers(rows, day), [rows, day]));
  const made = useNumbers(useMemo(() => stepNumbers(rows, day), [rows, day]));
  const { want, ...all } = useRows({ type: rows.type, names: read, where: rows.where });
  const total = all.total ?? 0;
  // The days between stages are worked out of all rows, not only the first of them.
  useEffect(() => want(total), [want, total]);
  const stopped = [bases, made, all].find(({ failed }) => failed);
  if (stopped?.failed) return <Failed refusal={stopped.failed} again={stopped.again} />;
  if (!bases.isThere || !made.isThere || all.total === undefined || all.rows.length < all.total)
    return <Loading what="Loading the steps" />;
  const reached = all.rows as unknown as readonly Reached[];
  return (
    <>
      <p className="card__help">
        Of those that reached the first stage, how many reached the second too, and in how many days half of them did.
      </p>
      <div className="figures__scroll">
        <table className="figures steps" aria-label="From stage to stage, by route">
          <thead>
            <tr>
              <th scope="col">Step</th>
              {compared.map(({ name, words }) => (
                <th key={name} scope="col" className="figures__number">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.join()}>
                <th scope="row">{`${stageWords(step[0])} to ${stageWords(step[1]).toLowerCase()}`}</th>
                {compared.map((route) => {
                  const [after, before] = [made.numbers[nameOf(route, step)]!, bases.numbers[baseOf(route, step)]!];
                  const own = route.route ? reached.filter((row) => row.route === route.route) : reached;
                  const days = daysOfStep(own, step, day);
                  return (
                    <td key={route.name} className="figures__number">
                      {before.value ? (
                        <>
                          <b>{percentWords(after.value, before.value)}</b>
                          {days === undefined ? "" : ` in ${daysWords(days)}`}
                          <span className="steps__note">
                            <NumberLink of={after} label={`${stageWords(step[1]).toLowerCase()}, ${route.words}`} /> of{" "}
                            <NumberLink of={before} label={`${stageWords(step[0]).toLowerCase()}, ${route.words}`} />
                          </span>
                        </>
                      ) : (
                        <span className="muted">nobody</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
