import { support, team } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";
import { carryOver } from "./carrying.ts";
import { checkLasts } from "./terms.ts";

@InputType({ description: "Which supports go to which team." })
class MoveSupportsInput extends FromDay {
  @Field(() => [ID], { description: "The supports: each of a setting, or of one campus." })
  supports!: string[];

  @Field(() => ID, { description: "The team that takes them on." })
  team!: string;
}

export const moveSupports = verb(
  "moveSupports",
  MoveSupportsInput,
  "Moves the support of settings to another team: each ends on the day, and goes on with that team. One that has not begun by then is given to it from the start.",
  async ({ supports, team: to, on }, work) => {
    await work.named(team, [to], ["team"]);
    const rows = await work.named(support, supports, ["supports"]);
    const carried = rows.map((row, index) => {
      const at = ["supports", index];
      checkLasts(support, row, on, at);
      if (row.team === to.toLowerCase()) refuse(at, "This support is by that team already");
      return { type: support, row, changes: { team: to.toLowerCase() }, at, given: { team: "team" } };
    });
    await carryOver(work, carried, on);
  },
);
