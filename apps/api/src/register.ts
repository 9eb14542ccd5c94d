import { programme } from "@trailblazer/records";
import type { Config } from "./config.ts";
import { demo } from "./database/demo/demo.ts";
import { demoToday } from "./database/demo/today.ts";
import { type Fill, openDatabase } from "./database/open.ts";
import { published } from "./database/published/published.ts";
import type { Doors } from "./engine/declare/resolver.ts";
import { readDoor } from "./engine/read/door.ts";
import type { Create } from "./engine/write/change.ts";
import { writeDoor } from "./engine/write/door.ts";
import { server } from "./http/server.ts";
import { figures, registerSchema, rules } from "./programme.ts";

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
    await writeDoor({ model: programme, rules, today: londonToday }, owner).apply(made());
  };
}

/** Opens the database, fills it the first time, and serves it. A server of one's own is filled only when asked to be. */
export async function startRegister(config: Config, choice: Choice, say: (line: string) => void): Promise<Running> {
  const wanted = choice.published ? "published" : choice.empty || config.DATABASE_URL ? "empty" : "demo";
  const fill = fills[wanted];
  const database = await openDatabase(config, programme, wanted, fill && fillWith(fill), say);
  const filled = database.programme ?? "empty";
  const today = () => config.TODAY ?? (filled === "demo" ? demoToday : londonToday());

  const reading = readDoor({ model: programme, figures, today }, database.requests.run);
  const writing = writeDoor({ model: programme, rules, today }, database.requests);
  const doors: Doors = { read: reading, write: (changes, at) => writing.apply(changes, at) };
  const isWell = () =>
    database.requests.run("SELECT 1").then(
      () => true,
      () => false,
    );
  const app = await server({
    config,
    schema: await registerSchema(),
    doors,
    facts: { name: config.REGISTER_NAME, today, programme: filled },
    isWell,
  });
  try {
    const url = await app.listen({ port: config.PORT, host: config.HOST });
    const day = words.format(new Date(`${today()}T00:00:00Z`));
    say(`${config.REGISTER_NAME} at ${url} (playground at ${url}/graphql), as at ${day}.`);
    if (filled === "demo") say("It holds a made-up programme: no site, school or person in it is real.");
    say("There is no sign-in yet: whoever reaches this address can read and change everything.");
    return {
      url,
      async close() {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
}
