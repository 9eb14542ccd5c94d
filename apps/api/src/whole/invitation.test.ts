import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { addAccount, PASSWORD, person, signedIn } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
});
afterAll(() => served.close());

const invite = (account: string) => `mutation { createInvitation(account: "${account}") { url endsAt purpose } }`;
const secretIn = (url: string) => url.split("#")[1]!;
async function invited(account: string): Promise<string> {
  const admin = await signedIn(served.url, await person(served.register, `Inviter of ${account.slice(-6)} ${Math.random()}`));
  const { data } = await admin.ask(invite(account));
  return secretIn(data.createInvitation.url as string);
}
const use = (secret: string, password: string) => browser(served.url).post("/invitation", { secret, password });

describe("an invitation", () => {
  test("is made by administrators, shows whose it is, and is used once", async () => {
    const guest = await addAccount(served.register, "New Person", [{ role: "ANALYST" }]);
    const admin = await signedIn(served.url, await person(served.register, "Ida Inviter"));
    const { data } = await admin.ask(invite(guest.account));
    const { url, purpose, endsAt } = data.createInvitation as { url: string; purpose: string; endsAt: string };
    expect([url.split("#")[0], purpose]).toEqual([`${served.url}/invitation`, "INVITE"]);
    const secret = secretIn(url);
    const look = await browser(served.url).post("/invitation/look", { secret });
    expect(await look.json()).toEqual({ name: "New Person", email: guest.email, purpose: "INVITE", endsAt });
    expect(Date.parse(endsAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);

    const own = browser(served.url);
    expect((await own.post("/invitation", { secret, password: PASSWORD })).status).toBe(204);
    expect((await own.ask("{ viewer { account { name } hasPassword } }")).data.viewer).toEqual({
      account: { name: "New Person" },
      hasPassword: true,
    });
    expect((await use(secret, PASSWORD)).status).toBe(404);
    expect((await browser(served.url).post("/invitation/look", { secret })).status).toBe(404);
    await signedIn(served.url, guest);
  });

  test("used twice at once signs in once", async () => {
    const { account } = await addAccount(served.register, "At Once");
    const secret = await invited(account);
    const answers = await Promise.all(Array.from({ length: 6 }, async () => (await use(secret, PASSWORD)).status));
    expect(answers.toSorted((a, b) => a - b)).toEqual([204, 404, 404, 404, 404, 404]);
  });

  test("with a password that won't do says so, and can be used still", async () => {
    const { account } = await addAccount(served.register, "Petra Smith-Jones");
    const secret = await invited(account);
    for (const password of ["short", "Password123456", "petra.smith.jones@", "x".repeat(201)]) {
      const response = await use(secret, password);
      expect([response.status, await response.json()]).toMatchObject([400, { problems: [{ path: ["password"] }] }]);
    }
    expect((await use(secret, PASSWORD)).status).toBe(204);
  });

  test("is void after its time, where another was made, and for an account that is closed", async () => {
    const { account } = await addAccount(served.register, "Void Links");
    const first = await invited(account);
    const second = await invited(account);
    expect((await use(first, PASSWORD)).status).toBe(404);
    await served.register.source.query(`UPDATE sign_in_links SET ends_at = now() WHERE account_id = $1`, [account]);
    expect((await use(second, PASSWORD)).status).toBe(404);
    const third = await invited(account);
    await served.register.source.query(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [account]);
    expect((await use(third, PASSWORD)).status).toBe(404);
  });

  test("of an account that has a password sets another, and ends its sessions", async () => {
    const own = await person(served.register, "Forgot Password");
    const before = await signedIn(served.url, own);
    const admin = await signedIn(served.url, await person(served.register, "Rita Resetter"));
    const { data } = await admin.ask(invite(own.account));
    expect(data.createInvitation.purpose).toBe("RESET");
    expect((await use(secretIn(data.createInvitation.url as string), "violet harbour kettle")).status).toBe(204);
    expect((await before.post("/graphql", { query: "{ __typename }" })).status).toBe(401);
    expect((await browser(served.url).post("/sign-in", { email: own.email, password: PASSWORD })).status).toBe(401);
    expect((await browser(served.url).post("/sign-in", { email: own.email, password: "violet harbour kettle" })).status).toBe(204);
  });

  test("is for administrators to make, of accounts that are open", async () => {
    const own = await person(served.register, "Not Admin", [{ role: "MANAGER" }]);
    expect((await (await signedIn(served.url, own)).ask(invite(own.account))).errors![0]!.extensions).toEqual({ code: "FORBIDDEN" });
    const admin = await signedIn(served.url, await person(served.register, "Ada Admin"));
    expect((await admin.ask(invite("00000000-0000-7000-8000-000000000000"))).errors![0]!.extensions).toEqual({ code: "NOT_FOUND" });
  });
});

describe("a password", () => {
  const change = `mutation ($current: String!, $password: String!) { changePassword(current: $current, password: $password) }`;
  test("is changed by who knows the one so far, and the other sessions end", async () => {
    const own = await person(served.register, "Changes Mind");
    const [one, two] = [await signedIn(served.url, own), await signedIn(served.url, own)];
    const ask = (current: string, password: string) => one.ask(change, { current, password });
    expect((await ask("not the one", "violet harbour kettle")).errors![0]!.extensions).toMatchObject({ problems: [{ path: ["current"] }] });
    expect((await ask(PASSWORD, "qwertyuiop12")).errors![0]!.extensions).toMatchObject({ problems: [{ path: ["password"] }] });
    expect((await ask(PASSWORD, "violet harbour kettle")).data).toEqual({ changePassword: true });
    expect((await one.post("/graphql", { query: "{ __typename }" })).status).toBe(200);
    expect((await two.post("/graphql", { query: "{ __typename }" })).status).toBe(401);
    expect((await browser(served.url).post("/sign-in", { email: own.email, password: "violet harbour kettle" })).status).toBe(204);
  });
});
