import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, browser } from "./browser.ts";
import { person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
let site: string;
beforeAll(async () => {
  served = await servedRegister();
  const region = await served.register.add("Region", { name: "North" });
  site = await served.register.add("Site", { name: "Ash", region: { value: region } });
});
afterAll(() => served.close());

const asToken = async (secret: string, query: string) => {
  const response = await browser(served.url).post("/graphql", { query }, { authorization: `Bearer ${secret}` });
  return { status: response.status, ...((await response.json()) as Answer) };
};
const make = (given: string) => `mutation { createToken(${given}) { secret token { id name mayWrite endsOn lastUsedAt role } } }`;
const secretOf = async (own: Browser, given: string) =>
  (await own.ask(make(given))).data.createToken as { secret: string; token: { id: string } };
const create = `mutation { createRegion(input: { name: "By token" }) { id } }`;

describe("a token", () => {
  test("asks as its owner, only reads where it may not write, and says when it was used", async () => {
    const own = await signedIn(served.url, await person(served.register, "Token Owner"));
    const { secret, token } = await secretOf(own, `name: "Figures", endsOn: "2021-06-30"`);
    expect(token).toEqual({ id: token.id, name: "Figures", mayWrite: false, endsOn: "2021-06-30", lastUsedAt: null, role: null });
    expect((await asToken(secret, "{ viewer { account { name } isReadOnly } }")).data.viewer).toEqual({
      account: { name: "Token Owner" },
      isReadOnly: true,
    });
    expect((await asToken(secret, create)).errors).toMatchObject([{ message: "This token only reads", extensions: { code: "FORBIDDEN" } }]);
    const shown = await own.ask("{ viewer { tokens { id lastUsedAt } } }");
    expect(shown.data.viewer.tokens).toEqual([{ id: token.id, lastUsedAt: expect.stringMatching(/^\d{4}-.*Z$/) }]);
    expect(JSON.stringify(await served.register.source.query("SELECT encode(secret, 'escape'), name FROM tokens"))).not.toContain(secret);
  });

  test("writes where it may", async () => {
    const own = await signedIn(served.url, await person(served.register, "Token Writer"));
    const { secret } = await secretOf(own, `name: "Writes", endsOn: "2021-06-30", mayWrite: true`);
    expect((await asToken(secret, create)).data.createRegion.id).toBeTruthy();
  });

  test("is narrowed to one grant of its owner's, and to none of another's", async () => {
    const someone = await person(served.register, "Two Roles", [{ role: "ADMINISTRATOR" }, { role: "PARTNER", site }]);
    const own = await signedIn(served.url, someone);
    const { secret } = await secretOf(own, `name: "One", endsOn: "2021-06-30", grant: "${someone.grants[1]}"`);
    expect((await asToken(secret, "{ viewer { roles { role scope } } }")).data.viewer.roles).toEqual([{ role: "PARTNER", scope: "Ash" }]);
    expect((await asToken(secret, `{ sessionsOf(account: "${someone.account}") { id } }`)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const { grants } = await person(served.register, "Other Roles");
    expect((await own.ask(make(`name: "One", endsOn: "2021-06-30", grant: "${grants[0]}"`))).errors![0]!.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      problems: [{ path: ["grant"] }],
    });
  });

  test("ends on its day, when it is revoked, and with its account", async () => {
    const someone = await person(served.register, "Token Ends");
    const own = await signedIn(served.url, someone);
    const [first, second, third] = [
      await secretOf(own, `name: "First", endsOn: "2021-04-01"`),
      await secretOf(own, `name: "Second", endsOn: "2021-06-30"`),
      await secretOf(own, `name: "Third", endsOn: "2021-06-30"`),
    ];
    await served.register.source.query(`UPDATE tokens SET ends_on = '2021-03-31' WHERE id = $1`, [first.token.id]);
    expect((await asToken(first.secret, "{ __typename }")).status).toBe(401);
    const other = await signedIn(served.url, await person(served.register, "Token Thief", [{ role: "MANAGER" }]));
    const revoke = `mutation { revokeToken(id: "${second.token.id}") }`;
    expect((await other.ask(revoke)).errors![0]!.extensions).toEqual({ code: "NOT_FOUND" });
    expect((await own.ask(revoke)).data.revokeToken).toBe(second.token.id);
    expect((await asToken(second.secret, "{ __typename }")).status).toBe(401);
    await served.register.source.query(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [someone.account]);
    expect((await asToken(third.secret, "{ __typename }")).status).toBe(401);
  });

  test("has a name and a day within a year", async () => {
    const own = await signedIn(served.url, await person(served.register, "Token Faults"));
    for (const [given, path] of [
      [`name: " ", endsOn: "2021-06-30"`, "name"],
      [`name: "${"x".repeat(81)}", endsOn: "2021-06-30"`, "name"],
      [`name: "Past", endsOn: "2021-03-31"`, "endsOn"],
      [`name: "Far", endsOn: "2022-05-01"`, "endsOn"],
    ])
      expect((await own.ask(make(given!))).errors![0]!.extensions).toMatchObject({ problems: [{ path: [path] }] });
  });

  test("makes no other token, and changes no password", async () => {
    const { account } = await person(served.register, "Token Alone");
    const secret = await tokenOf(served.register, account);
    for (const mutation of [
      make(`name: "Next", endsOn: "2021-06-30"`),
      `mutation { changePassword(current: "a", password: "b") }`,
      "mutation { endOtherSessions }",
    ])
      expect((await asToken(secret, mutation)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("under an Idempotency-Key", () => {
  const send = async (own: Browser, query: string, key: string) =>
    (await (await own.post("/graphql", { query }, { "idempotency-key": key })).json()) as Answer;

  test("no secret is kept", async () => {
    const own = await signedIn(served.url, await person(served.register, "Secret Keeper"));
    const { data } = await send(own, make(`name: "Kept", endsOn: "2021-06-30"`), "kept-1");
    await send(own, `mutation { changePassword(current: "nothing", password: "nothing at all") }`, "kept-2");
    const kept = await served.register.source.query(`SELECT key, answer::text FROM kept_answers WHERE key LIKE '%kept-%'`);
    expect(data.createToken.secret).toHaveLength(43);
    expect(kept).toEqual([]);
  });

  test("nobody is given another's answer", async () => {
    const [one, two] = [
      await signedIn(served.url, await person(served.register, "Key One")),
      await signedIn(served.url, await person(served.register, "Key Two")),
    ];
    const query = `mutation { createSetting(input: { name: "Keyed" }) { id } }`;
    const first = await send(one, query, "same");
    expect(await send(one, query, "same")).toEqual(first);
    expect((await send(two, query, "same")).data.createSetting.id).not.toBe(first.data.createSetting.id);
  });
});
