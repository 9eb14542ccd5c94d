import type { RecordType } from "@trailblazer/fields";
import { posting, programme, seat, staffMember } from "@trailblazer/records";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import { type Doors, once } from "../../engine/declare/resolver.ts";
import { BadInput, Forbidden, NotFound } from "../../engine/refusals.ts";
import { forgetIn, tokenOf } from "./forget-in.ts";

const personal = (name: string): string[] =>
  Object.entries(programme.record(name).fields).flatMap(([field, { personal: isPersonal, figure }]) =>
    isPersonal && !figure ? [field] : [],
  );

/** What a posting says of its holder beside the days: why and where to somebody left, and what was written about it. */
const ofPosting = personal(posting.name);
/** Who is named by a seat on a board: whoever has it, and who supports a young person, parent or carer there. */
const ofSeat = ["name", "supportingAdult"];

/** The record by which somebody is known, where it is still there, to whoever may forget them. */
async function known(doors: Doors, type: RecordType, id: string, reason: string) {
  if (!reason.trim()) throw new BadInput([{ path: ["reason"], message: "Reason is required" }]);
  const seen = await doors.read.matching(type, { id: { eq: id } }, 1);
  const { allowed, rule } = await doors.why(id, "CHANGE");
  if (seen.length && !allowed) throw new Forbidden(rule, [id]);
  if (!seen.length && !doors.rights.write(type).all) throw new NotFound(type.label);
  return seen;
}

/** Forgetting people. Days and counts stay as they were. */
@Resolver()
export class ForgettingResolver {
  @Mutation(() => ID, {
    description:
      "Puts a token in place of what a staff member is known by: in the records, their history and kept answers. Can't be undone.",
  })
  async forget(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("staffMember", () => ID, { description: "The staff member, who may have been removed before." }) id: string,
    @Arg("reason", () => String, { description: "Why, for the history: without a name." }) reason: string,
  ): Promise<string> {
    const members = await known(doors, staffMember, id, reason);
    // Whoever may forget somebody forgets all of it, in the posts of other sites too.
    const beyond = doors.beyond();
    const postings = await beyond.read.matching(posting, { staffMember: { id: { eq: id } } }, 1000);
    const changes = [
      ...members.map((seen) => ({
        update: staffMember.name,
        ...seen,
        patch: { name: tokenOf(id), email: null, forgottenOn: doors.today() },
      })),
      ...postings.map((seen) => ({ update: posting.name, ...seen, patch: Object.fromEntries(ofPosting.map((field) => [field, null])) })),
    ];
    const person = { type: staffMember, id, fields: personal(staffMember.name) };
    const beside = { type: posting, link: staffMember.one, fields: ofPosting };
    await once(doors, info, reason, (occasion) =>
      beyond.write.apply(changes, { ...occasion, way: "FORGET" }, { last: (run) => forgetIn(run, person, reason, beside) }),
    );
    return id;
  }

  @Mutation(() => ID, {
    description:
      "Puts a token in place of those whom a seat on a board names, its holder and a supporting adult: in the record, its history and kept answers. Can't be undone.",
  })
  async forgetHolder(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("seat", () => ID, { description: "The seat, which may have been removed before." }) id: string,
    @Arg("reason", () => String, { description: "Why, for the history: without a name." }) reason: string,
  ): Promise<string> {
    const seats = await known(doors, seat, id, reason);
    const { read, write } = doors.beyond();
    const isNamed = await Promise.all(ofSeat.map((field) => read.matching(seat, { id: { eq: id }, [field]: { isNull: false } }, 1)));
    const tokens = Object.fromEntries(ofSeat.filter((_, at) => isNamed[at]!.length).map((field) => [field, tokenOf(id)]));
    const changes = seats.map((seen) => ({ update: seat.name, ...seen, patch: { ...tokens, forgottenOn: doors.today() } }));
    const person = { type: seat, id, fields: ofSeat };
    await once(doors, info, reason, (occasion) =>
      write.apply(changes, { ...occasion, way: "FORGET" }, { last: (run) => forgetIn(run, person, reason) }),
    );
    return id;
  }
}
