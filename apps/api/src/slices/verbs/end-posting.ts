import { posting, supervision } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { FromDay } from "../../engine/declare/from-day.ts";
import { verb } from "../../engine/write/verb.ts";
import { end, endWhatHangsOn } from "./ending.ts";
import { checkLasts, isToCome } from "./terms.ts";

@InputType({ description: "Which posting ends, and why. The day is the one after the last in post." })
class EndPostingInput extends FromDay {
  @Field(() => ID, { description: "The posting." })
  posting!: string;

  @Field(declaredChoice("PostingLeavingReason"), { nullable: true, description: "Why they leave." })
  leavingReason?: string;

  @Field(declaredChoice("PostingDestination"), { nullable: true, description: "Where they go." })
  destination?: string;
}

export const endPosting = verb(
  "endPosting",
  EndPostingInput,
  "Ends a posting, and the absences from it. Where its holder has no other post that you may see, their supervision ends too: what they are given and what they give. Hand over first whom they supervise, where that is to go on.",
  async ({ posting: id, on, leavingReason, destination }, work) => {
    const [row] = await work.named(posting, [id], ["posting"]);
    checkLasts(posting, row!, on, ["posting"]);
    const why = { ...(leavingReason ? { leavingReason } : {}), ...(destination ? { destination } : {}) };
    const given = { until: "on", leavingReason: "leavingReason", destination: "destination" };
    work.update(posting, row!, { until: on, ...why }, ["posting"], given);
    await endWhatHangsOn(work, posting, [row!.id], on, ["posting"]);
    const holder = { id: { eq: row!.staffMember } };
    const others = await work.records(posting, { staffMember: holder, id: { ne: row!.id } });
    if (others.some((other) => isToCome(posting, other, on))) return;
    const supervised = await work.records(supervision, { or: [{ supervisee: holder }, { supervisor: holder }] });
    for (const one of supervised) if (isToCome(supervision, one, on)) end(work, supervision, one, on, ["posting"]);
  },
);
