import { useMemo } from "react";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useShownDay, useStandpoint } from "../../kit/model/context.tsx";
import { monthsAfter } from "./days.ts";
import { aheads, comingRows } from "./rows.ts";

type Kind = keyof ReturnType<typeof comingRows>;

const kinds: Readonly<Record<Kind, string>> = {
  starts: "Postings that begin",
  ends: "Postings that end",
  fixedTerms: "Of these, fixed terms",
  qualifying: "Trainees due to qualify",
  intakes: "Cohorts that begin",
  closing: "Posts that close",
};
/** What has a term that begins later is not listed while another day is looked at. */
const todayAlone: ReadonlySet<Kind> = new Set(["starts"]);

/** What begins and ends within the next six months. */
export function Coming({ sites }: { readonly sites: Where | undefined }) {
  const day = useShownDay();
  const { asOf } = useStandpoint();
  const shown = useMemo(() => (Object.keys(kinds) as Kind[]).filter((kind) => !(asOf && todayAlone.has(kind))), [asOf]);
  const rows = useMemo(() => {
    const all = aheads.map((months) => [months, comingRows(sites, day, months)] as const);
    return Object.fromEntries(shown.flatMap((kind) => all.map(([months, of]): [string, Rows] => [`${kind}${months}`, of[kind]])));
  }, [sites, day, shown]);
  const { numbers, isThere, failed, again } = useNumbers(rows);
  return (
    <Card title="The next six months">
      <p className="page__help">
        {`Known by ${longDay(day)} to begin or end until ${longDay(monthsAfter(day, 6))}.`}
        {asOf ? " Postings that were to begin are listed as at today alone." : ""}
      </p>
      {failed && <Failed refusal={failed} again={again} />}
      {!isThere && !failed && <Loading what="Loading what is to come" />}
      {isThere && (
        <div className="figures__scroll">
          <table className="figures" aria-label="What begins and ends in the next six months">
            <thead>
              <tr>
                <th scope="col">Within</th>
                {aheads.map((months) => (
                  <th key={months} scope="col" className="figures__number">
                    {months === 1 ? "1 month" : `${months} months`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{kinds[kind]}</th>
                  {aheads.map((months) => (
                    <td key={months} className="figures__number">
                      <NumberLink of={numbers[`${kind}${months}`]!} label={`${kinds[kind]} within ${months} months`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
