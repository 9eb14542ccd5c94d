import { account, viewing } from "@trailblazer/records";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Run } from "../../engine/database.ts";
import { Forbidden, NotFound } from "../../engine/refusals.ts";
import type { Asking } from "../../engine/serve/asking.ts";
import { Invitation, Session } from "./account-types.ts";
import { administrator, asker, wrong } from "./asks.ts";
import { isOpen } from "./caller-row.ts";
import { linkUrl, makeLink } from "./links.ts";
import { endSessionsOf, sessionsOf } from "./sessions.ts";
import { shownSessions } from "./viewer-resolver.ts";

async function checkOpen(run: Run, today: string, id: string): Promise<void> {
  const found = await run(`SELECT FROM accounts a WHERE a.id = $2::uuid AND ${isOpen("a")}`, [today, id]);
  if (!found.length) throw new NotFound(account.label);
}

/** What administrators do about the accounts of others. */
@Resolver()
export class AdministrationResolver {
  @Mutation(() => Invitation, {
    description: "Makes the link by which somebody sets their password: the first, or another. Shown this once.",
  })
  async createInvitation(
    @Ctx() asking: Asking,
    @Arg("account", () => ID, { description: "The account." }) id: string,
  ): Promise<Invitation> {
    const { database, today, origin, holdSecret } = administrator(asking);
    holdSecret();
    await checkOpen(database.run, today(), id);
    const { secret, purpose, endsAt } = await makeLink(database.run, id);
    return { url: linkUrl(origin, secret), endsAt, purpose };
  }

  @Query(() => [Session], { description: "Where an account is signed in. For administrators." })
  async sessionsOf(@Ctx() asking: Asking, @Arg("account", () => ID, { description: "The account." }) id: string): Promise<Session[]> {
    const { database, caller } = administrator(asking);
    return shownSessions(await sessionsOf(database.run, id), caller.session);
  }

  @Mutation(() => Int, { description: "Ends all sessions of an account, and gives how many they were. For administrators." })
  endSessionsOf(@Ctx() asking: Asking, @Arg("account", () => ID, { description: "The account." }) id: string): Promise<number> {
    return endSessionsOf(administrator(asking).database.run, id, null);
  }

  @Mutation(() => Boolean, {
    description:
      "From now on this session sees the register as somebody else does, and changes nothing. Is written down, with the reason. For administrators.",
  })
  async viewAs(
    @Ctx() asking: Asking,
    @Arg("account", () => ID, { description: "As whom." }) id: string,
    @Arg("reason", () => String, { description: "Why it is needed." }) reason: string,
  ): Promise<boolean> {
    const { database, today, caller, beyond, occasion } = administrator(asking);
    if (!caller.session) throw new Forbidden("Only somebody who signed in views as others, not a token");
    if (!reason.trim()) throw wrong("reason", "Reason is required");
    if (id === caller.owner) throw wrong("account", "This is your own account");
    await checkOpen(database.run, today(), id);
    const input = { administrator: caller.owner, account: id, startedAt: new Date().toISOString(), reason: reason.trim() };
    await beyond().write.apply(
      [{ create: viewing.name, input }],
      { way: occasion.way },
      {
        at: [[]],
        last: async (run) => {
          await run(`UPDATE sessions SET viewing_as = $2 WHERE id = $1`, [caller.session, id]);
        },
      },
    );
    return true;
  }

  @Mutation(() => Boolean, { description: "Ends viewing as somebody else: the session is its own again." })
  async stopViewing(@Ctx() asking: Asking): Promise<boolean> {
    const { database, caller } = asker(asking);
    await database.run(`UPDATE sessions SET viewing_as = NULL WHERE id = $1`, [caller.session]);
    return true;
  }
}
