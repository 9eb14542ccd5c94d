import { account, programme } from "@trailblazer/records";
import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Query, Resolver } from "type-graphql";
import { ViewerRight, viewerRights } from "../../engine/access/resolver.ts";
import { declaredRecord } from "../../engine/declare/declared-type.ts";
import { payload } from "../../engine/declare/resolver.ts";
import type { Asking } from "../../engine/serve/asking.ts";
import { ViewerType } from "../../engine/serve/viewer-type.ts";
import { Session, Token, ViewerRole } from "./account-types.ts";
import { asker } from "./asks.ts";
import { hasPassword } from "./passwords.ts";
import { rolesInWords } from "./roles-in-words.ts";
import { type SessionRow, sessionsOf } from "./sessions.ts";
import { tokensOf } from "./tokens.ts";

const record = declaredRecord(account.name);

/** Whether an administrator looks as somebody else: then what is that person's alone is not shown. */
const isViewing = ({ caller, viewer }: Asking) => caller.owner !== viewer.account;

export const shownSessions = (sessions: readonly SessionRow[], own: string | null): Session[] =>
  sessions.map((session) => ({ ...session, isThis: session.id === own }));

/** Who asks, for the console's frame and the page of one's own account. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: "Who asks, and what they may." })
  viewer(@Ctx() asking: Asking): ViewerType {
    return { isReadOnly: asker(asking).viewer.isReadOnly };
  }

  @FieldResolver(record, { description: "The account; while viewing as somebody else, theirs." })
  account(@Ctx() { read, viewer }: Asking, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return payload(read, info, account.name, viewer.account!);
  }

  @FieldResolver(record, { nullable: true, description: "Whom an administrator views as; empty where nobody does." })
  viewingAs(@Ctx() asking: Asking, @Info() info: GraphQLResolveInfo): Promise<unknown> | null {
    return isViewing(asking) ? payload(asking.read, info, account.name, asking.viewer.account!) : null;
  }

  @FieldResolver(() => [ViewerRole], { description: "The roles that hold today." })
  roles(@Ctx() { database, today, viewer, caller }: Asking): Promise<readonly ViewerRole[]> {
    return rolesInWords(database.run, today(), viewer.account!, caller.token);
  }

  @FieldResolver(() => [ViewerRight], { description: "What one may see and do, type by type." })
  rights(@Ctx() { rights }: Asking): ViewerRight[] {
    return viewerRights(programme, rights);
  }

  @FieldResolver(() => [Session], { description: "Where one is signed in, the last used first." })
  async sessions(@Ctx() asking: Asking): Promise<Session[]> {
    if (isViewing(asking)) return [];
    return shownSessions(await sessionsOf(asking.database.run, asking.caller.owner), asking.caller.session);
  }

  @FieldResolver(() => [Token], { description: "The tokens that still hold." })
  async tokens(@Ctx() asking: Asking): Promise<readonly Token[]> {
    return isViewing(asking) ? [] : tokensOf(asking.database.run, asking.today(), asking.caller.owner);
  }

  @FieldResolver(() => Boolean, { description: "Whether one may sign in by password." })
  async hasPassword(@Ctx() asking: Asking): Promise<boolean> {
    return !isViewing(asking) && hasPassword(asking.database.run, asking.caller.owner);
  }
}
