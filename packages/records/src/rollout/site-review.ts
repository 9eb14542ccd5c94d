import { choice, day, link, longText, record } from "@trailblazer/fields";

/** How a site stands, as its region sees it. */
export const judgements = { ON_TRACK: "On track", AT_RISK: "At risk", OFF_TRACK: "Off track" } as const;

export const siteReview = record(
  "SiteReview",
  "siteReviews",
  {
    site: link("Site", "Site", { search: true, inverse: "reviews" }),
    reviewedOn: day("Reviewed on"),
    judgement: choice("Judgement", judgements),
    reason: longText("Reason", { help: "What the judgement rests on, without names." }),
    supportAgreed: longText("Support agreed", {
      optional: true,
      help: "What the region does for the site. Empty where nothing was agreed.",
    }),
    nextDueOn: day("Next review due on", { optional: true }),
  },
  {
    title: ["reviewedOn", "site"],
    within: "site",
    label: "Review",
    labels: "Reviews of sites",
    help: "How a site stood on a day, as its region saw it: the judgement, its reason and the support that was agreed.",
    unique: [["site", "reviewedOn"]],
    rules: [
      {
        at: "nextDueOn",
        sentence: "Next review is due on a day after this one",
        broken: (row) => row.nextDueOn !== null && row.nextDueOn <= row.reviewedOn,
      },
    ],
  },
);
