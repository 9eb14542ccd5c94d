import { operatingPrinciple, principleAssessment } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import { useShownDay } from "../../kit/model/context.tsx";
import { listed } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Assessment, byWords, judgedWords, latest } from "./assessments.ts";
import { principlesQuery } from "./queries.ts";

interface Answer {
  readonly operatingPrinciples: { readonly nodes: readonly { readonly id: string; readonly number: number; readonly principle: string }[] };
  readonly principleAssessments: { readonly nodes: readonly Assessment[] };
}

const { judgement } = principleAssessment.fields;

/** Each operating principle, and whether a site met it when it was last looked at. */
export function Principles({ id }: { readonly id: string }) {
  const day = useShownDay();
  const variables = useMemo(() => ({ where: { site: { id: { eq: id } }, assessedOn: { lte: day } } }), [id, day]);
  const { data, failed, again } = useAsk<Answer>(principlesQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading the principles" />;
  const last = latest(data.principleAssessments.nodes);
  if (last.size === 0) return <p className="muted">Not assessed against the principles yet.</p>;
  return (
    <>
      <p>{`${listed(judgedWords([...last.values()]))}.`}</p>
      <div className="figures__scroll">
        <table className="figures" aria-label="Operating principles and whether they are met">
          <thead>
            <tr>
              <th scope="col">Principle</th>
              <th scope="col">Judgement</th>
              <th scope="col">Assessed</th>
            </tr>
          </thead>
          <tbody>
            {data.operatingPrinciples.nodes.map((one) => {
              const found = last.get(one.id);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <RecordLink type={operatingPrinciple} id={one.id}>
                      {one.principle}
                    </RecordLink>
                  </th>
                  <td>
                    {found ? (
                      <Shown type={principleAssessment} name="judgement" field={judgement} value={found.judgement} />
                    ) : (
                      <span className="muted">not assessed</span>
                    )}
                  </td>
                  <td>
                    {found && (
                      <RecordLink type={principleAssessment} id={found.id}>
                        {shortDay(found.assessedOn)}
                        <span className="nhsuk-u-visually-hidden">{`: ${one.principle}`}</span>
                      </RecordLink>
                    )}
                    {found && <span className="muted">{` ${byWords(found)}`}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
