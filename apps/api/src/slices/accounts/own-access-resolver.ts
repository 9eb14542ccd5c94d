import { GraphQLError } from "graphql";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { DateScalar } from "../../engine/declare/scalars.ts";
import { Forbidden, NotFound } from "../../engine/refusals.ts";
import type { Asking } from "../../engine/serve/asking.ts";
import { CreatedToken } from "./account-types.ts";
import { asker, isAdministrator, wrong } from "./asks.ts";
import { inForce } from "./caller-row.ts";
import { guess } from "./guesses.ts";
import { passwordProblem } from "./password-problems.ts";
import { hashPassword, isPassword, setPassword } from "./passwords.ts";
import { endSessionsOf } from "./sessions.ts";
import { makeToken, revokeToken } from "./tokens.ts";

/** A script that is forgotten should not go on for ever. */
const LONGEST_TOKEN = 366;
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** What somebody who signed in does; what a token may not, so that one that leaked opens no other way in. */
function inPerson(asking: Asking): Asking {
  const known = asker(asking);
  if (!known.caller.session) throw new Forbidden("This is for somebody who signed in, not for a token");
  return known;
}

function checkToken(name: string, endsOn: string, today: string): void {
  if (!name.trim()) throw wrong("name", "Name is required");
  if (name.length > 80) throw wrong("name", "Name has at most 80 characters");
  if (endsOn <= today) throw wrong("endsOn", "Ends on is a day to come");
  if (endsOn > dayAfter(today, LONGEST_TOKEN)) throw wrong("endsOn", "Ends on is within a year");
}

/** What people keep of their own access: tokens, sessions, their password. */
@Resolver()
export class OwnAccessResolver {
  @Mutation(() => CreatedToken, { description: "Makes a token by which a program asks as oneself. Its secret is shown this once." })
  async createToken(
    @Ctx() asking: Asking,
    @Arg("name", () => String, { description: "What it is for." }) name: string,
    @Arg("endsOn", () => DateScalar, { description: "The day from which on it no longer holds, within a year." }) endsOn: string,
    @Arg("mayWrite", () => Boolean, { defaultValue: false, description: "Whether it may change records, as far as oneself may." })
    mayWrite: boolean,
    @Arg("grant", () => ID, { nullable: true, description: "The one grant of one's own that it has; all of them where not given." })
    grant: string | undefined,
  ): Promise<CreatedToken> {
    const { database, today, caller, holdSecret } = inPerson(asking);
    holdSecret();
    checkToken(name, endsOn, today());
    const own = `SELECT FROM grants g WHERE g.id = $2::uuid AND g.account_id = $3 AND ${inForce("g")}`;
    if (grant && !(await database.run(own, [today(), grant, caller.owner])).length) throw wrong("grant", "This is no grant of yours");
    return makeToken(database.run, today(), { account: caller.owner, name: name.trim(), mayWrite, endsOn, grant: grant ?? null });
  }

  @Mutation(() => ID, { description: "Ends a token of one's own; as an administrator, anybody's." })
  async revokeToken(@Ctx() asking: Asking, @Arg("id", () => ID, { description: "The token." }) id: string): Promise<string> {
    const { database, caller } = asker(asking);
    if (!(await revokeToken(database.run, id, isAdministrator(asking) ? null : caller.owner))) throw new NotFound("Token");
    return id;
  }

  @Mutation(() => ID, { description: "Ends a session of one's own; as an administrator, anybody's." })
  async endSession(@Ctx() asking: Asking, @Arg("id", () => ID, { description: "The session." }) id: string): Promise<string> {
    const { database, caller } = asker(asking);
    const whose = isAdministrator(asking) ? null : caller.owner;
    const ended = await database.run(`DELETE FROM sessions WHERE id = $1 AND account_id = coalesce($2::uuid, account_id) RETURNING id`, [
      id,
      whose,
    ]);
    if (!ended.length) throw new NotFound("Session");
    return id;
  }

  @Mutation(() => Int, { description: "Ends all sessions of one's own but the one that asks, and gives how many they were." })
  endOtherSessions(@Ctx() asking: Asking): Promise<number> {
    const { database, caller } = inPerson(asking);
    return endSessionsOf(database.run, caller.owner, caller.session);
  }

  @Mutation(() => Boolean, { description: "Sets another password, and ends all other sessions of one's own." })
  async changePassword(
    @Ctx() asking: Asking,
    @Arg("current", () => String, { description: "The password so far." }) current: string,
    @Arg("password", () => String, { description: "The new one, of at least 12 characters." }) password: string,
  ): Promise<boolean> {
    const { database, caller, holdSecret } = inPerson(asking);
    holdSecret();
    const [row] = await database.run(`SELECT name, email FROM accounts WHERE id = $1`, [caller.owner]);
    const owner = row as { name: string; email: string };
    const counted = await guess(database, owner.email);
    if ("seconds" in counted)
      throw new GraphQLError("There were too many attempts: wait a few minutes", {
        extensions: { code: "RATE_LIMITED", seconds: counted.seconds },
      });
    if (!(await isPassword(database.run, caller.owner, current))) throw wrong("current", "This is not your password");
    await counted.right();
    const problem = passwordProblem(password, owner);
    if (problem) throw wrong("password", problem);
    const hashed = await hashPassword(password);
    await database.transaction(async (run) => {
      await setPassword(run, caller.owner, hashed);
      await endSessionsOf(run, caller.owner, caller.session);
    });
    return true;
  }
}
