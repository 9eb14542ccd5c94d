import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { addDemoAccounts, demoAccounts } from "../database/demo/accounts.ts";
import { openRegister } from "../register.ts";
import { browser } from "./browser.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
});
afterAll(() => served.close());

const WHO = "{ viewer { account { email } roles { role label } } }";

test("the demo offers an account for each role, by a button and by a token", async () => {
  const config = (await (await fetch(`${served.url}/config.json`)).json()) as {
    signIn: { demo: { account: string; label: string; about: string }[] };
  };
  expect(config.signIn.demo).toHaveLength(8);
  for (const { account, label, about } of config.signIn.demo) {
    expect([label, about]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\.$/)]);
    const own = browser(served.url);
    expect((await own.post("/sign-in/demo", { account })).status).toBe(204);
    const { data } = await own.ask(WHO);
    expect(data.viewer).toMatchObject({
      account: { email: `${account}@register.example` },
      roles: [{ role: demoAccounts.find((one) => one.account === account)!.role }],
    });
    const byToken = await browser(served.url).post("/graphql", { query: WHO }, { authorization: `Bearer ${account}` });
    expect(((await byToken.json()) as Answer).data).toEqual(data);
  }
  expect((await browser(served.url).post("/sign-in/demo", { account: "demo-nobody" })).status).toBe(404);
});

test("it is not served to other machines", async () => {
  const owner = new pg.Client({ connectionString: served.register.url });
  await owner.connect();
  await owner.query("INSERT INTO register (programme) VALUES ('demo')");
  await owner.end();
  const config = { ...readConfig({ DATABASE_URL: served.register.url }), PUBLIC_URL: "https://register.example.org", HOST: "0.0.0.0" };
  await expect(openRegister(config, {}, () => undefined)).rejects.toThrow("for this one alone");
  await expect(openRegister({ ...config, HOST: "127.0.0.1" }, {}, () => undefined)).rejects.toThrow("for this one alone");
  const here = await openRegister({ ...config, HOST: "127.0.0.1", PUBLIC_URL: undefined }, {}, () => undefined);
  expect(here.facts.programme).toBe("demo");
  await here.close();
});

test("an account that somebody removed is made again at the next start, once, however many start", async () => {
  const { database, write } = served.register;
  await served.register.source.query(
    `DELETE FROM grants WHERE account_id IN (SELECT id FROM accounts WHERE email = 'demo-analyst@register.example')`,
  );
  await served.register.source.query(`DELETE FROM accounts WHERE email = 'demo-analyst@register.example'`);
  await Promise.all(Array.from({ length: 3 }, () => addDemoAccounts(database.run, write)));
  const found = await served.register.ask(`{ accounts(where: { email: { startsWith: "demo-" } }) { totalCount } grants { totalCount } }`);
  expect(found.data).toEqual({ accounts: { totalCount: 8 }, grants: { totalCount: 9 } });
});
