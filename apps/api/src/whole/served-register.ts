import type { AddressInfo } from "node:net";
import { readConfig } from "../config.ts";
import { type Live, live } from "../engine/live/live.ts";
import { server } from "../http/server.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** An empty register behind its own HTTP server, on a free port of the loopback. */
export interface ServedRegister {
  readonly register: TestRegister;
  readonly live: Live;
  readonly url: string;
  close(): Promise<void>;
}

export async function servedRegister(): Promise<ServedRegister> {
  const register = await testRegister("empty");
  const heard = live(register.database.run);
  const app = await server({
    config: readConfig({ LOG_LEVEL: "silent" }),
    schema: register.schema,
    open: register.open,
    database: register.database,
    live: heard,
    facts: { name: "A register", today: () => "2021-03-31", programme: "empty" },
    isWell: async () => true,
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    register,
    live: heard,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    async close() {
      await app.close();
      await register.close();
    },
  };
}
