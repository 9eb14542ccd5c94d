import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
  const { register } = served;
  for (const name of ["Ada", "Ben", "Cay"]) await register.add("StaffMember", { name, email: `${name}@example.org` });
});
afterAll(() => served.close());

const numbers = "{ staff { totalCount suppressed } }";
const hidden = { staff: { totalCount: null, suppressed: true } };
const exact = { staff: { totalCount: 3, suppressed: false } };
const console_ = { "apollographql-client-name": "console" };

/** What somebody with the roles is answered: by a token, in the playground, and on the console's own pages. */
async function answers(name: string, roles: readonly string[], query = numbers) {
  const own = await person(
    served.register,
    name,
    roles.map((role) => ({ role })),
  );
  const one = await signedIn(served.url, own);
  const byToken = await fetch(`${served.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await tokenOf(served.register, own.account)}` },
    body: JSON.stringify({ query }),
  });
  const [playground, page] = [await one.post("/graphql", { query }), await one.post("/graphql", { query }, console_)];
  return Promise.all([byToken, playground, page].map((response) => response.json() as Promise<Answer>)) as Promise<
    [Answer, Answer, Answer]
  >;
}

test("numbers as they are are not an analyst's to publish", async () => {
  const [script, , page] = await answers("Wants More", ["ANALYST"], numbers.replace("{", "query Q @published(by: NONE) {"));
  for (const { errors } of [script, page]) expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  const [other] = await answers("May See", ["MANAGER"], numbers.replace("{", "query Q @published(by: NONE) {"));
  expect(other.data).toEqual(exact);
});

describe("what analysts ask leaves the register, but for the console's own pages", () => {
  test("numbers of people are published to an analyst's scripts and in the playground", async () => {
    const [script, playground, page] = await answers("Ana Lyst", ["ANALYST"]);
    expect([script.data, playground.data, page.data]).toEqual([hidden, hidden, exact]);
  });

  test("an answer that was kept for a manager is not an analyst's", async () => {
    const [first] = await answers("Mana Ger", ["MANAGER"]);
    const [then] = await answers("Ana Later", ["ANALYST"]);
    const [again] = await answers("Mana Again", ["MANAGER"]);
    expect([first.data, then.data, again.data]).toEqual([exact, hidden, exact]);
  });

  test("whoever is a manager too sees what managers see", async () => {
    const [script, playground] = await answers("Both Roles", ["ANALYST", "MANAGER"]);
    expect([script.data, playground.data]).toEqual([exact, exact]);
  });

  test("a scheme that is named goes before the role's", async () => {
    const [script] = await answers(
      "Other Scheme",
      ["ANALYST"],
      `query Q @published(by: HES) { staff(where: { forgottenOn: { isNull: false } }) { totalCount suppressed } }`,
    );
    expect(script.data).toEqual({ staff: { totalCount: 0, suppressed: false } });
  });

  test("one by one, people are shown on pages alone; who asks is told who they are", async () => {
    const [script, , page] = await answers("Row Reader", ["ANALYST"], "{ staff { nodes { registration } } }");
    expect(script.errors?.[0]?.message).toBe("Staff are published as numbers alone: ask for totalCount or groups");
    expect(page.data.staff.nodes).toHaveLength(3);
    const [who] = await answers("Who Am I", ["ANALYST"], "{ viewer { roles { role } } }");
    expect(who.data.viewer.roles).toEqual([{ role: "ANALYST" }]);
  });
});
