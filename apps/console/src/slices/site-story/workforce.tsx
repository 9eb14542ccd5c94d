import { post } from "@trailblazer/records";
import { useMemo } from "react";
import { useGroups } from "../../kit/desk/groups.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { rowsOf, sumOf, within } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";

const columns = { wte: "Funded", filledWte: "Filled", vacantWte: "Vacant" } as const;

/** The posts of a site by role: how many whole-time equivalents are funded, filled and vacant. */
export function Workforce({ id }: { readonly id: string }) {
  const rows = useMemo(() => rowsOf(post, within("team.site", { id: { eq: id } }), { inForce: true }), [id]);
  const funded = useGroups(useMemo(() => ({ ...sumOf(rows, "wte"), by: ["role"] }), [rows]));
  const filled = useGroups(useMemo(() => ({ ...sumOf(rows, "filledWte"), by: ["role"] }), [rows]));
  const vacant = useGroups(useMemo(() => ({ ...sumOf(rows, "vacantWte"), by: ["role"] }), [rows]));
  const parts = [funded, filled, vacant];
  const failed = parts.find((one) => one.failed);
  if (failed?.failed) return <Failed refusal={failed.failed} again={failed.again} />;
  if (!funded.groups || !filled.groups || !vacant.groups) return <Loading what="Loading posts" />;
  if (funded.groups.length === 0) return <p className="muted">No posts yet.</p>;
  const heads = Object.values(columns);
  const sorted = funded.groups.toSorted((a, b) => b.value - a.value);
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
          {sorted.map(({ keys: [role] }) => (
            <tr key={role!.value}>
              <th scope="row">{role!.words}</th>
              {parts.map(({ groups }, at) => {
                const found = groups!.find(({ keys: [key] }) => key!.value === role!.value);
                return (
                  <td key={heads[at]} className="figures__number">
                    {found && <NumberLink of={found} label={`${heads[at]}, ${role!.words}`} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
