import { board, commissioner, organisation, region, site, team, wave } from "@trailblazer/records";
import { Field, ID, InputType, Int } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { FromDay } from "../../engine/declare/from-day.ts";
import { DateScalar } from "../../engine/declare/scalars.ts";
import { verb } from "../../engine/write/verb.ts";

@InputType({ description: "An organisation that commissions a new site." })
class NewCommissioner {
  @Field(() => ID, { description: "The organisation." })
  organisation!: string;

  @Field(() => Boolean, { nullable: true, description: "Whether it is the one that received the award." })
  lead?: boolean;
}

@InputType({ description: "A team of a new site." })
class NewTeam {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(declaredChoice("TeamStageValue"), { nullable: true, description: "Where it stands on the day; planned where not given." })
  stage?: string;

  @Field(() => ID, { nullable: true, description: "The organisation that runs it." })
  provider?: string;

  @Field(() => Int, { nullable: true, description: "Children and young people that it is meant for." })
  catchment?: number;
}

@InputType({ description: "The board of a new site." })
class NewBoard {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(declaredChoice("BoardKind"), { nullable: true, description: "Its kind; a governance board where not given." })
  kind?: string;
}

@InputType({ description: "A site that comes into the programme, with all that it begins with." })
class OnboardSiteInput extends FromDay {
  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => ID, { description: "The region that it is in." })
  region!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day on which it was announced." })
  announcedOn?: string;

  @Field(() => ID, { description: "The wave by which its teams are funded." })
  wave!: string;

  @Field(() => [NewCommissioner], { description: "Who commissions it, from the day on." })
  commissioners!: NewCommissioner[];

  @Field(() => [NewTeam], { description: "Its first teams." })
  teams!: NewTeam[];

  @Field(() => NewBoard, { nullable: true, description: "Its board, set up on the day." })
  board?: NewBoard;
}

export const onboardSite = verb(
  "onboardSite",
  OnboardSiteInput,
  "Takes a site into the programme: the site in its region, its commissioners, its first teams of a wave, and its board.",
  async ({ name, region: area, announcedOn, wave: funded, commissioners, teams, board: body, on }, work) => {
    await work.named(region, [area], ["region"]);
    await work.named(wave, [funded], ["wave"]);
    const own = { name: "name", announcedOn: "announcedOn", region: "region" };
    const id = work.create(site, { name, region: { value: area }, announcedOn: announcedOn ?? null }, ["name"], own);
    for (const [index, { organisation: who, lead }] of commissioners.entries()) {
      const at = ["commissioners", index];
      await work.named(organisation, [who], [...at, "organisation"]);
      work.create(commissioner, { site: id, organisation: who, lead: lead ?? false, from: on }, at);
    }
    for (const [index, { name: called, stage, provider, catchment }] of teams.entries())
      work.create(
        team,
        {
          name: called,
          site: { value: id },
          wave: funded,
          stage: { value: stage ?? "PLANNED", from: on },
          ...(provider ? { provider: { value: provider } } : {}),
          catchment: catchment ?? null,
        },
        ["teams", index],
      );
    if (body) work.create(board, { name: body.name, kind: body.kind ?? "GOVERNANCE", site: id, from: on }, ["board"]);
  },
);
