import { Link } from "@tanstack/react-router";
import { post, posting, roles } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { listOf } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useRights } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { FillLink } from "./fill-link.tsx";
import { given, oldestQuery, type VacantPostOf } from "./query.ts";
import { establishmentRows } from "./rows.ts";
import { daysWords, wte } from "./words.ts";

interface Answer {
  readonly posts: { readonly totalCount: number; readonly nodes: readonly VacantPostOf[] };
}

/** The posts that have stood empty for longest, each with the way to fill it. */
export function Oldest({ sites }: { readonly sites: Where | undefined }) {
  const rows = useMemo(() => establishmentRows(sites).vacant, [sites]);
  const { data, failed, again } = useAsk<Answer>(
    oldestQuery,
    useMemo(() => given(rows.where), [rows]),
  );
  const { mayCreate } = useRights();
  return (
    <Card title="Vacant for longest">
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading vacancies" />}
      {data?.posts.totalCount === 0 && <p className="muted">No post is vacant.</p>}
      {data && data.posts.totalCount > 0 && (
        <>
          <div className="figures__scroll">
            <table className="figures establishment" aria-label="Posts vacant for longest">
              <thead>
                <tr>
                  <th scope="col">Post</th>
                  <th scope="col" className="figures__number">
                    Vacant
                  </th>
                  <th scope="col" className="figures__number">
                    For
                  </th>
                  {mayCreate(posting) && <th scope="col">To do</th>}
                </tr>
              </thead>
              <tbody>
                {data.posts.nodes.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <RecordLink type={post} id={one.id}>
                        {roles[one.role as keyof typeof roles]}
                      </RecordLink>
                      <span className="establishment__site">{`${one.team.name}, ${one.team.site.name}`}</span>
                    </th>
                    <td className="figures__number">{wte(one.vacantWte)}</td>
                    <td className="figures__number">{daysWords(one.daysVacant)}</td>
                    {mayCreate(posting) && (
                      <td>
                        <FillLink of={one} team={one.team.name} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="card__foot">
            <Link to="/$plural" params={{ plural: "posts" }} search={listOf(rows, "-daysVacant")}>
              {`All ${counted(data.posts.totalCount, post)} with vacant WTE`}
            </Link>
          </p>
        </>
      )}
    </Card>
  );
}
