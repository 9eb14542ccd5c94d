import { post, posting, roles, site, team } from "@trailblazer/records";
import { useRights } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { FillLink } from "./fill-link.tsx";
import type { TeamWithPosts } from "./query.ts";
import { daysWords, wte } from "./words.ts";

/** A team and, below it, each of its vacant posts with the way to fill it. */
export function TeamRows({ of }: { readonly of: TeamWithPosts }) {
  const { mayCreate } = useRights();
  const oldest = Math.max(0, ...of.posts.nodes.map(({ daysVacant }) => daysVacant));
  return (
    <tbody>
      <tr className="establishment__team">
        <th scope="rowgroup">
          <RecordLink type={team} id={of.id}>
            {of.name}
          </RecordLink>
          <span className="establishment__site">
            <RecordLink type={site} id={of.site.id}>
              {of.site.name}
            </RecordLink>
          </span>
        </th>
        {(["fundedWte", "contractedWte", "presentWte", "filledWte", "vacancies"] as const).map((name) => (
          <td key={name} className="figures__number">
            {wte(of[name])}
          </td>
        ))}
        <td className="figures__number">{oldest > 0 && daysWords(oldest)}</td>
        {mayCreate(posting) && <td className="figures__number">{""}</td>}
      </tr>
      {of.posts.nodes.map((one) => (
        <tr key={one.id} className="establishment__post">
          <th scope="row">
            <RecordLink type={post} id={one.id}>
              {roles[one.role as keyof typeof roles]}
            </RecordLink>
          </th>
          <td className="figures__number">{wte(one.wte)}</td>
          <td className="figures__number">{""}</td>
          <td className="figures__number">{""}</td>
          <td className="figures__number">{wte(one.filledWte)}</td>
          <td className="figures__number">{wte(one.vacantWte)}</td>
          <td className="figures__number">{daysWords(one.daysVacant)}</td>
          {mayCreate(posting) && (
            <td>
              <FillLink of={one} team={of.name} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
