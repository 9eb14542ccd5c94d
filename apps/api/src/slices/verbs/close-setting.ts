import { setting } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";
import { endWhatHangsOn } from "./ending.ts";
import { standing, withdraw } from "./enrolments.ts";
import { closedBy } from "./setting-status.ts";
import { inWords } from "./terms.ts";

@InputType({ description: "Which setting closes." })
class CloseSettingInput extends FromDay {
  @Field(() => ID, { description: "The setting." })
  setting!: string;
}

export const closeSetting = verb(
  "closeSetting",
  CloseSettingInput,
  "Closes a setting that nothing succeeds: from the day on it is closed, its enrolments stand at withdrawn, and all that can't be without it ends: its supports and campuses among them. Seats on boards that are for it, and services worked with that are its own, stay: what becomes of those is for their board and their team to say.",
  async ({ setting: id, on }, work) => {
    const [closing] = await work.named(setting, [id], ["setting"]);
    if (closing!.closedOn !== null && closing!.closedOn <= on)
      refuse(["setting"], `${closing!.title} closed on ${inWords(closing!.closedOn)}`);
    work.update(setting, closing!, { closedOn: on, status: closedBy(on, work.today) }, ["setting"], { closedOn: "on" });
    for (const row of await standing(work, { setting: { id: { eq: id } } }, on))
      withdraw(work, row, on, "The setting closed.", ["setting"], { withdrawnOn: "on" });
    await endWhatHangsOn(work, setting, [closing!.id], on, ["setting"]);
  },
);
