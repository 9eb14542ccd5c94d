import { type Session, sessionFields } from "../../kit/session/documents.ts";

/** The sessions of somebody's account, under `sessions`. */
export const sessionsOfQuery = `query SessionsOf($account: ID!) { sessions: sessionsOf(account: $account) { ${sessionFields} } }`;

/** What the register answers to `sessionsOfQuery`. */
export interface SessionsOf {
  readonly sessions: readonly Session[];
}

/** A link by which somebody chooses a password. */
export interface Link {
  readonly url: string;
  readonly endsAt: string;
  readonly purpose: "INVITE" | "RESET";
}

/** Makes a link, which is given this once, under `link`. */
export const createInvitationMutation =
  "mutation CreateInvitation($account: ID!) { link: createInvitation(account: $account) { url endsAt purpose } }";

export const endSessionMutation = "mutation EndSessionOf($id: ID!) { endSession(id: $id) }";
export const endSessionsMutation = "mutation EndSessionsOf($account: ID!) { ended: endSessionsOf(account: $account) }";
export const viewAsMutation = "mutation ViewAs($account: ID!, $reason: String!) { viewAs(account: $account, reason: $reason) }";
