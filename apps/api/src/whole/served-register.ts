import { type AddressInfo, createServer } from "node:net";
import { readConfig } from "../config.ts";
import { demoAccounts, demoEmail } from "../database/demo/accounts.ts";
import { readersOf } from "../database/readers.ts";
import { doors } from "../engine/doors.ts";
import { type Live, live } from "../engine/live/live.ts";
import type { Limits } from "../http/parts.ts";
import { server } from "../http/server.ts";
import { definition } from "../programme.ts";
import { signIn } from "../slices/accounts/sign-in.ts";
import { citing } from "../slices/analysis/cited.ts";
import { tables } from "../slices/tables/table.ts";
import { addAccount, TODAY, tokenOf } from "./people.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** A register behind its own HTTP server, on a free port of the loopback. */
export interface ServedRegister {
  readonly register: TestRegister;
  readonly live: Live;
  readonly url: string;
  /** What signs a request in, as an administrator. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the log says. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}

/** How a register for tests is served where it is not the usual way. */
export interface Serving {
  readonly from?: "empty" | "demo";
  /** Another server on its database. */
  readonly beside?: TestRegister;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** What may wait is answered apart, as in service; without it, everything by the connections of the test. */
  readonly isApart?: boolean;
  /** Where long questions are passed on to. */
  readonly aside?: () => string | undefined;
}

const today = () => TODAY;

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const own = createServer().listen(0, "127.0.0.1", () => {
      const { port } = own.address() as AddressInfo;
      own.close(() => resolve(port));
    });
  });
}

export async function servedRegister({
  from = "empty",
  beside,
  environment,
  limits,
  isApart,
  aside,
}: Serving = {}): Promise<ServedRegister> {
  const register = beside ?? (await testRegister(from));
  const heard = live(register.database.run);
  const lines: string[] = [];
  const isDemo = from === "demo";
  const config = readConfig({ LOG_LEVEL: "info", REQUESTS_A_MINUTE: "100000", BEHIND: "10", ...environment });
  const readers = isApart ? readersOf(register.url, config) : undefined;
  const open = readers ? doors({ ...definition, today, keptAnswers: 10_000_000 }, register.database, readers) : register.open;
  const facts = { name: "A register", today, programme: from };
  const app = await server({
    config,
    schema: register.schema,
    open: (viewer) => open(register.rightsOf(viewer)),
    citing: citing(register.schema),
    signIn: signIn(register.database, today, isDemo ? demoEmail : () => undefined),
    demo: isDemo ? demoAccounts.map(({ account, label, about }) => ({ account, label, about })) : [],
    database: register.database,
    live: heard,
    facts,
    tables: tables(register.schema, facts),
    isWell: async () => true,
    limits: { signIn: 10_000, ...limits },
    aside,
    logTo: { write: (line) => void lines.push(line) },
  });
  await app.listen({ port: Number(environment?.PORT ?? 0), host: "127.0.0.1" });
  const { account } = beside ? { account: "" } : await addAccount(register, "Test administrator");
  const token = account ? await tokenOf(register, account) : "";
  return {
    register,
    live: heard,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    headers: { authorization: `Bearer ${token}` },
    lines,
    async close() {
      await app.close();
      await readers?.close();
      if (!beside) await register.close();
    },
  };
}
