import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { browser } from "./browser.ts";
import { PASSWORD, person, signedIn } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

vi.mock("@node-rs/argon2", { spy: true });

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
});
afterAll(() => served.close());

const asks = { query: "{ viewer { isReadOnly } }" };

describe("whoever did not sign in", () => {
  test("is told so, before anything is looked at", async () => {
    for (const path of ["/graphql", "/graphql/stream"]) {
      const response = await browser(served.url).post(path, "{ this is nothing");
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ errors: [{ message: "Sign in first", extensions: { code: "UNAUTHENTICATED" } }] });
    }
  });

  test("with a token that is none is refused, whatever cookie goes with it", async () => {
    const own = await signedIn(served.url, await person(served.register, "Ada Both"));
    expect((await own.post("/graphql", asks, { authorization: "Bearer nothing" })).status).toBe(401);
    expect((await own.post("/graphql", asks, { authorization: "Basic bm90aGluZzo=" })).status).toBe(401);
    expect((await own.post("/graphql", asks, { authorization: "Bearer demo-administrator" })).status).toBe(401);
    expect((await own.post("/graphql", asks)).status).toBe(200);
  });
});

describe("by password", () => {
  test("one is signed in, asks as oneself, and signs out for good", async () => {
    const { email, account } = await person(served.register, "Grace Park");
    const own = await signedIn(served.url, { email: email.toUpperCase() });
    const { data } = await own.ask(`{ viewer {
      account { id name email } roles { role label scope } isReadOnly hasPassword viewingAs { id } sessions { isThis agent } tokens { id } } }`);
    expect(data.viewer).toEqual({
      account: { id: account, name: "Grace Park", email },
      roles: [{ role: "ADMINISTRATOR", label: "Administrator", scope: "England" }],
      isReadOnly: false,
      hasPassword: true,
      viewingAs: null,
      sessions: [{ isThis: true, agent: "node" }],
      tokens: [],
    });
    const stolen = own.copy();
    expect((await own.post("/sign-out", {})).status).toBe(204);
    expect(own.cookies.size).toBe(0);
    expect((await stolen.post("/graphql", asks)).status).toBe(401);
  });

  test("the history says who", async () => {
    const own = await signedIn(served.url, await person(served.register, "Joan Writes"));
    const { data } = await own.ask(`mutation { createRegion(input: { name: "Far North" }) { history { nodes { by } } } }`);
    expect(data.createRegion.history.nodes[0].by).toBe("Joan Writes");
  });

  test("whoever is not there, has no password, a closed account or a wrong password is answered alike", async () => {
    const closed = await person(served.register, "Cleo Closed");
    await served.register.source.query(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [closed.account]);
    const bare = await served.register.add("Account", { name: "Bare", email: "bare@example.org" });
    expect(bare).toBeTruthy();
    const known = await person(served.register, "Kim Known");
    const answers: string[] = [];
    for (const [email, password] of [
      [known.email, "not the right one"],
      ["nobody@example.org", PASSWORD],
      ["bare@example.org", PASSWORD],
      [closed.email, PASSWORD],
    ]) {
      const response = await browser(served.url).post("/sign-in", { email, password });
      answers.push(`${response.status} ${await response.text()} ${response.headers.get("set-cookie")}`);
    }
    expect(new Set(answers)).toEqual(new Set(['401 {"message":"E-mail or password is wrong"} null']));
  });

  test("as much is reckoned whether the account is there or not, so that nobody learns by the clock who has one", async () => {
    const known = await person(served.register, "Tim Timed");
    const reckoned: unknown[] = [];
    for (const email of [known.email, "nowhere@example.org"]) {
      vi.mocked(verify).mockClear();
      await browser(served.url).post("/sign-in", { email, password: "not the right one" });
      reckoned.push(vi.mocked(verify).mock.calls.map(([kept, password]) => [String(kept).split("$").slice(1, 4), password]));
    }
    expect(reckoned[0]).toEqual([[["argon2id", "v=19", "m=19456,t=2,p=1"], "not the right one"]]);
    expect(reckoned[1]).toEqual(reckoned[0]);
  });

  test("what can't be read is refused in a sentence", async () => {
    for (const body of [{}, { email: 1, password: 2 }, { email: "a@example.org" }, "[]", "nothing"]) {
      const response = await browser(served.url).post("/sign-in", body);
      expect([response.status, Object.keys((await response.json()) as object)]).toEqual([400, ["message"]]);
    }
  });
});

describe("outside the demo", () => {
  test("nobody signs in as one of its accounts", async () => {
    expect((await browser(served.url).post("/sign-in/demo", { account: "demo-administrator" })).status).toBe(404);
  });
});
