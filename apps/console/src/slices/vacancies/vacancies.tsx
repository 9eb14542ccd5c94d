import { useNavigate } from "@tanstack/react-router";
import { post, posting, team } from "@trailblazer/records";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Button, ButtonLink } from "../../kit/frame/button.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { useRights } from "../../kit/model/context.tsx";
import { count, counted } from "../../kit/model/words.ts";
import { Narrowing } from "./narrowing.tsx";
import { type Answer, teamsWhere, type VacanciesSearch, vacanciesQuery } from "./query.ts";
import { TeamRows } from "./team-rows.tsx";
import "./vacancies.css";

const page = 100;

/** How much is vacant in the sites that are looked at. */
function vacantIn(sites: Answer["sites"]["nodes"], { region, site }: VacanciesSearch): string {
  const meant = sites.filter((one) => (site ? one.id === site : !region || one.region.id === region));
  const sum = meant.reduce((total, { vacantWte }) => total + vacantWte, 0);
  return `${shownNumber(team.fields.vacancies, Math.round(sum * 100) / 100)} WTE vacant`;
}

/** Teams with vacant posts, most first, and the posts: the list from which recruiting starts. */
export function Vacancies({ search }: { readonly search: VacanciesSearch }) {
  const navigate = useNavigate();
  const [first, setFirst] = useState(page);
  const variables = useMemo(() => ({ where: teamsWhere(search), first }), [search, first]);
  const { mayCreate } = useRights();
  const { data, loading, failed, again } = useAsk<Answer>(vacanciesQuery, variables);
  const { nodes = [], totalCount = 0 } = data?.teams ?? {};
  const note = data && `${counted(totalCount, team)} · ${vacantIn(data.sites.nodes, search)}`;
  return (
    <Page
      title="Vacancies by team"
      note={<output>{note}</output>}
      actions={
        mayCreate(post) && (
          <ButtonLink kind="quiet" to="/$plural/new" params={{ plural: "posts" }} search={{}}>
            Add post
          </ButtonLink>
        )
      }
    >
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading vacancies" />}
      {data && (
        <Narrowing
          sites={data.sites.nodes}
          search={search}
          onChange={(next) => void navigate({ to: "/vacancies", search: next, replace: true })}
        />
      )}
      {data && totalCount === 0 && !loading && <Nothing>No team here has a vacant post. Choose another site or region.</Nothing>}
      {nodes.length > 0 && (
        <div className="vacancies__scroll">
          <table className="vacancies" aria-label="Teams with vacant posts, most vacant first">
            <thead>
              <tr>
                <th scope="col">Team and post</th>
                <th scope="col">Site</th>
                <th scope="col">Stage</th>
                <th scope="col" className="vacancies__number">
                  Funded WTE
                </th>
                <th scope="col" className="vacancies__number">
                  Filled WTE
                </th>
                <th scope="col" className="vacancies__number">
                  Vacant WTE
                </th>
                <th scope="col">{mayCreate(posting) ? "To do" : "Vacant posts"}</th>
              </tr>
            </thead>
            {nodes.map((one) => (
              <TeamRows key={one.id} of={one} />
            ))}
          </table>
        </div>
      )}
      {nodes.length < totalCount && first < 1000 && (
        <p>
          <Button kind="quiet" onPress={() => setFirst((last) => Math.min(1000, last + page))}>
            {`Show more: ${count(totalCount - nodes.length)} others`}
          </Button>
        </p>
      )}
    </Page>
  );
}
