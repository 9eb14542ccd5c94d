import { noMismatch } from "../../engine/write/mismatches.ts";

const from = "postings s JOIN posts p ON p.id = s.post_id JOIN recruitment_campaigns c ON c.id = s.campaign_id";
const other = (column: string, field: string) => ({
  from,
  where: `c.${column} <> p.${column}`,
  at: [
    { alias: "s", type: "Posting", field: "campaign", sentence: `This campaign is for posts of another ${field}` },
    { alias: "c", type: "RecruitmentCampaign", field, sentence: "Somebody was recruited by it as it is now" },
    { alias: "p", type: "Post", field, sentence: "Somebody was recruited to this post by a campaign for its present team and role" },
  ],
});

/** Whoever a campaign finds comes to a post of its team and role, and not before it began. */
export const campaignOfPost = noMismatch([
  other("team_id", "team"),
  other("role", "role"),
  {
    from,
    where: `s."from" < c.advertised_on`,
    at: [
      { alias: "s", type: "Posting", field: "campaign", sentence: "This campaign was advertised after the first day in post" },
      { alias: "c", type: "RecruitmentCampaign", field: "advertisedOn", sentence: "Somebody whom it found was in post before this day" },
    ],
  },
]);
