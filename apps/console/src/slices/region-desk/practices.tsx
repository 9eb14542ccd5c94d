import { Link } from "@tanstack/react-router";
import { practice, practiceReuse } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { listOf, type Rows } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import { useRights } from "../../kit/model/context.tsx";
import { pathOf } from "../../kit/model/paths.ts";
import { counted, listed } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Practice, practicesQuery } from "./queries.ts";

const shownAtFirst = 8;

/** What sites made that others could use, what was taken up most first, with who took it up. */
export function Practices({ rows }: { readonly rows: Rows }) {
  const { mayCreate } = useRights();
  const variables = useMemo(() => ({ ...(rows.where ? { where: rows.where } : {}), first: shownAtFirst }), [rows]);
  const { data, failed, again } = useAsk<{ practices: { totalCount: number; nodes: readonly Practice[] } }>(practicesQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading practices" />;
  const { nodes, totalCount } = data.practices;
  if (nodes.length === 0) return <p className="muted">Nothing is written down yet that others could use.</p>;
  const mayReuse = mayCreate(practiceReuse);
  return (
    <>
      <div className="figures__scroll">
        <table className="figures region-desk__practices" aria-label="What sites made that others could use">
          <thead>
            <tr>
              <th scope="col">Practice</th>
              <th scope="col">Kind</th>
              <th scope="col">Made by</th>
              <th scope="col">Taken up by</th>
              {mayReuse && <th scope="col">To do</th>}
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, name, kind, madeOn, site, reuses }) => (
              <tr key={id}>
                <th scope="row">
                  <RecordLink type={practice} id={id}>
                    {name}
                  </RecordLink>
                </th>
                <td>
                  <Shown type={practice} name="kind" field={practice.fields.kind} value={kind} />
                </td>
                <td>
                  {site?.name ?? <span className="muted">no site named</span>}
                  <span className="region-desk__small">{shortDay(madeOn)}</span>
                </td>
                <td>
                  {reuses.nodes.length > 0 ? listed(reuses.nodes.map((one) => one.site.name)) : <span className="muted">nobody yet</span>}
                </td>
                {mayReuse && (
                  <td>
                    <Link to="/$plural/new" params={{ plural: pathOf(practiceReuse) }} search={{ practice: id }}>
                      Taken up by…
                      <span className="nhsuk-u-visually-hidden">{` ${name}`}</span>
                    </Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {totalCount > nodes.length && (
        <p className="card__foot">
          <Link to="/$plural" params={{ plural: pathOf(practice) }} search={listOf(rows, "-sitesReusing")}>
            {`All ${counted(totalCount, practice)}`}
          </Link>
        </p>
      )}
    </>
  );
}
