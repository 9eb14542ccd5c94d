import { policies, programme } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import { type Aside, aside } from "./aside.ts";
import { type Config, isInService } from "./config.ts";
import { addDemoAccounts, demoAccounts, demoEmail } from "./database/demo/accounts.ts";
import { demoSteps } from "./database/demo/steps.ts";
import { demoToday } from "./database/demo/today.ts";
import { fill } from "./database/fill.ts";
import { listening } from "./database/listening.ts";
import { type Fill, type OpenDatabase, openDatabase } from "./database/open.ts";
import { type Rights, rightsBy, theRegister } from "./engine/access/rights.ts";
import type { Database } from "./engine/database.ts";
import { doors, type OpenDoors } from "./engine/doors.ts";
import { type Live, live } from "./engine/live/live.ts";
import { type WriteDoor, writeDoor } from "./engine/write/door.ts";
import type { DemoAccount, Facts } from "./http/parts.ts";
import { server } from "./http/server.ts";
import { definition, registerSchema } from "./programme.ts";
import { fillPublished } from "./published-tables.ts";
import { signIn } from "./slices/accounts/sign-in.ts";
import { citing } from "./slices/analysis/cited.ts";
import { tables } from "./slices/tables/table.ts";

/** A register that runs. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Which programme an empty database is filled with. */
export interface Choice {
  readonly published?: boolean;
  readonly empty?: boolean;
}

const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit" });
/** Today in London, where the programme is. */
const londonToday = (): string => london.format(new Date());
const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const fills = (schema: GraphQLSchema): Readonly<Record<string, Fill>> => ({
  demo: (owner, note) => fill(owner, writeDoor({ ...definition, today: () => demoToday }, owner), demoSteps(), note),
  published: (owner, note) => fillPublished(owner, schema, londonToday, note),
});

/** A register that is open: its two doors, and what its front needs to know. */
export interface OpenRegister {
  readonly schema: GraphQLSchema;
  readonly open: (rights: Rights) => OpenDoors;
  readonly database: Database;
  /** Where to listen for what was committed. */
  readonly listenAt: string;
  readonly facts: Facts;
  readonly isWell: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** The made-up programme lets anybody in as anybody: on this machine alone. */
async function demoOnly(config: Config, { run }: Database, write: WriteDoor): Promise<void> {
  if (isInService(config))
    throw new Error(
      "HOST or PUBLIC_URL let other machines in, and the made-up programme is for this one alone: start with --published or --empty",
    );
  await addDemoAccounts(run, write);
}

/** The register that a database holds. */
export function registerOn(
  config: Config,
  schema: GraphQLSchema,
  { requests, readers, listenAt, programme: filled = "empty", close }: OpenDatabase,
): OpenRegister {
  const today = () => config.TODAY ?? (filled === "demo" ? demoToday : londonToday());
  return {
    schema,
    open: doors({ ...definition, today, keptAnswers: config.KEPT_ANSWERS * 1_000_000 }, requests, readers),
    database: requests,
    listenAt,
    facts: { name: config.REGISTER_NAME, today, programme: filled },
    isWell: () =>
      requests.run("SELECT 1").then(
        () => true,
        () => false,
      ),
    close,
  };
}

/** Opens the database and fills it the first time. A server of one's own is filled only when asked to be. */
export async function openRegister(config: Config, choice: Choice, say: (line: string) => void): Promise<OpenRegister> {
  const wanted = choice.published ? "published" : choice.empty || config.DATABASE_URL ? "empty" : "demo";
  const schema = await registerSchema();
  const open = registerOn(config, schema, await openDatabase(config, programme, wanted, fills(schema)[wanted], say));
  if (open.facts.programme === "demo")
    await demoOnly(config, open.database, open.open(theRegister).write).catch((error: unknown) =>
      open.close().then(() => Promise.reject(error)),
    );
  return open;
}

const demoOffered: readonly DemoAccount[] = demoAccounts.map(({ account, label, about }) => ({ account, label, about }));

const rightsOf = rightsBy(programme, policies);

/** The server of an open register; `asideOf` is where it passes on what would keep changes waiting. */
export function serverOf(config: Config, { schema, database, facts, isWell, open }: OpenRegister, heard: Live, asideOf?: Aside["address"]) {
  const isDemo = facts.programme === "demo";
  return server({
    config,
    schema,
    database,
    facts,
    isWell,
    live: heard,
    open: (viewer) => open(rightsOf(viewer)),
    citing: citing(schema),
    signIn: signIn(database, facts.today, isDemo ? demoEmail : () => undefined),
    tables: tables(schema, facts),
    demo: isDemo ? demoOffered : [],
    aside: asideOf,
  });
}

/** Opens a register and serves it. */
export async function startRegister(config: Config, choice: Choice, say: (line: string) => void): Promise<Running> {
  const open = await openRegister(config, choice, say);
  const { facts, listenAt, close } = open;
  const heard = live(open.database.run);
  const ear = listening(
    listenAt,
    (changeSet) => heard.heard(changeSet),
    () => heard.letGo(),
  );
  await ear.ready;
  const { address, close: closeAside } = aside({ config, url: listenAt, programme: facts.programme });
  const app = await serverOf(config, open, heard, address);
  const stop = async () => {
    heard.letGo();
    await ear.close();
    await app.close();
    await closeAside();
    await close();
  };
  try {
    const url = await app.listen({ port: config.PORT, host: config.HOST });
    const day = words.format(new Date(`${facts.today()}T00:00:00Z`));
    say(`${config.REGISTER_NAME} at ${url} (playground at ${url}/graphql), as at ${day}.`);
    if (facts.programme === "demo") say("It holds a made-up programme: no site, school or person in it is real.");
    return { url, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
