import { siteReview } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import { useShownDay } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { reviewQuery } from "./queries.ts";
import { StoryCard } from "./story-card.tsx";

interface Review {
  readonly id: string;
  readonly reviewedOn: string;
  readonly judgement: string;
  readonly reason: string;
  readonly supportAgreed: string | null;
  readonly nextDueOn: string | null;
}

/** How the region judges a site, why, and what was agreed. */
export const Judgement = ({ id }: { readonly id: string }) => (
  <StoryCard title="How it is judged" of={siteReview}>
    <LastReview id={id} />
  </StoryCard>
);

function LastReview({ id }: { readonly id: string }) {
  const day = useShownDay();
  const variables = useMemo(() => ({ where: { site: { id: { eq: id } }, reviewedOn: { lte: day } } }), [id, day]);
  const { data, failed, again } = useAsk<{ siteReviews: { nodes: readonly Review[] } }>(reviewQuery, variables);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!data) return <Loading what="Loading the last review" />;
  const [review] = data.siteReviews.nodes;
  if (!review) return <p className="muted">Not reviewed yet.</p>;
  const { reviewedOn, judgement, reason, supportAgreed, nextDueOn } = review;
  return (
    <>
      <p>
        <Shown type={siteReview} name="judgement" field={siteReview.fields.judgement} value={judgement} /> {reason}.
      </p>
      {supportAgreed && <p>{`Support agreed: ${supportAgreed}.`}</p>}
      <p className="muted">
        <RecordLink type={siteReview} id={review.id}>{`Reviewed on ${longDay(reviewedOn)}`}</RecordLink>
        {nextDueOn && `. Next review due on ${longDay(nextDueOn)}${nextDueOn < day ? ", which has passed" : ""}.`}
      </p>
    </>
  );
}
