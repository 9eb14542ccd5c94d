import { Link } from "@tanstack/react-router";
import { region, site } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Bars } from "../../kit/chart/bars.tsx";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useRights, useStandpoint, useToday, useViewer } from "../../kit/model/context.tsx";
import { count, counted } from "../../kit/model/words.ts";
import { noneWords } from "../../kit/standpoint/none-words.ts";
import { type Answer, byRegion, scopeWords, todayQuery, totals } from "./figures.ts";
import { RegionTable, wte } from "./region-table.tsx";
import { behind, inTraining, operational } from "./rows.ts";
import { RowsLink } from "./rows-link.tsx";
import { StageList } from "./stage-list.tsx";
import "./today.css";

const variables = { operational, inTraining, joined: behind.settingsJoined().where };

function Shown({ answer, scope }: { readonly answer: Answer; readonly scope: string }) {
  const { nodes } = answer.sites;
  const { mayCreate } = useRights();
  const standpoint = useStandpoint();
  const regions = useMemo(() => byRegion(nodes), [nodes]);
  const bars = useMemo(() => regions.map(({ name, settingsJoined }) => ({ name, value: settingsJoined })), [regions]);
  if (nodes.length === 0) {
    return (
      <Nothing>
        {`${noneWords(site, standpoint)}. `}
        {mayCreate(site) && (
          <>
            <Link to="/$plural/new" params={{ plural: "sites" }} search={{}}>
              Add the first site
            </Link>
            , then its teams.
          </>
        )}
      </Nothing>
    );
  }
  const sum = totals(nodes);
  const whole = { ...sum, teamsOperational: answer.operational.totalCount, settingsJoined: answer.joined.totalCount };
  const { teamsOperational, settingsJoined } = whole;
  return (
    <>
      <Tiles>
        <Tile
          title="Sites"
          figure={
            <RowsLink to={behind.sites()} of="sites">
              {count(whole.sites)}
            </RowsLink>
          }
        >
          in{" "}
          <RowsLink to={{ plural: "regions" }} of="with sites">
            {counted(regions.length, region)}
          </RowsLink>
        </Tile>
        <Tile
          title="Teams operational"
          figure={
            <RowsLink to={behind.teamsOperational()} of="teams operational">
              {count(teamsOperational)}
            </RowsLink>
          }
          of={
            <>
              of{" "}
              <RowsLink to={behind.teams()} of="of all waves">
                {`${count(answer.teams.totalCount)} teams`}
              </RowsLink>
            </>
          }
          share={shareOf(teamsOperational, answer.teams.totalCount)}
        >
          <RowsLink to={behind.teamsInTraining()} of="teams">{`${count(answer.inTraining.totalCount)} in training`}</RowsLink>
        </Tile>
        <Tile
          title="Settings joined"
          figure={
            <RowsLink to={behind.settingsJoined()} of="settings joined">
              {count(settingsJoined)}
            </RowsLink>
          }
          of={
            <>
              of <RowsLink to={behind.enrolments()} of="">{`${count(answer.enrolments.totalCount)} enrolments`}</RowsLink>
            </>
          }
          share={shareOf(settingsJoined, answer.enrolments.totalCount)}
        >
          <RowsLink to={behind.enrolmentsAt("SELECTED")} of="settings">{`${count(answer.SELECTED.totalCount)} selected`}</RowsLink>, still
          to join
        </Tile>
        <Tile
          title="Posts filled"
          figure={
            <RowsLink to={behind.filledWte()} of="WTE filled">
              {wte(whole.filledWte)}
            </RowsLink>
          }
          of={
            <>
              of <RowsLink to={behind.fundedWte()} of="funded">{`${wte(whole.fundedWte)} WTE`}</RowsLink>
            </>
          }
          share={shareOf(whole.filledWte, whole.fundedWte)}
        >
          <Link to="/vacancies">{`${wte(whole.vacantWte)} WTE vacant`}</Link>
        </Tile>
      </Tiles>
      <div className="columns columns--wide-last">
        <Card title="Settings joined, by region">
          <Bars bars={bars} />
        </Card>
        <Card title="The programme by region">
          <RegionTable regions={regions} scope={scope} whole={whole} />
        </Card>
      </div>
      <Card
        title="Enrolments by stage"
        aside={
          <RowsLink to={behind.enrolments()} of="">
            All enrolments
          </RowsLink>
        }
      >
        <StageList answer={answer} />
      </Card>
    </>
  );
}

/** The home page: where the programme stands, and the ways from each number to the rows behind it. */
export function Today() {
  const { data, failed, again } = useAsk<Answer>(todayQuery, variables);
  const today = useToday();
  const { asOf } = useStandpoint();
  const scope = scopeWords(useViewer().roles);
  return (
    <Page
      title={asOf ? `The programme on ${longDay(asOf)}` : "The programme today"}
      note={asOf ? scope : `${scope} · as at ${longDay(today)}`}
    >
      {failed && <Failed refusal={failed} again={again} />}
      {data ? <Shown answer={data} scope={scope} /> : !failed && <Loading what="Loading figures" />}
    </Page>
  );
}
