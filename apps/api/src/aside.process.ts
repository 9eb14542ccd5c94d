import "reflect-metadata";
import { programme as model } from "@trailblazer/records";
import type { AsideOpening } from "./aside.ts";
import { place } from "./database/priority.ts";
import { readersOf } from "./database/readers.ts";
import { database, requestSource } from "./database/source.ts";
import { live } from "./engine/live/live.ts";
import { registerSchema } from "./programme.ts";
import { registerOn, serverOf } from "./register.ts";

/** How many are found at once who they are. */
const CALLERS = 2;

/** The process itself: it serves the register on a port of the loopback, as its own server does, until nobody is there who sent it questions. Those were counted where they came. */
process.once("disconnect", () => process.exit());
process.once("message", async ({ config, url, programme }: AsideOpening) => {
  place(process.pid, config.BEHIND);
  const source = await requestSource(url, model, CALLERS).initialize();
  const readers = readersOf(url, config, true);
  const requests = database(source, config.PREPARED === "yes");
  const open = registerOn(config, await registerSchema(), { requests, readers, listenAt: url, programme, close: readers.close });
  const app = await serverOf({ ...config, REQUESTS_A_MINUTE: Number.MAX_SAFE_INTEGER }, open, live(open.database.run));
  process.send!(await app.listen({ port: 0, host: "127.0.0.1" }));
});
