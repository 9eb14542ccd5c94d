import { board } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { Shown } from "../../kit/kinds/shown.tsx";
import { count } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { boardsQuery } from "./queries.ts";
import type { StoryNumbers } from "./tiles.tsx";

interface Board {
  readonly id: string;
  readonly name: string;
  readonly seatsHeld: number;
  readonly missingGroups: readonly string[];
  readonly chairSector: string | null;
  readonly meetingsHeld: number;
  readonly actionsOverdue: number;
}

const { missingGroups, chairSector } = board.fields;

/** Who is missing from the boards of a site, how often its members come, and what they have not done. */
export function Boards({ id, numbers }: { readonly id: string; readonly numbers: StoryNumbers }) {
  const variables = useMemo(() => ({ where: { site: { id: { eq: id } }, inForce: true } }), [id]);
  const { data, failed, again } = useAsk<{ boards: { nodes: readonly Board[] } }>(boardsQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading boards" />;
  if (data.boards.nodes.length === 0) return <p className="muted">No board meets here.</p>;
  return (
    <>
      {data.boards.nodes.map((one) => (
        <dl key={one.id} className="story__facts">
          <div>
            <dt>Board</dt>
            <dd>
              <RecordLink type={board} id={one.id}>
                {one.name}
              </RecordLink>
            </dd>
          </div>
          <div>
            <dt>Groups missing</dt>
            <dd>
              {one.missingGroups.length > 0 ? (
                <Shown type={board} name="missingGroups" field={missingGroups} value={one.missingGroups} />
              ) : (
                "none: all groups of the minimum hold a seat"
              )}
            </dd>
          </div>
          <div>
            <dt>Seats</dt>
            <dd>
              {`${count(one.seatsHeld)}, `}
              {one.chairSector ? `chaired by ${chairSector.choices?.[one.chairSector]}` : "nobody in the chair"}
            </dd>
          </div>
          <div>
            <dt>Meetings held</dt>
            <dd>{count(one.meetingsHeld)}</dd>
          </div>
        </dl>
      ))}
      <p>
        <NumberLink of={numbers.came} label="times that somebody came" /> of <NumberLink of={numbers.called}>times</NumberLink> that a seat
        was called to a meeting, somebody came or sent a deputy{shareWords(numbers)}.{" "}
        <NumberLink of={numbers.actionsOverdue}>actions</NumberLink> are overdue.
      </p>
    </>
  );
}

const shareWords = ({ came, called }: StoryNumbers) =>
  came.value && called.value ? `: ${count(Math.round((100 * came.value) / called.value))} %` : "";
