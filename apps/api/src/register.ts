import { programme } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import type { Config } from "./config.ts";
import { demo } from "./database/demo/demo.ts";
import { demoToday } from "./database/demo/today.ts";
import { listening } from "./database/listening.ts";
import { type Fill, openDatabase } from "./database/open.ts";
import { published } from "./database/published/published.ts";
import { type Rights, theRegister } from "./engine/access/rights.ts";
import type { Database } from "./engine/database.ts";
import { doors, type OpenDoors } from "./engine/doors.ts";
import { live } from "./engine/live/live.ts";
import type { Create } from "./engine/write/change.ts";
import { writeDoor } from "./engine/write/door.ts";
import { type Facts, server } from "./http/server.ts";
import { definition, registerSchema } from "./programme.ts";

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

const fills: Readonly<Record<string, () => readonly Create[]>> = { demo, published };

function fillWith(made: () => readonly Create[]): Fill {
  return async (owner) => {
    await writeDoor({ ...definition, today: londonToday }, owner)(theRegister).apply(made(), { way: "LOAD", reason: "First filling" });
  };
}

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

/** Opens the database and fills it the first time. A server of one's own is filled only when asked to be. */
export async function openRegister(config: Config, choice: Choice, say: (line: string) => void): Promise<OpenRegister> {
  const wanted = choice.published ? "published" : choice.empty || config.DATABASE_URL ? "empty" : "demo";
  const fill = fills[wanted];
  const {
    requests,
    listenAt,
    programme: filled = "empty",
    close,
  } = await openDatabase(config, programme, wanted, fill && fillWith(fill), say);
  const today = () => config.TODAY ?? (filled === "demo" ? demoToday : londonToday());
  const open = doors({ ...definition, today }, requests);
  return {
    schema: await registerSchema(),
    open,
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

/** Opens a register and serves it. */
export async function startRegister(config: Config, choice: Choice, say: (line: string) => void): Promise<Running> {
  const { listenAt, close, ...open } = await openRegister(config, choice, say);
  const { facts } = open;
  const heard = live(open.database.run);
  const ear = listening(
    listenAt,
    (changeSet) => heard.heard(changeSet),
    () => heard.letGo(),
  );
  await ear.ready;
  const app = await server({ config, ...open, live: heard });
  const stop = async () => {
    heard.letGo();
    await ear.close();
    await app.close();
    await close();
  };
  try {
    const url = await app.listen({ port: config.PORT, host: config.HOST });
    const day = words.format(new Date(`${facts.today()}T00:00:00Z`));
    say(`${config.REGISTER_NAME} at ${url} (playground at ${url}/graphql), as at ${day}.`);
    if (facts.programme === "demo") say("It holds a made-up programme: no site, school or person in it is real.");
    say("There is no sign-in yet: whoever reaches this address can read and change everything.");
    return { url, close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
