import { Link } from "@tanstack/react-router";
import { posting, roles, staffMember } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { isSeen, listOf, type Rows } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay, shortDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useModel, useRights, useToday } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Away, awayQuery, coverOf, given } from "./query.ts";
import { establishmentRows } from "./rows.ts";

interface Answer {
  readonly postings: { readonly totalCount: number; readonly nodes: readonly Away[] };
}

function Table({ of, rows }: { readonly of: Answer["postings"]; readonly rows: Rows }) {
  const { mayCreate } = useRights();
  const today = useToday();
  return (
    <>
      <div className="figures__scroll">
        <table className="figures establishment" aria-label="Staff away with nobody to cover them">
          <thead>
            <tr>
              <th scope="col">Who is away</th>
              <th scope="col">Since</th>
              {mayCreate(posting) && <th scope="col">To do</th>}
            </tr>
          </thead>
          <tbody>
            {of.nodes.map((one) => {
              const role = roles[one.post.role as keyof typeof roles];
              const [absence] = one.absences.nodes;
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <RecordLink type={staffMember} id={one.staffMember.id}>
                      {one.staffMember.title}
                    </RecordLink>
                    <span className="establishment__site">{`${role}, ${one.post.team.name}`}</span>
                  </th>
                  <td className="establishment__day">{absence?.from ? shortDay(absence.from) : "not shown"}</td>
                  {mayCreate(posting) && (
                    <td>
                      <Link to="/$plural/new" params={{ plural: "postings" }} search={coverOf(one, longDay(today))}>
                        Cover<span className="nhsuk-u-visually-hidden">{` ${one.staffMember.title}, ${role}, ${one.post.team.name}`}</span>
                      </Link>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="card__foot">
        <Link to="/$plural" params={{ plural: "postings" }} search={listOf(rows)}>
          {`All ${counted(of.totalCount, posting)} with nobody to cover`}
        </Link>
      </p>
    </>
  );
}

function Asked({ rows }: { readonly rows: Rows }) {
  const { data, failed, again } = useAsk<Answer>(
    awayQuery,
    useMemo(() => given(rows.where), [rows]),
  );
  return (
    <Card title="Away, and nobody covers">
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading absences" />}
      {data?.postings.totalCount === 0 && <p className="muted">Everybody who is away is covered.</p>}
      {data && data.postings.totalCount > 0 && <Table of={data.postings} rows={rows} />}
    </Card>
  );
}

/** Staff who are away and whom nobody covers, each with the way to a posting that does; for those who may see absences. */
export function AwayCard({ sites }: { readonly sites: Where | undefined }) {
  const rows = useMemo(() => establishmentRows(sites).uncovered, [sites]);
  return isSeen(useModel(), rows) ? <Asked rows={rows} /> : null;
}
