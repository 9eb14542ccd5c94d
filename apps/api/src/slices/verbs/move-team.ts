import { site, team } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";

@InputType({ description: "Which team goes to which site." })
class MoveTeamInput extends FromDay {
  @Field(() => ID, { description: "The team." })
  team!: string;

  @Field(() => ID, { description: "The site that it is of from then on." })
  site!: string;
}

export const moveTeam = verb(
  "moveTeam",
  MoveTeamInput,
  "Moves a team to another site. Its posts, its staff and the settings that it supports go along. Those settings stay enrolled where they joined: move their supports first, where they are to stay with a team of that site.",
  async ({ team: id, site: to, on }, work) => {
    const [moved] = await work.named(team, [id], ["team"], { asOf: on });
    const [place] = await work.named(site, [to], ["site"]);
    if (moved!.site === place!.id) refuse(["site"], `${moved!.title} is of that site already`);
    work.update(team, moved!, { site: { value: place!.id, from: on } }, ["team"], { site: "site" });
  },
);
