import { seat, staffMember } from "@trailblazer/records";
import { Field, ID, InputType } from "type-graphql";
import { FromDay } from "../../engine/declare/from-day.ts";
import { refuse, type Seen, verb, type Work } from "../../engine/write/verb.ts";
import { type Carried, carryOver, isRelation } from "./carrying.ts";
import { leadDatedLinks } from "./dated-links.ts";
import { checkLasts, tied, tiesTo } from "./terms.ts";

@InputType({ description: "Who hands over to whom." })
class HandOverInput extends FromDay {
  @Field(() => ID, { description: "Whose it is now: a seat on a board, or a staff member." })
  from!: string;

  @Field(() => ID, { description: "Whose it is to be: of the same kind, and on the same board." })
  to!: string;
}

/** Those who own something. */
const owners = [seat, staffMember] as const;

/** The two records that were named, and their type: both seats, or both staff. */
async function pair(work: Work, from: string, to: string) {
  for (const type of owners) {
    const found = await work.records(type, { id: { in: [from, to] } });
    const [giver, taker] = [from, to].map((id) => found.find((one) => one.id === id.toLowerCase()));
    if (giver && taker) return { type, giver: giver as Seen, taker: taker as Seen };
    if (giver) return refuse(["to"], `Choose another ${type.label.toLowerCase()} that is in the register`);
  }
  return refuse(["from"], "Name a seat or a staff member that is in the register");
}

export const handOver = verb(
  "handOver",
  HandOverInput,
  "Hands over what a seat or a staff member sees to: of a seat, the open actions and risks that it owns; of a staff member, the supervision that they give, which ends with the one and goes on with the other. What somebody is (their posts, their own training and supervision) can't be handed over.",
  async ({ from, to, on }, work) => {
    if (from.toLowerCase() === to.toLowerCase()) refuse(["to"], "Nobody hands over to themselves");
    const { type, giver, taker } = await pair(work, from, to);
    if (type.term) checkLasts(type, taker, on, ["to"]);
    const carried: Carried[] = [];
    const there = new Map<Carried["type"], readonly Seen[]>();
    // What can't be without its owner is a part of them.
    for (const tie of tiesTo(type).filter(({ isNeeded }) => !isNeeded)) {
      const rows = await tied(work, tie, [giver.id], on);
      const changes = { [tie.field]: taker.id };
      const [at, given] = [["from"], { [tie.field]: "to" }];
      if (isRelation(tie.type)) {
        carried.push(...rows.map((row) => ({ type: tie.type, row, changes, at, given })));
        there.set(tie.type, await tied(work, tie, [taker.id], on));
      } else for (const row of rows) work.update(tie.type, row, changes, at, given);
    }
    await leadDatedLinks(work, type, { successors: new Map([[giver.id, taker.id]]), on, at: () => ["from"], by: "to" });
    await carryOver(work, carried, on, there);
  },
);
