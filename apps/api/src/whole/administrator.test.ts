import { afterAll, beforeAll, expect, test } from "vitest";
import { firstAdministrator } from "../slices/accounts/first-administrator.ts";
import { browser } from "./browser.ts";
import { PASSWORD, TODAY } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
});
afterAll(() => served.close());

const make = (email: string, name?: string) =>
  firstAdministrator({ run: served.register.database.run, write: served.register.write, today: TODAY }, email, name);
const rolesAt = async (secret: string) => {
  const own = browser(served.url);
  expect((await own.post("/invitation", { secret, password: PASSWORD })).status).toBe(204);
  return (await own.ask("{ viewer { account { name } roles { role scope } } }")).data.viewer as unknown;
};

test("the first administrator is made with an account and a role, and sets a password", async () => {
  const { secret, purpose } = await make("first@example.org", "First Person");
  expect(purpose).toBe("INVITE");
  expect(await rolesAt(secret)).toEqual({ account: { name: "First Person" }, roles: [{ role: "ADMINISTRATOR", scope: "England" }] });
  const { data } = await served.register.ask(
    `{ accounts(where: { email: { eq: "first@example.org" } }) { nodes { history { nodes { way } } } } }`,
  );
  expect(data.accounts.nodes[0].history.nodes[0].way).toBe("LOAD");
});

test("asked again, it gives another link and makes nothing else", async () => {
  const before = await make("again@example.org", "Again Person");
  const { secret } = await make("AGAIN@example.org");
  expect(secret).not.toBe(before.secret);
  expect((await browser(served.url).post("/invitation/look", { secret: before.secret })).status).toBe(404);
  expect(await rolesAt(secret)).toMatchObject({ roles: [{ role: "ADMINISTRATOR" }] });
  expect((await make("again@example.org")).purpose).toBe("RESET");
});

test("an account that is there becomes an administrator's; one without a name, or closed, is refused", async () => {
  await served.register.add("Account", { name: "Plain Person", email: "plain@example.org" });
  expect(await rolesAt((await make("plain@example.org")).secret)).toMatchObject({ roles: [{ role: "ADMINISTRATOR" }] });
  await expect(make("nameless@example.org")).rejects.toThrow("needs a name");
  await expect(make("no address", "Somebody")).rejects.toThrow("E-mail is an e-mail address");
  await served.register.add("Account", { name: "Closed Person", email: "closed@example.org", closedOn: TODAY });
  await expect(make("closed@example.org")).rejects.toThrow("closed");
});
