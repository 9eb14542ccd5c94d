import { posting, programme, staffMember } from "@trailblazer/records";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Resolver } from "type-graphql";
import type { Run } from "../../engine/database.ts";
import { type Doors, once } from "../../engine/declare/resolver.ts";
import { BadInput, Forbidden, NotFound } from "../../engine/refusals.ts";

const personal = (name: string): string[] =>
  Object.entries(programme.record(name).fields).flatMap(([field, { personal: isPersonal, figure }]) =>
    isPersonal && !figure ? [field] : [],
  );

/** What a posting says of its holder beside the days: why and where to somebody left, and what was written about it. */
const ofPosting = [...personal(posting.name), "overReason"];

/** The letters by which people who were forgotten are told apart: nothing leads from them to a person. */
const tokenOf = (id: string) => `Forgotten ${id.slice(-4).toUpperCase()}`;
const inWords = (words: readonly string[]) => words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

/** Takes what a person is known by out of the ledger and the kept answers, in the transaction that took it out of the records. */
async function forgetIn(run: Run, id: string, reason: string): Promise<void> {
  const lines = await run(
    `SELECT DISTINCT word FROM changes c CROSS JOIN LATERAL (
       SELECT v #>> '{}' AS word FROM (VALUES (c.before), (c.after)) l(v) WHERE c.field = ANY($2::text[])
       UNION ALL SELECT v ->> f FROM (VALUES (c.before), (c.after)) l(v), unnest($2::text[]) f WHERE c.field IS NULL) w
     WHERE c.record = 'StaffMember' AND c.about_id = $1`,
    [id, personal(staffMember.name)],
  );
  if (!lines.length) throw new NotFound(staffMember.label);
  const known = lines.flatMap(({ word }) => (typeof word === "string" && word !== tokenOf(id) ? [word] : []));
  if (known.some((word) => reason.toLowerCase().includes(word.toLowerCase())))
    throw new BadInput([{ path: ["reason"], message: "Reason stays in the history: give it without the name" }]);
  const postings = await run(
    `SELECT DISTINCT record_id AS id FROM changes WHERE record = 'Posting' AND (after ->> 'staffMember' = $1 OR before ->> 'staffMember' = $1)`,
    [id],
  );
  const token = JSON.stringify(tokenOf(id));
  await run("SELECT ledger_change_set()");
  await run("SELECT ledger_forget('StaffMember', ARRAY[$1::uuid], $2::text[], $3::jsonb)", [id, personal(staffMember.name), token]);
  await run("SELECT ledger_forget('Posting', $1::uuid[], $2::text[], $3::jsonb)", [postings.map((row) => row.id), ofPosting, token]);
  await run("DELETE FROM kept_answers WHERE answer::text ILIKE ANY($1::text[])", [inWords([id, ...known])]);
}

/** Forgetting somebody who worked in the programme. Days and counts stay as they were. */
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
    if (!reason.trim()) throw new BadInput([{ path: ["reason"], message: "Reason is required" }]);
    const members = await doors.read.matching(staffMember, { id: { eq: id } }, 1);
    const { allowed, rule } = await doors.why(id, "CHANGE");
    if (members.length && !allowed) throw new Forbidden(rule, [id]);
    if (!members.length && !doors.rights.write(staffMember).all) throw new NotFound(staffMember.label);
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
    await once(doors, info, reason, (occasion) =>
      beyond.write.apply(changes, { ...occasion, way: "FORGET" }, { last: (run) => forgetIn(run, id, reason) }),
    );
    return id;
  }
}
