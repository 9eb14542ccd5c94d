import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
  await served.register.add("Region", { name: "North" });
});
afterAll(() => served.close());

const REGIONS = "{ regions { totalCount } }";
const ROLES = "{ viewer { roles { role } } }";
const sql = (text: string, values: unknown[]) => served.register.source.query(text, values);

/** Somebody who asks by a token, and has just asked: they are remembered. */
async function remembered(name: string) {
  const { account, grants } = await person(served.register, name, [{ role: "MANAGER" }]);
  const token = await tokenOf(served.register, account);
  const ask = async (query: string) => {
    const response = await browser(served.url).post("/graphql", { query }, { authorization: `Bearer ${token}` });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  expect((await ask(REGIONS)).data).toEqual({ regions: { totalCount: 1 } });
  expect((await ask(ROLES)).data.viewer.roles).toEqual([{ role: "MANAGER" }]);
  return { account, grant: grants[0]!, token, ask };
}

describe("whoever asked a moment ago", () => {
  test("has lost a role with the next question", async () => {
    const { ask, grant } = await remembered("Role Lost");
    await sql("DELETE FROM grants WHERE id = $1", [grant]);
    expect((await ask(REGIONS)).data).toEqual({ regions: { totalCount: 0 } });
  });

  test("has lost it with a question about themselves, too", async () => {
    const { ask, grant } = await remembered("Role Gone");
    await sql("DELETE FROM grants WHERE id = $1", [grant]);
    expect((await ask(ROLES)).data.viewer.roles).toEqual([]);
  });

  test("changes nothing with rights that they had", async () => {
    const { ask, grant } = await remembered("Manager Before");
    await sql("UPDATE grants SET role = 'ANALYST' WHERE id = $1", [grant]);
    expect((await ask(`mutation { createRegion(input: { name: "East" }) { id } }`)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await ask(REGIONS)).data).toEqual({ regions: { totalCount: 1 } });
  });

  test("only reads by a token that may no longer write", async () => {
    const { ask, account } = await remembered("Token Narrowed");
    await sql("UPDATE tokens SET may_write = false WHERE account_id = $1", [account]);
    expect((await ask(`mutation { createRegion(input: { name: "West" }) { id } }`)).errors).toMatchObject([
      { message: "This token only reads" },
    ]);
  });

  test.each([REGIONS, ROLES, `mutation { createRegion(input: { name: "South" }) { id } }`])(
    "is nobody once their token is revoked: %s",
    async (query) => {
      const { ask, account } = await remembered(`Token Revoked ${query.length}`);
      await sql("UPDATE tokens SET revoked_at = now() WHERE account_id = $1", [account]);
      const { status, errors } = await ask(query);
      expect(status).toBe(401);
      expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    },
  );

  test("is nobody once their session is ended", async () => {
    const someone = await person(served.register, "Session Ended");
    const own = await signedIn(served.url, someone);
    expect((await own.ask(ROLES)).data.viewer.roles).toBeDefined();
    expect((await own.ask(ROLES)).data.viewer.roles).toBeDefined();
    await sql("UPDATE sessions SET ends_at = now() WHERE account_id = $1", [someone.account]);
    expect((await own.ask(ROLES)).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
