import type { RecordRule } from "../../engine/write/rule.ts";

/** Whoever a campaign finds comes to a post of its team and role: of the team in which the post is. */
export const campaignOfPost: RecordRule = {
  watches: ["Posting", "RecruitmentCampaign", "Post"],
  async broken(touched, run) {
    const ids = (type: string) => touched.get(type) ?? [];
    const found = await run(
      `SELECT s.id, s.id = ANY($1::uuid[]) AS mine, p.id AS post, p.id = ANY($3::uuid[]) AS of_post, c.id AS campaign, c.team_id <> p.team_id AS other_team
       FROM postings s JOIN posts p ON p.id = s.post_id JOIN recruitment_campaigns c ON c.id = s.campaign_id
       WHERE (c.team_id <> p.team_id OR c.role <> p.role)
         AND (s.id = ANY($1::uuid[]) OR c.id = ANY($2::uuid[]) OR p.id = ANY($3::uuid[]))`,
      [ids("Posting"), ids("RecruitmentCampaign"), ids("Post")],
    );
    return found.map((row) => {
      const field = row.other_team ? "team" : "role";
      if (row.mine)
        return { type: "Posting", id: String(row.id), field: "campaign", sentence: `This campaign is for posts of another ${field}` };
      const sentence = "Somebody was recruited to this post by a campaign for its present team and role";
      if (row.of_post) return { type: "Post", id: String(row.post), field, sentence };
      return { type: "RecruitmentCampaign", id: String(row.campaign), field, sentence: "Somebody was recruited by it as it is now" };
    });
  },
};
