import { programme, recruitmentCampaign, team } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { type At, refuse, type Seen, verb, type Work } from "../../engine/write/verb.ts";
import { endWhatHangsOn } from "./ending.ts";
import { inWords } from "./terms.ts";

/** Ends a team with all that is only because of it. */
export async function endOneTeam(work: Work, row: Seen<typeof team>, on: string, at: At): Promise<void> {
  const own = { team: { id: { eq: row.id } } };
  const [later] = await work.records(programme.past("Team", "stage"), { ...own, from: { gt: on } });
  if (later) refuse(at, `${row.title} has another stage from ${inWords(String(later.from))}: take that back first`);
  work.update(team, row, { stage: { value: "ENDED", from: on } }, at, { stage: "on" });
  await endWhatHangsOn(work, team, [row.id], on, at);
  for (const campaign of await work.records(recruitmentCampaign, { ...own, closedOn: { isNull: true } })) {
    if (campaign.advertisedOn < on) work.update(recruitmentCampaign, campaign, { closedOn: on }, at, { closedOn: "on" });
    else work.remove(recruitmentCampaign, campaign, at);
  }
}

@InputType({ description: "Which team ends." })
class EndTeamInput extends FromDay {
  @Field(() => ID, { description: "The team." })
  team!: string;
}

export const endTeam = verb(
  "endTeam",
  EndTeamInput,
  "Ends a team: its stage is ended from the day on, its supports end, its posts close and the postings in them end, its recruitment stops and so does its work with other services. Why each of its staff left is said on their postings afterwards.",
  async ({ team: id, on }, work) => {
    const [ending] = await work.named(team, [id], ["team"], { asOf: on });
    if (ending!.stage === "ENDED") refuse(["team"], `${ending!.title} has ended by that day`);
    await endOneTeam(work, ending!, on, ["team"]);
  },
);
