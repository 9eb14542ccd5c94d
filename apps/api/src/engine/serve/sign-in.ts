import type { Caller } from "./caller.ts";

/** Somebody who signed in: the account, and the secret of the session for the cookie. */
export interface SignedIn {
  readonly account: string;
  readonly secret: string;
}

/** Why nobody was signed in; `account` is for the log, where there is one. */
export interface NotSignedIn {
  readonly refused: "wrong" | "tooMany" | "unknown" | "closed";
  readonly account?: string | null;
  /** When to try again, in seconds. */
  readonly seconds?: number;
}

/** A link by which somebody sets a password, as it is shown before it is used. */
export interface SignInLink {
  readonly name: string;
  readonly email: string;
  readonly purpose: "INVITE" | "RESET";
  readonly endsAt: string;
}

/** What is kept between leaving for an OpenID provider and coming back. */
export interface Start {
  readonly nonce: string;
  readonly verifier: string;
  readonly goesTo: string;
}

/** Whom an OpenID provider vouches for. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Given where the provider has verified it. */
  readonly email: string | undefined;
}

/** What the front needs of those who keep accounts. */
export interface SignIn {
  /** `isAsked`: they are answered at once, so that the session can be renewed, and who they were a moment ago will do for now. */
  bySession(secret: string, isAsked: boolean): Promise<Caller | undefined>;
  byToken(secret: string, isAsked: boolean): Promise<Caller | undefined>;
  /** Whether a caller still is one, with the same rights. */
  stands(caller: Caller): Promise<boolean>;
  withPassword(email: string, password: string, agent: string): Promise<SignedIn | NotSignedIn>;
  /** As one of the demo's accounts; undefined where it has none of that name. */
  asDemo(account: string, agent: string): Promise<SignedIn | undefined>;
  withIdentity(identity: Identity, agent: string): Promise<SignedIn | NotSignedIn>;
  keepStart(state: string, start: Start): Promise<void>;
  /** What was kept under a state, once. */
  takeStart(state: string): Promise<Start | undefined>;
  end(secret: string): Promise<void>;
  link(secret: string): Promise<SignInLink | undefined>;
  /** Sets the password that a link is for and signs in. Throws BadInput where the password won't do. */
  useLink(secret: string, password: string, agent: string): Promise<SignedIn | undefined>;
}
