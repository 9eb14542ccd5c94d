import { Link } from "@tanstack/react-router";
import { site, siteReview } from "@trailblazer/records";
import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { Tag } from "../../kit/frame/tag.tsx";
import { shortDay } from "../../kit/kinds/days.ts";
import { Shown } from "../../kit/kinds/shown.tsx";
import type { Where } from "../../kit/list/where.ts";
import { useRights, useShownDay } from "../../kit/model/context.tsx";
import { RecordLink } from "../../kit/record/record-link.tsx";
import { byJudgement, type JudgedSite, type Review, sitesQuery } from "./queries.ts";

/** The sites by how they are judged, with the reason, what was agreed, and when they are looked at next. */
export function JudgedSites({ where }: { readonly where: Where | undefined }) {
  const day = useShownDay();
  const { mayCreate } = useRights();
  const variables = useMemo(() => ({ ...(where ? { where } : {}), reviews: { reviewedOn: { lte: day } } }), [where, day]);
  const { data, failed, again } = useAsk<{ sites: { nodes: readonly JudgedSite[] } }>(sitesQuery, variables);
  const sites = useMemo(() => data && byJudgement(data.sites.nodes), [data]);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!sites) return <Loading what="Loading sites" />;
  if (sites.length === 0) return <p className="muted">There are no sites here.</p>;
  const mayReview = mayCreate(siteReview);
  return (
    <div className="figures__scroll">
      <table className="figures region-desk__sites" aria-label="Sites by judgement">
        <thead>
          <tr>
            <th scope="col">Site</th>
            <th scope="col">Judgement</th>
            <th scope="col">Why, and what was agreed</th>
            <th scope="col">Reviewed</th>
            <th scope="col">Next review</th>
            {mayReview && <th scope="col">To do</th>}
          </tr>
        </thead>
        <tbody>
          {sites.map((one) => (
            <SiteRow key={one.id} site={one} day={day} mayReview={mayReview} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SiteRowProps {
  readonly site: JudgedSite;
  readonly day: string;
  readonly mayReview: boolean;
}

function SiteRow({ site: { id, name, region, reviews }, day, mayReview }: SiteRowProps) {
  const [review] = reviews.nodes;
  return (
    <tr>
      <th scope="row">
        <Link to="/sites/$id/story" params={{ id }}>
          {name}
        </Link>
        <span className="region-desk__small">{region.name}</span>
      </th>
      <td>
        {review ? (
          <Shown type={siteReview} name="judgement" field={siteReview.fields.judgement} value={review.judgement} />
        ) : (
          <span className="muted">not reviewed</span>
        )}
      </td>
      <td>
        {review?.reason}
        {review?.supportAgreed && <span className="region-desk__small">{`Agreed: ${review.supportAgreed}`}</span>}
      </td>
      <td className="region-desk__day">
        {review && (
          <RecordLink type={siteReview} id={review.id}>
            {shortDay(review.reviewedOn)}
            <span className="nhsuk-u-visually-hidden">{`: review of ${name}`}</span>
          </RecordLink>
        )}
      </td>
      <td className="region-desk__day">
        <NextReview review={review} day={day} />
      </td>
      {mayReview && (
        <td>
          <Link to="/$plural/new" params={{ plural: "site-reviews" }} search={{ [site.one]: id }}>
            Review
            <span className="nhsuk-u-visually-hidden">{` ${name}`}</span>
          </Link>
        </td>
      )}
    </tr>
  );
}

function NextReview({ review, day }: { readonly review: Review | undefined; readonly day: string }) {
  if (!review?.nextDueOn) return <span className="muted">no day</span>;
  return review.nextDueOn < day ? (
    <>
      <Tag tone="red">overdue</Tag> <span className="region-desk__small">{`since ${shortDay(review.nextDueOn)}`}</span>
    </>
  ) : (
    shortDay(review.nextDueOn)
  );
}
