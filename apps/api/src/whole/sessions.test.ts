import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { PASSWORD, person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ limits: { streamCheck: 100 } });
});
afterAll(() => served.close());

const asks = { query: "{ viewer { isReadOnly } }" };
const sql = (text: string, values: unknown[]) => served.register.source.query(text, values);

describe("a session", () => {
  test("begins under a new secret, whatever the browser brought", async () => {
    const own = await person(served.register, "Fixed Session");
    const planted = browser(served.url, new Map([["session", "planted"]]));
    await planted.post("/sign-in", { email: own.email, password: PASSWORD });
    const first = planted.cookies.get("session");
    expect(first).not.toBe("planted");
    await planted.post("/sign-in", { email: own.email, password: PASSWORD });
    expect(planted.cookies.get("session")).not.toBe(first);
  });

  test("is kept by a cookie that scripts can't read, and as a hash alone", async () => {
    const own = await person(served.register, "Hidden Cookie");
    const response = await browser(served.url).post("/sign-in", { email: own.email, password: PASSWORD });
    const cookie = response.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const kept = JSON.stringify(await sql(`SELECT encode(secret, 'escape') AS secret FROM sessions`, []));
    expect(kept).not.toContain(/session=([\w-]+)/.exec(cookie)![1]);
  });

  test("ends after an hour without use, and after twelve", async () => {
    for (const change of ["seen_at = seen_at - interval '61 minutes'", "ends_at = ends_at - interval '12 hours'"]) {
      const own = await person(served.register, `Ends ${change.slice(0, 4).replace("_", "")}`);
      const one = await signedIn(served.url, own);
      await sql(`UPDATE sessions SET ${change} WHERE account_id = $1`, [own.account]);
      expect((await one.post("/graphql", asks)).status).toBe(401);
    }
  });

  test("has another secret once roles changed, and the old one is no longer taken", async () => {
    const own = await person(served.register, "New Role", [{ role: "ANALYST" }]);
    const one = await signedIn(served.url, own);
    const before = one.copy();
    await served.register.add("Grant", { account: own.account, role: "MANAGER", from: "2020-01-01" });
    const { data } = await one.ask("{ viewer { roles { role } } }");
    expect(data.viewer.roles.map(({ role }: { role: string }) => role)).toEqual(["ANALYST", "MANAGER"]);
    expect(one.cookies.get("session")).not.toBe(before.cookies.get("session"));
    expect((await before.post("/graphql", asks)).status).toBe(401);
    expect((await one.post("/graphql", asks)).status).toBe(200);
  });

  test("loses a role with the next request, and ends with its account", async () => {
    const own = await person(served.register, "Gone Role");
    const one = await signedIn(served.url, own);
    await sql(`UPDATE grants SET until = '2021-03-31' WHERE id = $1`, [own.grants[0]]);
    expect((await one.ask("{ viewer { roles { role } } }")).data.viewer.roles).toEqual([]);
    expect((await one.ask(`{ sessionsOf(account: "${own.account}") { id } }`)).errors![0]!.extensions).toEqual({ code: "FORBIDDEN" });
    await sql(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [own.account]);
    expect((await one.post("/graphql", asks)).status).toBe(401);
  });

  test("is shown to its owner, who ends one or all others; an administrator ends anybody's", async () => {
    const own = await person(served.register, "Many Places", [{ role: "ANALYST" }]);
    const [one, two, three] = [await signedIn(served.url, own), await signedIn(served.url, own), await signedIn(served.url, own)];
    const { data } = await one.ask("{ viewer { sessions { id isThis startedAt seenAt endsAt } } }");
    const sessions = data.viewer.sessions as { id: string; isThis: boolean }[];
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect((await one.ask("mutation { endOtherSessions }")).data).toEqual({ endOtherSessions: 2 });
    expect([(await one.post("/graphql", asks)).status, (await two.post("/graphql", asks)).status]).toEqual([200, 401]);
    expect((await three.post("/graphql", asks)).status).toBe(401);

    const other = await signedIn(served.url, await person(served.register, "No Power", [{ role: "ANALYST" }]));
    const mine = sessions.find(({ isThis }) => isThis)!.id;
    const end = `mutation { endSession(id: "${mine}") }`;
    expect((await other.ask(end)).errors![0]!.extensions).toEqual({ code: "NOT_FOUND" });
    expect((await other.ask(`mutation { endSessionsOf(account: "${own.account}") }`)).errors![0]!.extensions).toEqual({
      code: "FORBIDDEN",
    });
    const admin = await signedIn(served.url, await person(served.register, "Has Power"));
    expect((await admin.ask(end)).data).toEqual({ endSession: mine });
    expect((await one.post("/graphql", asks)).status).toBe(401);
  });
});

