import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, browser } from "./browser.ts";
import { CLIENT, type OpenidProvider, openidProvider, throughProvider } from "./openid-provider.ts";
import { addAccount } from "./people.ts";
import { freePort, type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
let provider: OpenidProvider;
beforeAll(async () => {
  const port = await freePort();
  provider = await openidProvider([`http://127.0.0.1:${port}/sign-in/provider/return`]);
  const environment = {
    PORT: String(port),
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Test provider",
  };
  served = await servedRegister({ environment });
});
afterAll(async () => {
  await served.close();
  await provider.close();
});

/** Leaves for the provider: the browser, and the address of the provider's page. */
async function leave(to = "/enrolments?stage=JOINED"): Promise<{ own: Browser; away: string }> {
  const own = browser(served.url);
  const response = await own.fetch(`/sign-in/provider?to=${encodeURIComponent(to)}`);
  return { own, away: response.headers.get("location")! };
}

/** Signs in as somebody at the provider, and gives where the register leads then. */
async function through(name: string, to?: string): Promise<{ own: Browser; to: string; back: string }> {
  const { own, away } = await leave(to);
  const back = await throughProvider(provider.issuer, away, name);
  const response = await own.fetch(back);
  return { own, back, to: response.headers.get("location")! };
}

describe("by an OpenID provider", () => {
  test("the page of sign-in has its name", async () => {
    expect(await (await browser(served.url).fetch("/config.json")).json()).toMatchObject({
      signIn: { provider: "Test provider", demo: [] },
    });
  });

  test("one leaves with PKCE, state and nonce, and comes back signed in where one wanted to go", async () => {
    const { account, email } = await addAccount(served.register, "Olga Open");
    provider.claims.set("olga", { email: email.toUpperCase(), email_verified: true });
    const { own, away } = await leave();
    expect(Object.fromEntries(new URL(away).searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
    });
    const response = await own.fetch(await throughProvider(provider.issuer, away, "olga"));
    expect(response.headers.get("location")).toBe("/enrolments?stage=JOINED");
    expect((await own.ask("{ viewer { account { id } } }")).data.viewer.account.id).toBe(account);
  });

  test("from then on one is known by the provider's name, whatever the e-mail says", async () => {
    const { account, email } = await addAccount(served.register, "Nina Known");
    provider.claims.set("nina", { email, email_verified: true });
    await through("nina");
    provider.claims.set("nina", { email: "changed@example.org", email_verified: true });
    const { own } = await through("nina");
    expect((await own.ask("{ viewer { account { id } } }")).data.viewer.account.id).toBe(account);
    provider.claims.set("heir", { email, email_verified: true });
    expect((await through("heir")).to).toBe("/sign-in?refused=unknown");
  });

  test("who has no account, a closed one, or an e-mail that is not verified is not let in, and none is made", async () => {
    const before = await served.register.source.query("SELECT count(*) FROM accounts");
    provider.claims.set("nobody", { email: "nobody@example.org", email_verified: true });
    const stranger = await through("nobody");
    expect([stranger.to, stranger.own.cookies.size]).toEqual(["/sign-in?refused=unknown", 0]);
    const admin = await addAccount(served.register, "Vera Verified");
    provider.claims.set("thief", { email: admin.email, email_verified: false });
    expect((await through("thief")).to).toBe("/sign-in?refused=unknown");
    const closed = await addAccount(served.register, "Cora Closed");
    await served.register.source.query(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [closed.account]);
    provider.claims.set("cora", { email: closed.email, email_verified: true });
    expect((await through("cora")).to).toBe("/sign-in?refused=closed");
    const [{ count }] = before as [{ count: string }];
    expect(await served.register.source.query("SELECT count(*) - 2 AS count FROM accounts")).toEqual([{ count }]);
  });

  test("it leads to paths of ours alone", async () => {
    const { email } = await addAccount(served.register, "Paul Path");
    provider.claims.set("paul", { email, email_verified: true });
    for (const to of [
      "https://elsewhere.example/",
      "//elsewhere.example",
      "/\\elsewhere.example",
      "/\t/elsewhere.example",
      "javascript:alert(1)",
      "",
    ])
      expect((await through("paul", to)).to).toBe("/");
  });

  test("what comes back twice, to another browser, late or by invention signs nobody in", async () => {
    const { email } = await addAccount(served.register, "Rudi Replay");
    provider.claims.set("rudi", { email, email_verified: true });
    const { own, back } = await through("rudi");
    expect((await own.fetch(back)).headers.get("location")).toBe("/sign-in?refused=failed");
    const second = await leave();
    const theirs = await throughProvider(provider.issuer, second.away, "rudi");
    const victim = browser(served.url);
    expect((await victim.fetch(theirs)).headers.get("location")).toBe("/sign-in?refused=failed");
    expect(victim.cookies.size).toBe(0);
    const third = await leave();
    await served.register.source.query(`UPDATE sign_in_starts SET ends_at = now()`);
    expect((await third.own.fetch(await throughProvider(provider.issuer, third.away, "rudi"))).headers.get("location")).toBe(
      "/sign-in?refused=failed",
    );
    const state = new URL((await leave()).away).searchParams.get("state")!;
    const fourth = await leave();
    for (const query of [
      "",
      "?state=made-up&code=x",
      `?state=${state}&code=x`,
      `?state=${new URL(fourth.away).searchParams.get("state")}&code=x`,
    ])
      expect((await fourth.own.fetch(`/sign-in/provider/return${query}`)).headers.get("location")).toBe("/sign-in?refused=failed");
  });

  test("nothing of it is in the log but ids", () => {
    expect(served.lines.join("")).not.toMatch(/@|example\.org|olga|code=|state=/i);
    expect(served.lines.join("")).toContain("signed in");
  });
});
