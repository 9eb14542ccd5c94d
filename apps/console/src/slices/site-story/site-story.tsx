import { Link, useParams } from "@tanstack/react-router";
import {
  award,
  board,
  enrolment,
  enrolmentStages,
  findingSite,
  involvement,
  involvementLevels,
  post,
  principleAssessment,
  site,
  team,
} from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { Button, ButtonLink } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { printWhole } from "../../kit/frame/print.ts";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useShownDay } from "../../kit/model/context.tsx";
import { pathOf } from "../../kit/model/paths.ts";
import { Boards } from "./boards.tsx";
import { Findings } from "./findings.tsx";
import { Judgement } from "./judgement.tsx";
import { Money } from "./money.tsx";
import { StoryNeeds } from "./needs.tsx";
import { Principles } from "./principles.tsx";
import { Profile } from "./profile.tsx";
import { siteQuery } from "./queries.ts";
import { Sources } from "./sources.tsx";
import { StoryCard } from "./story-card.tsx";
import { storyRows } from "./story-rows.ts";
import { StoryTiles } from "./tiles.tsx";
import { TimeLine } from "./time-line.tsx";
import { WorkforceTable } from "./workforce-table.tsx";
import "./site-story.css";

interface Answer {
  readonly site: { readonly id: string; readonly name: string; readonly region: { readonly name: string } } | null;
}

const path = pathOf(site);
const above = (
  <Link to="/$plural" params={{ plural: path }} search={{}}>
    {site.labels}
  </Link>
);

/** A site on one page, to be read on screen or printed as a briefing. */
export function SiteStory() {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const { data, failed, again } = useAsk<Answer>(
    siteQuery,
    useMemo(() => ({ id }), [id]),
  );
  if (data?.site) return <Story key={id} id={id} name={data.site.name} region={data.site.region.name} />;
  return (
    <Page title="A site's story" above={above}>
      {failed && <Failed refusal={failed} again={again} />}
      {!failed && !data && <Loading what="Loading the site" />}
      {data && <Nothing>There is no such site, or you are not shown it. Choose one from the list of sites.</Nothing>}
    </Page>
  );
}

const stages = Object.fromEntries(
  Object.keys(enrolmentStages).map((one) => [one, enrolment.fields.stage.choices[one as keyof typeof enrolmentStages]]),
);

interface StoryProps {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

function Story({ id, name, region }: StoryProps) {
  const day = useShownDay();
  const { numbers, isThere, failed, again } = useNumbers(useMemo(() => storyRows(id), [id]));
  const ofSite = useMemo(() => within("site", { id: { eq: id } }), [id]);
  return (
    <Page
      title={name}
      above={above}
      note={`${region} · as at ${longDay(day)}`}
      actions={
        <>
          <ButtonLink kind="quiet" to="/$plural/$id" params={{ plural: path, id }}>
            Record and history
          </ButtonLink>
          <Button onPress={() => void printWhole()}>Briefing (print or PDF)</Button>
        </>
      }
    >
      <div className="story">
        {failed && <Failed refusal={failed} again={again} />}
        {!isThere && !failed && <Loading what="Loading the figures" />}
        {isThere && <StoryTiles numbers={numbers} />}
        <div className="columns">
          <Judgement id={id} />
          <StoryNeeds numbers={numbers} />
        </div>
        <StoryCard title="Teams, waves and milestones" of={team}>
          <TimeLine id={id} name={name} />
        </StoryCard>
        <StoryCard title="Settings by route and stage" of={enrolment}>
          <CrossTable
            label="Enrolments by route and stage"
            rows={rowsOf(enrolment, ofSite)}
            down="route"
            downLabel="Route"
            across="stage"
            columns={stages}
            empty="No setting is enrolled or was approached."
          />
        </StoryCard>
        <div className="columns">
          <Card title="Beside other sites and England">
            <Profile id={id} name={name} />
          </Card>
          <StoryCard title="Operating principles" of={principleAssessment}>
            <Principles id={id} />
          </StoryCard>
        </div>
        <div className="columns">
          <StoryCard title="Workforce" of={post}>
            <WorkforceTable id={id} />
          </StoryCard>
          <StoryCard title="Boards" of={board}>
            <Boards id={id} numbers={numbers} />
          </StoryCard>
        </div>
        <StoryCard title="Money" of={award}>
          <Money id={id} numbers={numbers} />
        </StoryCard>
        <StoryCard title="Who was involved, and how far" of={involvement}>
          <CrossTable
            label="Involvement by who and level"
            rows={rowsOf(involvement, ofSite)}
            down="involved"
            downLabel="Who"
            across="level"
            columns={involvementLevels}
            empty="Nobody's involvement is written down."
          />
        </StoryCard>
        <StoryCard title="What the evaluation found" of={findingSite}>
          <Findings id={id} />
        </StoryCard>
        <Sources id={id} name={name} />
      </div>
    </Page>
  );
}
