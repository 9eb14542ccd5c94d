import { setting, support } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, verb } from "../../engine/write/verb.ts";
import { end } from "./ending.ts";
import { standing, withdraw } from "./enrolments.ts";
import { tied } from "./terms.ts";

@InputType({ description: "Which setting leaves the programme, and why." })
class WithdrawSettingInput extends FromDay {
  @Field(() => ID, { description: "The setting." })
  setting!: string;

  @Field(() => String, { description: "Why it withdraws: without names." })
  reason!: string;
}

export const withdrawSetting = verb(
  "withdrawSetting",
  WithdrawSettingInput,
  "Withdraws a setting from the programme: its enrolments stand at withdrawn from the day on, in whatever wave and site, and its supports end. One that was to begin later is removed.",
  async ({ setting: id, reason, on }, work) => {
    const [leaving] = await work.named(setting, [id], ["setting"]);
    const enrolled = await standing(work, { setting: { id: { eq: id } } }, on);
    if (!enrolled.length) refuse(["setting"], `${leaving!.title} is not in the programme on this day, nor on its way into it`);
    for (const row of enrolled) withdraw(work, row, on, reason, ["setting"], { reason: "reason", withdrawnOn: "on" });
    const supported = await tied(work, { type: support, field: "setting", isNeeded: true }, [id], on);
    for (const row of supported) end(work, support, row, on, ["setting"]);
  },
);
