import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { type Answer, rolesOf, sums, workforceQuery } from "./workforce.ts";

const heads = Object.values(sums);

/** The posts of a site by role: how many whole-time equivalents are funded, filled and vacant. */
export function WorkforceTable({ id }: { readonly id: string }) {
  const model = useModel();
  const where = useMemo(() => ({ team: { site: { id: { eq: id } } }, inForce: true }), [id]);
  const variables = useMemo(() => ({ where }), [where]);
  const { data, failed, again } = useAsk<Answer>(workforceQuery, variables);
  const roles = useMemo(() => data && rolesOf(model, where, data), [model, where, data]);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!roles) return <Loading what="Loading posts" />;
  if (roles.length === 0) return <p className="muted">No posts yet.</p>;
  return (
    <div className="figures__scroll">
      <table className="figures" aria-label="Posts by role, in whole-time equivalents">
        <thead>
          <tr>
            <th scope="col">Role</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figures__number">
                {`${head}, WTE`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((groups) => {
            const { value, words } = groups[0]!.keys[0]!;
            return (
              <tr key={value}>
                <th scope="row">{words}</th>
                {groups.map((group, at) => (
                  <td key={heads[at]} className="figures__number">
                    <NumberLink of={group} label={`${heads[at]}, ${words}`} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
