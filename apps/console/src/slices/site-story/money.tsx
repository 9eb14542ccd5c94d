import { award } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { rowsOf, sumOf } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { awardsQuery } from "./queries.ts";
import type { StoryNumbers } from "./tiles.tsx";

const columns = ["amount", "paid", "spent", "unspent"] as const;

type Award = Readonly<Record<(typeof columns)[number], number | null>> & {
  readonly id: string;
  readonly wave: { readonly code: string };
  readonly recipient: { readonly name: string };
};

/** What a site was awarded, paid and spent, award by award, and whether it keeps the conditions. */
export function Money({ id, numbers }: { readonly id: string; readonly numbers: StoryNumbers }) {
  const { fields } = useModel().record(award.name);
  const names = useMemo(() => columns.filter((name) => Object.hasOwn(fields, name)), [fields]);
  const query = useMemo(() => awardsQuery(names), [names]);
  const variables = useMemo(() => ({ where: { site: { id: { eq: id } } } }), [id]);
  const { data, failed, again } = useAsk<{ awards: { nodes: readonly Award[] } }>(query, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading awards" />;
  if (data.awards.nodes.length === 0) return <p className="muted">No award yet.</p>;
  return (
    <>
      <div className="figures__scroll">
        <table className="figures" aria-label="Awards with what was paid and spent">
          <thead>
            <tr>
              <th scope="col">Award</th>
              {names.map((name) => (
                <th key={name} scope="col" className="figures__number">
                  {award.fields[name].label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.awards.nodes.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <RecordLink type={award} id={one.id}>
                    {`Wave ${one.wave.code}`}
                  </RecordLink>
                  <span className="muted">{`, ${one.recipient.name}`}</span>
                </th>
                {names.map((name) => (
                  <td key={name} className="figures__number">
                    <NumberLink
                      of={{ ...sumOf(rowsOf(award, { id: { eq: one.id } }), name), value: one[name] }}
                      label={`${award.fields[name].label}, wave ${one.wave.code}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {numbers.conditionsOverdue.value !== undefined && (
        <p>
          <NumberLink of={numbers.conditionsOverdue}>
            {numbers.conditionsOverdue.value === 1 ? "condition is" : "conditions are"}
          </NumberLink>{" "}
          overdue.
        </p>
      )}
    </>
  );
}
