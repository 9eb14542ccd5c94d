import type { accessRoles } from "@trailblazer/records";
import { type Session, sessionFields } from "../../kit/session/documents.ts";

/** An API token, without its secret. */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly endsOn: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  /** The one role of the owner's that it has; all of them where there is none. */
  readonly role: keyof typeof accessRoles | null;
}

/** A role as it is granted today. */
export interface Role {
  readonly role: string;
  readonly label: string;
  readonly scope: string;
  readonly grant: string;
  readonly until: string | null;
}

/** What the register answers to `ownAccountQuery`. */
export interface OwnAccount {
  readonly viewer: {
    readonly account: { readonly id: string; readonly name: string; readonly email: string };
    readonly roles: readonly Role[];
    readonly sessions: readonly Session[];
    readonly tokens: readonly Token[];
    readonly hasPassword: boolean;
  };
}

const tokenFields = "id name mayWrite endsOn createdAt lastUsedAt role";

/** Everything that the account's own page shows. */
export const ownAccountQuery = `query OwnAccount {
  viewer {
    account { id name email }
    roles { role label scope grant until }
    sessions { ${sessionFields} }
    tokens { ${tokenFields} }
    hasPassword
  }
}`;

/** Makes a token; its secret is given this once. */
export const createTokenMutation = `mutation CreateToken($name: String!, $endsOn: Date!, $mayWrite: Boolean!, $grant: ID) {
  made: createToken(name: $name, endsOn: $endsOn, mayWrite: $mayWrite, grant: $grant) { token { id name } secret }
}`;

export const revokeTokenMutation = "mutation RevokeToken($id: ID!) { revokeToken(id: $id) }";
export const endSessionMutation = "mutation EndSession($id: ID!) { endSession(id: $id) }";
export const endOtherSessionsMutation = "mutation EndOtherSessions { ended: endOtherSessions }";
export const changePasswordMutation =
  "mutation ChangePassword($current: String!, $password: String!) { changePassword(current: $current, password: $password) }";
