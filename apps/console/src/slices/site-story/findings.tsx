import { finding } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { findingsQuery } from "./queries.ts";

interface Found {
  readonly id: string;
  readonly note: string | null;
  readonly finding: { readonly id: string; readonly finding: string; readonly kind: string; readonly foundOn: string };
}

/** The findings of the evaluation that name a site. */
export function Findings({ id }: { readonly id: string }) {
  const variables = useMemo(() => ({ where: { site: { id: { eq: id } } } }), [id]);
  const { data, failed, again } = useAsk<{ findingSites: { nodes: readonly Found[] } }>(findingsQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading findings" />;
  if (data.findingSites.nodes.length === 0) return <p className="muted">No finding of the evaluation names this site.</p>;
  return (
    <ul className="needs">
      {data.findingSites.nodes.map(({ id: key, note, finding: found }) => (
        <li key={key} className="needs__need">
          <Shown type={finding} name="kind" field={finding.fields.kind} value={found.kind} />
          <span>
            <RecordLink type={finding} id={found.id}>
              {found.finding}
            </RecordLink>
            <span className="needs__note">{[shortDay(found.foundOn), note].filter(Boolean).join(" · ")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
