import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.ts";
import type { Viewer } from "../engine/access/viewer.ts";
import type { Database } from "../engine/database.ts";
import type { OpenDoors } from "../engine/doors.ts";
import type { Live } from "../engine/live/live.ts";
import type { Citing } from "../engine/serve/citing.ts";
import type { SignIn } from "../engine/serve/sign-in.ts";
import type { Tables } from "../engine/serve/tables.ts";

/** What the console asks before anything else. */
export interface Facts {
  readonly name: string;
  readonly today: () => string;
  readonly programme: string;
}

/** One of the demo's accounts, as the page of sign-in offers it. */
export interface DemoAccount {
  readonly account: string;
  readonly label: string;
  readonly about: string;
}

/** How much is let in, beside what is set in the environment. */
export interface Limits {
  /** Sign-ins a minute of one address: a whole office may sit behind it. */
  readonly signIn: number;
  /** A stream whose caller may no longer see it ends within this time, in milliseconds. */
  readonly streamCheck: number;
}

export const usualLimits: Limits = { signIn: 60, streamCheck: 20_000 };

/** What the server is made of. */
export interface ServerParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  /** The doors as a viewer may use them. */
  readonly open: (viewer: Viewer) => OpenDoors;
  readonly signIn: SignIn;
  readonly citing: Citing;
  readonly tables: Tables;
  /** Empty outside the demo programme and off the loopback. */
  readonly demo: readonly DemoAccount[];
  readonly database: Database;
  readonly live: Live;
  readonly facts: Facts;
  /** Whether the database answers. */
  readonly isWell: () => Promise<boolean>;
  readonly limits?: Partial<Limits>;
  /** The address of another server of this register, by which is answered what would keep changes waiting, once there is one. */
  readonly aside?: (() => string | undefined) | undefined;
  /** Where the log goes, if not to the standard output. */
  readonly logTo?: { write(line: string): void };
}
