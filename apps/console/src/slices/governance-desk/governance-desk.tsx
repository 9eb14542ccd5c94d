import { board, boardAction, escalation, involvement, risk } from "@trailblazer/records";
import { useMemo } from "react";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { DeskPage } from "../../kit/desk/desk-page.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { RowsCard } from "../../kit/desk/rows-card.tsx";
import { shareOf, Tile, Tiles } from "../../kit/desk/tile.tsx";
import { ButtonLink } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useRights } from "../../kit/model/context.tsx";
import { MyActions } from "./my-actions.tsx";
import { governanceNumbers } from "./numbers.ts";

/** The boards at a glance: who is missing, what was decided and not done, what is at risk, and who waits for an answer. */
export function GovernanceDesk() {
  const { mayCreate } = useRights();
  return (
    <DeskPage
      title="Governance desk"
      help="Boards bring health and education together. A board is complete with somebody from each of the six groups of the minimum membership. Open a board to see who sits on it and to run its meetings."
      actions={
        mayCreate(board) && (
          <ButtonLink kind="quiet" to="/$plural/new" params={{ plural: "boards" }} search={{}}>
            Add board
          </ButtonLink>
        )
      }
    >
      {(sites) => <Cards sites={sites} />}
    </DeskPage>
  );
}

function Cards({ sites }: { readonly sites: Where | undefined }) {
  const asked = useMemo(() => governanceNumbers(sites), [sites]);
  const { numbers, isThere, failed, again } = useNumbers(asked);
  const { boards, complete, withoutYoungPeople, withoutParents, open, overdue, risks, extreme, toReview, unanswered, escalations } =
    numbers;
  const onBoard = within("board.site", sites);
  return (
    <>
      {failed && <Failed refusal={failed} again={again} />}
      {!isThere && !failed && <Loading what="Loading figures" />}
      {isThere && (
        <Tiles>
          <Tile
            title="Boards with every group"
            figure={<NumberLink of={complete} label="boards with every group" />}
            of={
              <>
                of <NumberLink of={boards}>boards</NumberLink>
              </>
            }
            share={shareOf(complete.value, boards.value)}
          >
            <NumberLink of={withoutYoungPeople}>without young people</NumberLink>,{" "}
            <NumberLink of={withoutParents}>without parents and carers</NumberLink>
          </Tile>
          <Tile
            title="Actions overdue"
            figure={<NumberLink of={overdue} order="-daysOverdue" label="actions overdue" />}
            of={
              <>
                of <NumberLink of={open}>open</NumberLink>
              </>
            }
          />
          <Tile
            title="Extreme risks"
            figure={<NumberLink of={extreme} label="extreme risks" />}
            of={
              <>
                of <NumberLink of={risks}>open</NumberLink>
              </>
            }
          >
            <NumberLink of={toReview} order="reviewOn">
              due for review
            </NumberLink>
          </Tile>
          <Tile
            title="Escalations without an answer"
            figure={<NumberLink of={unanswered} order="-daysWaited" label="escalations without an answer" />}
            of={
              <>
                of <NumberLink of={escalations}>passed on</NumberLink>
              </>
            }
          />
        </Tiles>
      )}
      <MyActions />
      <RowsCard
        title="Boards side by side"
        rows={asked.boards}
        names={[
          "name",
          "site",
          "missingGroups",
          "seatsHeld",
          "nhsShare",
          "educationShare",
          "meetingsHeld",
          "actionsOverdue",
          "highestRisk",
        ]}
        order="-groupsMissing,name"
        limit={12}
        empty="No board of a site meets on this day."
      />
      <RowsCard
        title="Actions that are overdue"
        rows={rowsOf(boardAction, { state: { eq: "OVERDUE" } }, onBoard)}
        names={["action", "board", "owner", "dueOn", "daysOverdue"]}
        order="-daysOverdue"
        empty="No action is overdue."
      />
      <RowsCard
        title="Escalations that wait for an answer"
        rows={rowsOf(escalation, { isAnswered: { eq: false } }, onBoard)}
        names={["question", "to", "board", "escalatedOn", "daysWaited"]}
        order="-daysWaited"
        empty="Every escalation has an answer."
      />
      <div className="columns">
        <Card title="Open risks by rating">
          <CrossTable
            label="Open risks"
            rows={rowsOf(risk, { inForce: true }, onBoard)}
            down="about"
            downLabel="About"
            across="rating"
            columns={risk.fields.rating.choices}
            empty="No risk is open."
          />
        </Card>
        <Card title="Who was involved, and how far">
          <CrossTable
            label="Involvement"
            rows={rowsOf(involvement, within("site", sites))}
            down="involved"
            downLabel="Who"
            across="level"
            columns={involvement.fields.level.choices}
            empty="Nobody has been involved yet."
          />
        </Card>
      </div>
    </>
  );
}
