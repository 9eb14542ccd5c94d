import { Link } from "@tanstack/react-router";
import { post, posting, roles, site, team } from "@trailblazer/records";
import { longDay, shortDay } from "../../kit/kinds/days.ts";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import { useRights, useToday } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { fillingOf, type TeamWithVacancies } from "./query.ts";

const wte = (value: number) => shownNumber(team.fields.fundedWte, value);

/** A team and, below it, each of its vacant posts with the way to fill it. */
export function TeamRows({ of }: { readonly of: TeamWithVacancies }) {
  const today = useToday();
  const { mayCreate } = useRights();
  return (
    <tbody>
      <tr className="vacancies__team">
        <th scope="rowgroup">
          <RecordLink type={team} id={of.id}>
            {of.name}
          </RecordLink>
        </th>
        <td>
          <RecordLink type={site} id={of.site.id}>
            {of.site.name}
          </RecordLink>
        </td>
        <td>
          <Shown type={team} name="stage" field={team.fields.stage} value={of.stage} />
        </td>
        <td className="vacancies__number">{wte(of.fundedWte)}</td>
        <td className="vacancies__number">{wte(of.filledWte)}</td>
        <td className="vacancies__number">{wte(of.vacancies)}</td>
        <td>{counted(of.posts.nodes.length, post)}</td>
      </tr>
      {of.posts.nodes.map((one) => {
        const role = roles[one.role as keyof typeof roles];
        return (
          <tr key={one.id} className="vacancies__post">
            <th scope="row" colSpan={2}>
              <RecordLink type={post} id={one.id}>
                {role}
              </RecordLink>
            </th>
            <td>Opened {shortDay(one.openedOn)}</td>
            <td className="vacancies__number">{wte(one.wte)}</td>
            <td className="vacancies__number">{wte(one.filledWte)}</td>
            <td className="vacancies__number">{wte(one.vacantWte)}</td>
            <td>
              {mayCreate(posting) && (
                <Link to="/$plural/new" params={{ plural: "postings" }} search={fillingOf(one, longDay(today))}>
                  Fill this post
                  <span className="nhsuk-u-visually-hidden">{`: ${role}, ${of.name}`}</span>
                </Link>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
