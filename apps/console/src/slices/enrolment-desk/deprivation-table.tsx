import { setting } from "@trailblazer/records";
import { useMemo } from "react";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { compared, ofRoute, percentWords } from "./routes.ts";

const fifths = ["Most deprived fifth", "Second", "Third", "Fourth", "Least deprived fifth"] as const;
const ranks: number = setting.fields.deprivationRank.max ?? 0;
/** The last rank of a fifth: ranks are whole, so a fifth that ends between two takes the lower. */
const lastOf = (nth: number) => Math.floor((ranks * (nth + 1)) / fifths.length);

/** The enrolments of settings in one of the fifths of small areas, from the most deprived on. */
export const fifthOf = (rows: Rows, nth: number): Rows =>
  narrowed(rows, { setting: { deprivationRank: { gt: nth === 0 ? 0 : lastOf(nth - 1), lte: lastOf(nth) } } });

/** Of each route, how many enrolments are of settings in each fifth of small areas by deprivation, and what share that is. */
export function DeprivationTable({ rows }: { readonly rows: Rows }) {
  const wanted = useMemo(
    (): Readonly<Record<string, Rows>> =>
      Object.fromEntries(
        compared.flatMap((route) => [
          [route.name, ofRoute(rows, route)] as const,
          ...fifths.map((_, nth) => [`${route.name}_${nth}`, fifthOf(ofRoute(rows, route), nth)] as const),
        ]),
      ),
    [rows],
  );
  const { numbers, isThere, failed, again } = useNumbers(wanted);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!isThere) return <Loading what="Loading deprivation" />;
  return (
    <>
      <div className="figures__scroll">
        <table className="figures deprivation" aria-label="Enrolments by deprivation and route">
          <thead>
            <tr>
              <th scope="col">Where the setting is</th>
              {compared.map(({ name, words }) => (
                <th key={name} scope="col" className="figures__number">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fifths.map((words, nth) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                {compared.map((route) => {
                  const part = numbers[`${route.name}_${nth}`]!;
                  return (
                    <td key={route.name} className="figures__number">
                      <NumberLink of={part} label={`enrolments, ${words.toLowerCase()}, ${route.words}`} />{" "}
                      <span className="deprivation__share">{percentWords(part.value, numbers[route.name]!.value)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="card__foot muted">Small areas of England by income deprivation affecting children, in fifths.</p>
    </>
  );
}
