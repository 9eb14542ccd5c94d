import { milestone, team } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { within } from "../../kit/desk/rows.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { useModel, useShownDay } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { type Answer, stages, stageWords, storyOf, timeLineQuery } from "./time-line.ts";
import { StageKey, TimeLinePicture } from "./time-line-picture.tsx";

/** The teams of a site with the stages they passed, the waves that they came with, and the site's milestones, over the years. */
export function TimeLine({ id, name }: { readonly id: string; readonly name: string }) {
  const day = useShownDay();
  const withMilestones = useModel().records.some((one) => one.name === milestone.name);
  const query = useMemo(() => timeLineQuery(withMilestones), [withMilestones]);
  const variables = useMemo(() => {
    const ofSite = within("site", { id: { eq: id } });
    return { teams: ofSite, stages: within("team", ofSite), ...(withMilestones ? { milestones: ofSite } : {}) };
  }, [id, withMilestones]);
  const { data, failed, again } = useAsk<Answer>(query, variables);
  const story = useMemo(() => data && storyOf(data, day), [data, day]);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data || !story) return <Loading what="Loading the time line" />;
  if (story.teams.length === 0) return <p className="muted">No team works here yet.</p>;
  const since = (teamId: string, stage: string) => {
    const found = story.stretches.find((one) => one.id === teamId && one.stage === stage);
    return found ? shortDay(found.from) : "";
  };
  const passed = stages.filter((stage) => story.stretches.some((one) => one.stage === stage));
  return (
    <>
      <Charted
        label={`Teams of ${name} and the day from which each was at a stage`}
        heads={["Team", "Wave", ...passed.map(stageWords)]}
        rows={data.teams.nodes.map((one) => ({
          name: one.name,
          head: (
            <RecordLink type={team} id={one.id}>
              {one.name}
            </RecordLink>
          ),
          cells: [one.wave.code, ...passed.map((stage) => since(one.id, stage))],
        }))}
        query={{ query, variables }}
      >
        <TimeLinePicture {...story} day={day} site={name} />
        <StageKey stages={passed} marks={story.marks} />
      </Charted>
      {story.marks.length > 0 && <Milestones name={name} marks={story.marks} />}
    </>
  );
}

const Milestones = ({ name, marks }: { readonly name: string; readonly marks: ReturnType<typeof storyOf>["marks"] }) => (
  <details className="charted">
    <summary className="charted__summary">
      Milestones<span className="nhsuk-u-visually-hidden">{` of ${name}`}</span>
    </summary>
    <div className="figures__scroll">
      <table className="figures" aria-label={`Milestones of ${name}`}>
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            <th scope="col">Wave</th>
            <th scope="col">Due on</th>
            <th scope="col">Done on</th>
          </tr>
        </thead>
        <tbody>
          {marks.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <RecordLink type={milestone} id={one.id}>
                  {one.name}
                </RecordLink>
              </th>
              <td>{one.wave}</td>
              <td>{shortDay(one.dueOn)}</td>
              <td>
                {one.doneOn ? shortDay(one.doneOn) : <span className="muted">{one.isOverdue ? "not done, overdue" : "not done"}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
