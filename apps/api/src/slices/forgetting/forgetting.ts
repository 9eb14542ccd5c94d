import type { RecordType } from "@trailblazer/fields";
import { contact, posting, programme, seat, staffMember } from "@trailblazer/records";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import { type Doors, once } from "../../engine/declare/resolver.ts";
import { BadInput, Forbidden, NotFound } from "../../engine/refusals.ts";
import { forgetIn, tokenOf } from "./forget-in.ts";

const personal = (name: string): string[] =>
  Object.entries(programme.record(name).fields).flatMap(([field, { personal: isPersonal, figure }]) =>
    isPersonal && !figure ? [field] : [],
  );

/** Those whom a record names: the fields that hold names, those by which one reaches them, and the records that say more of them. */
interface Named {
  readonly type: RecordType;
  readonly names: readonly string[];
  readonly reached: readonly string[];
  readonly beside?: { readonly type: RecordType; readonly link: string; readonly fields: readonly string[] };
}

/** A posting says of its holder, beside the days, why and where to somebody left, and what was written about it. */
const aStaffMember: Named = {
  type: staffMember,
  names: ["name"],
  reached: ["email"],
  beside: { type: posting, link: staffMember.one, fields: personal(posting.name) },
};
/** Whoever has a seat on a board, and who supports a young person, parent or carer there. */
const aHolder: Named = { type: seat, names: ["name", "supportingAdult"], reached: [] };
const aContact: Named = { type: contact, names: ["name"], reached: ["email"] };

/** The record by which somebody is known, where it is still there, to whoever may forget them. */
async function known(doors: Doors, type: RecordType, id: string, reason: string) {
  if (!reason.trim()) throw new BadInput([{ path: ["reason"], message: "Reason is required" }]);
  const seen = await doors.read.matching(type, { id: { eq: id } }, 1);
  const { allowed, rule } = await doors.why(id, "CHANGE");
  if (seen.length && !allowed) throw new Forbidden(rule, [id]);
  if (!seen.length && !doors.rights.write(type).all) throw new NotFound(type.label);
  return seen;
}

/** Puts a token in place of whom a record names, there and in all that was ever said of it. */
async function forgetNamed(doors: Doors, info: GraphQLResolveInfo, id: string, reason: string, who: Named): Promise<string> {
  const { type, names, reached, beside } = who;
  const records = await known(doors, type, id, reason);
  // Whoever may forget somebody forgets all of it, in the posts of other sites too.
  const { read, write } = doors.beyond();
  const isGiven = await Promise.all(names.map((field) => read.matching(type, { id: { eq: id }, [field]: { isNull: false } }, 1)));
  const told = beside ? await read.matching(beside.type, { [beside.link]: { id: { eq: id } } }, 1000) : [];
  const emptied = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, null]));
  const tokens = Object.fromEntries(names.filter((_, at) => isGiven[at]!.length).map((field) => [field, tokenOf(id)]));
  const changes = [
    ...records.map((seen) => ({
      update: type.name,
      ...seen,
      patch: { ...tokens, ...emptied(reached), forgottenOn: doors.today() },
    })),
    ...told.map((seen) => ({ update: beside!.type.name, ...seen, patch: emptied(beside!.fields) })),
  ];
  const person = { type, id, fields: [...names, ...reached] };
  await once(doors, info, reason, (occasion) =>
    write.apply(changes, { ...occasion, way: "FORGET" }, { last: (run) => forgetIn(run, person, reason, beside) }),
  );
  return id;
}

const inPlace = "in the record, its history and kept answers. Can't be undone.";
const Reason = () => Arg("reason", () => String, { description: "Why, for the history: without a name." });

/** Forgetting people. Days and counts stay as they were. */
@Resolver()
export class ForgettingResolver {
  @Mutation(() => ID, {
    description:
      "Puts a token in place of what a staff member is known by: in the records, their history and kept answers. Can't be undone.",
  })
  forget(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("staffMember", () => ID, { description: "The staff member, who may have been removed before." }) id: string,
    @Reason() reason: string,
  ): Promise<string> {
    return forgetNamed(doors, info, id, reason, aStaffMember);
  }

  @Mutation(() => ID, {
    description: `Puts a token in place of those whom a seat on a board names, its holder and a supporting adult: ${inPlace}`,
  })
  forgetHolder(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("seat", () => ID, { description: "The seat, which may have been removed before." }) id: string,
    @Reason() reason: string,
  ): Promise<string> {
    return forgetNamed(doors, info, id, reason, aHolder);
  }

  @Mutation(() => ID, { description: `Puts a token in place of the name and the address of a setting's contact: ${inPlace}` })
  forgetContact(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("contact", () => ID, { description: "The contact, who may have been removed before." }) id: string,
    @Reason() reason: string,
  ): Promise<string> {
    return forgetNamed(doors, info, id, reason, aContact);
  }
}