describe("another site", () => {
  const mutation = { query: `mutation { createRegion(input: { name: "Forged" }) { id } }` };
  test("can't act with somebody's cookie: by form, as text, by GET, nor by script", async () => {
    const one = await signedIn(served.url, await person(served.register, "Forged Upon"));
    const foreign = { origin: "https://elsewhere.example" };
    const statuses = [
      await one.post("/graphql", mutation, foreign),
      await one.post("/graphql", mutation, { origin: "null" }),
      await one.post("/sign-out", {}, foreign),
      await one.post("/graphql", "query=mutation", { ...foreign, "content-type": "application/x-www-form-urlencoded" }),
      await one.post("/graphql", JSON.stringify(mutation), { "content-type": "text/plain" }),
      await one.post("/graphql", "query=mutation", { "content-type": "application/x-www-form-urlencoded" }),
      await one.post("/graphql", "--x--", { "content-type": "multipart/form-data; boundary=x" }),
      await one.fetch(`/graphql?query=${encodeURIComponent(mutation.query)}`),
      await one.fetch(`/graphql?query=${encodeURIComponent("{ __typename }")}`),
      await one.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", "sec-fetch-site": "cross-site" },
        body: "{}",
      }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 403, 415, 415, 415, 400, 400, 403]);
    expect((await one.ask(`{ regions(where: { name: { eq: "Forged" } }) { totalCount } }`)).data.regions.totalCount).toBe(0);
  });

  test("can't sign anybody in", async () => {
    const own = await person(served.register, "Lured In");
    const body = { email: own.email, password: PASSWORD };
    expect((await browser(served.url).post("/sign-in", body, { origin: "https://elsewhere.example" })).status).toBe(403);
    const headers = { origin: "http://rebound.example", host: "rebound.example" };
    expect((await browser(served.url).post("/sign-in", body, headers)).status).toBe(403);
    expect((await browser(served.url).post("/sign-in", JSON.stringify(body), { "content-type": "text/plain" })).status).toBe(415);
  });
});

describe("an open stream", () => {
  /** Whether a stream ends by itself within a while. */
  async function ends(headers: Record<string, string>, work: () => Promise<unknown>): Promise<boolean> {
    const response = await fetch(`${served.url}/graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
      body: JSON.stringify({ query: "subscription { changed { changeSet } }" }),
    });
    expect([response.status, response.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
    const ended = response.text().then(() => true);
    await wait(250);
    expect(await Promise.race([ended, wait(1, false)])).toBe(false);
    await work();
    return Promise.race([ended, wait(5000, false)]);
  }

  test("ends when a role is taken away, a session ended or a token revoked", async () => {
    const own = await person(served.register, "Listens Long");
    const one = await signedIn(served.url, own);
    const cookie = { cookie: `session=${one.cookies.get("session")}`, origin: served.url };
    expect(await ends(cookie, () => sql(`UPDATE grants SET until = '2021-03-31' WHERE account_id = $1`, [own.account]))).toBe(true);
    expect(await ends(cookie, () => sql(`DELETE FROM sessions WHERE account_id = $1`, [own.account]))).toBe(true);
    const token = { authorization: `Bearer ${await tokenOf(served.register, own.account)}` };
    expect(await ends(token, () => sql(`UPDATE tokens SET revoked_at = now() WHERE account_id = $1`, [own.account]))).toBe(true);
  });
});
