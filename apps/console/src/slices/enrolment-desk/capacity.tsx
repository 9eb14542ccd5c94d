import { setting, site, support, team } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { isSeen, rowsOf, sumOf } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { Tag } from "../../kit/frame/tag.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useModel } from "../../kit/model/context.tsx";
import { count, counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import {
  capacityQuery,
  type Load,
  pupilsMeant,
  pupilsStanding,
  pupilsSupported,
  type SiteLoad,
  settingsPerTeam,
  settingsStanding,
  type TeamLoad,
} from "./capacity-query.ts";

const supportedBy = (id: string): Where => ({ team: { id: { eq: id } }, inForce: true });
const joinedAt = (id: string) => rowsOf(setting, { enrolments: { some: { site: { id: { eq: id } }, stage: { eq: "JOINED" } } } });

const LoadTag = ({ of: { words, tone } }: { readonly of: Load }) => (
  <span className="capacity__tag">
    <Tag tone={tone}>{words}</Tag>
  </span>
);

function TeamLine({ of }: { readonly of: TeamLoad }) {
  const meant = pupilsMeant(of);
  const pupils = pupilsSupported(of);
  const isAtWork = of.stage === "PARTLY_LIVE" || of.stage === "OPERATIONAL";
  return (
    <tr>
      <th scope="row" className="capacity__team">
        <RecordLink type={team} id={of.id}>
          {of.name}
        </RecordLink>
      </th>
      <td className="figures__number">
        <NumberLink
          of={{ ...rowsOf(support, supportedBy(of.id)), value: of.supports.totalCount }}
          label={`settings and campuses supported by ${of.name}`}
        />
      </td>
      <td className="figures__number">{`${settingsPerTeam.least} to ${settingsPerTeam.most}`}</td>
      <td>{isAtWork && <LoadTag of={settingsStanding(of.supports.totalCount)} />}</td>
      <td className="figures__number">
        <NumberLink
          of={{ ...sumOf(rowsOf(setting, { supports: { some: supportedBy(of.id) } }), "pupils"), value: pupils }}
          label={`pupils of settings supported by ${of.name}`}
        />
      </td>
      <td className="figures__number">{meant === null ? <span className="muted">not said</span> : count(meant)}</td>
      <td>{isAtWork && meant !== null && <LoadTag of={pupilsStanding(pupils, meant)} />}</td>
    </tr>
  );
}

function SiteLines({ of }: { readonly of: SiteLoad }) {
  const teams = of.teams.nodes;
  const joined = joinedAt(of.id);
  const meant = teams.reduce((sum, one) => sum + (pupilsMeant(one) ?? 0), 0);
  return (
    <tbody>
      <tr className="capacity__site">
        <th scope="rowgroup">
          <RecordLink type={site} id={of.id}>
            {of.name}
          </RecordLink>{" "}
          <span className="muted">enrolled</span>
        </th>
        <td className="figures__number">
          <NumberLink of={{ ...joined, value: of.settingsJoined }} label={`settings joined, ${of.name}`} />
        </td>
        <td className="figures__number">{`${teams.length * settingsPerTeam.least} to ${teams.length * settingsPerTeam.most}`}</td>
        <td>{""}</td>
        <td className="figures__number">
          <NumberLink of={{ ...sumOf(joined, "pupils"), value: of.pupilsJoined }} label={`pupils of settings joined, ${of.name}`} />
        </td>
        <td className="figures__number">{count(meant)}</td>
        <td>{""}</td>
      </tr>
      {teams.map((one) => (
        <TeamLine key={one.id} of={one} />
      ))}
    </tbody>
  );
}

/** What the teams of each site are meant for, in settings and pupils, beside what is enrolled and what each supports. */
export function Capacity({ site: where }: { readonly site: Where | undefined }) {
  const model = useModel();
  const isShown = [rowsOf(site), rowsOf(team), sumOf(rowsOf(setting), "pupils"), rowsOf(support)].every((rows) => isSeen(model, rows));
  const variables = useMemo(() => (where ? { where } : {}), [where]);
  const { data, failed, again } = useAsk<{ sites: { nodes: readonly SiteLoad[] } }>(capacityQuery, variables, !isShown);
  if (!isShown) return <Nothing>What teams support is not shown to you.</Nothing>;
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading capacity" />;
  const sites = data.sites.nodes;
  if (sites.length === 0) return <Nothing>No sites here.</Nothing>;
  const teams = sites.flatMap((one) => one.teams.nodes);
  return (
    <Card title="What teams are meant for, and what is enrolled" aside={<span className="muted">{counted(teams.length, team)}</span>}>
      <p className="card__help">
        {`A team is meant for ${settingsPerTeam.least} to ${settingsPerTeam.most} settings, and for as many pupils as its catchment says or was planned for its wave. Teams are measured by what they support on the day, sites by what has joined.`}
      </p>
      <div className="figures__scroll">
        <table className="figures capacity" aria-label="Capacity of teams, and what is enrolled">
          <thead>
            <tr>
              <th scope="col">Site and team</th>
              <th scope="col" className="figures__number">
                Settings
              </th>
              <th scope="col" className="figures__number">
                Meant for
              </th>
              <td>{""}</td>
              <th scope="col" className="figures__number">
                Pupils
              </th>
              <th scope="col" className="figures__number">
                Meant for
              </th>
              <td>{""}</td>
            </tr>
          </thead>
          {sites.map((one) => (
            <SiteLines key={one.id} of={one} />
          ))}
        </table>
      </div>
    </Card>
  );
}
