import { Link } from "@tanstack/react-router";
import { posting } from "@trailblazer/records";
import { useMemo } from "react";
import { CrossTable } from "../../kit/desk/cross-table.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import { listOf, narrowed, rowsOf, within } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { useModel, useRights, useStandpoint, useToday } from "../../kit/model/context.tsx";
import { leavers } from "./rows.ts";

function Left({ sites }: { readonly sites: Where | undefined }) {
  const today = useToday();
  const model = useModel();
  const { all, told } = useMemo(() => {
    const ended = leavers(sites, today);
    return { all: { ended }, told: narrowed(ended, { leavingReason: { isNull: false } }) };
  }, [sites, today]);
  const { numbers } = useNumbers(all);
  const { fields } = model.record(posting.name);
  return (
    <>
      <p className="page__help">
        <NumberLink of={numbers.ended} order="-until">
          postings have ended
        </NumberLink>
        , by {longDay(today)}.{" "}
        {"leavingReason" in fields
          ? "Of those who left, rather than going on in another posting: why, and where they went."
          : "Why people left and where they went is shown to those who manage them."}
      </p>
      {"leavingReason" in fields && "destination" in fields && (
        <CrossTable
          label="Leavers by reason and destination"
          rows={told}
          down="leavingReason"
          downLabel="Reason for leaving"
          across="destination"
          columns={posting.fields.destination.choices!}
          empty="Nobody has left with a reason given."
        />
      )}
    </>
  );
}

/** Who left, why and where to: for those who may see it, and as at today alone. */
export function Leavers({ sites }: { readonly sites: Where | undefined }) {
  const { asOf } = useStandpoint();
  const { mayChange } = useRights();
  const lasting = rowsOf(posting, { inForce: true, until: { isNull: true } }, within("post.team.site", sites));
  return (
    <Card
      title="Leavers and where they went"
      aside={
        mayChange(posting) && (
          <Link to="/$plural" params={{ plural: "postings" }} search={listOf(lasting)}>
            Record a leaver
          </Link>
        )
      }
    >
      {mayChange(posting) && (
        <p className="page__help">
          To record a leaver, open or select their posting and choose End…, which asks for the day, the reason and where to.
        </p>
      )}
      {asOf ? (
        <p className="muted">
          On another day only the postings that it finds in force are listed. Go back to today to see who has left; the curves of retention
          follow the day.
        </p>
      ) : (
        <Left sites={sites} />
      )}
    </Card>
  );
}
