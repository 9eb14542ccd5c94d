import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword, setPassword } from "../slices/accounts/passwords.ts";
import { type Browser, browser } from "./browser.ts";
import { addAccount, type ServedRegister, servedRegister } from "./served-register.ts";

const PASSWORD = "marmalade sky bicycle";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
});
afterAll(() => served.close());

/** An account with a password. */
async function person(name: string, roles?: readonly Record<string, unknown>[]) {
  const made = await addAccount(served.register, name, roles);
  await setPassword(served.register.database.run, made.account, await hashPassword(PASSWORD));
  return made;
}

async function signedIn(email: string): Promise<Browser> {
  const one = browser(served.url);
  expect((await one.post("/sign-in", { email, password: PASSWORD })).status).toBe(204);
  return one;
}

describe("whoever did not sign in", () => {
  test("is told so, before anything is looked at", async () => {
    for (const path of ["/graphql", "/graphql/stream"]) {
      const response = await browser(served.url).post(path, { query: "{ nothing( }" });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ errors: [{ message: "Sign in first", extensions: { code: "UNAUTHENTICATED" } }] });
    }
  });

  test("with a token that is none is refused, whatever cookie goes with it", async () => {
    const { email } = await person("Ada Both");
    const one = await signedIn(email);
    const response = await one.post("/graphql", { query: "{ __typename }" }, { authorization: "Bearer nothing" });
    expect(response.status).toBe(401);
  });
});

describe("by password", () => {
  test("one is signed in, asks as oneself, and signs out for good", async () => {
    const { email, account } = await person("Grace Park");
    const one = await signedIn(email.toUpperCase());
    const { data } = await one.ask(
      "{ viewer { account { id name email } roles { role label scope } isReadOnly hasPassword sessions { isThis agent } tokens { id } } }",
    );
    expect(data.viewer).toEqual({
      account: { id: account, name: "Grace Park", email },
      roles: [{ role: "ADMINISTRATOR", label: "Administrator", scope: "England" }],
      isReadOnly: false,
      hasPassword: true,
      sessions: [{ isThis: true, agent: "node" }],
      tokens: [],
    });
    const stolen = one.copy();
    expect((await one.post("/sign-out", {})).status).toBe(204);
    expect((await stolen.post("/graphql", { query: "{ __typename }" })).status).toBe(401);
  });

  test("the history says who", async () => {
    const { email } = await person("Joan Writes");
    const one = await signedIn(email);
    const { data } = await one.ask(`mutation { createRegion(input: { name: "Far North" }) { history { nodes { by } } } }`);
    expect(data.createRegion.history.nodes[0].by).toBe("Joan Writes");
  });
});
