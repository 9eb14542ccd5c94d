import { afterAll, beforeAll, expect, test } from "vitest";
import { person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
let analyst: string;
beforeAll(async () => {
  served = await servedRegister();
  analyst = (await person(served.register, "Ana Lyst", [{ role: "ANALYST" }])).account;
});
afterAll(() => served.close());

const viewAs = (account: string, reason = "They can't see a team") => `mutation { viewAs(account: "${account}", reason: "${reason}") }`;
const WHO = "{ viewer { account { name } roles { role } isReadOnly viewingAs { name } sessions { id } tokens { id } hasPassword } }";
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.code;

test("an administrator sees as somebody else does, changes nothing meanwhile, and it is written down", async () => {
  const own = await person(served.register, "Ada View");
  const one = await signedIn(served.url, own);
  expect((await one.ask(viewAs(analyst))).data).toEqual({ viewAs: true });
  expect((await one.ask(WHO)).data.viewer).toEqual({
    account: { name: "Ana Lyst" },
    roles: [{ role: "ANALYST" }],
    isReadOnly: true,
    viewingAs: { name: "Ana Lyst" },
    sessions: [],
    tokens: [],
    hasPassword: false,
  });
  for (const mutation of [
    `createRegion(input: { name: "Nowhere" }) { id }`,
    "endOtherSessions",
    `changePassword(current: "a", password: "b")`,
    `stopViewing createRegion(input: { name: "Nowhere" }) { id }`,
  ])
    expect((await one.ask(`mutation { ${mutation} }`)).errors).toMatchObject([
      { message: "Nothing can be changed while you view as somebody else", extensions: { code: "FORBIDDEN" } },
    ]);
  expect((await one.ask("mutation { stopViewing }")).data).toEqual({ stopViewing: true });
  expect((await one.ask(WHO)).data.viewer).toMatchObject({ account: { name: "Ada View" }, isReadOnly: false, viewingAs: null });
  const { data } = await one.ask(`{ viewings(where: { administrator: { id: { eq: "${own.account}" } } }) { nodes {
    administrator { name } account { name } reason startedAt history { nodes { by } } } } }`);
  expect(data.viewings.nodes).toEqual([
    {
      administrator: { name: "Ada View" },
      account: { name: "Ana Lyst" },
      reason: "They can't see a team",
      startedAt: expect.stringMatching(/Z$/),
      history: { nodes: [{ by: "Ada View" }] },
    },
  ]);
});

test("it ends when the administrator is none any longer, and when the account is closed", async () => {
  const own = await person(served.register, "Ada Fired", [{ role: "ADMINISTRATOR" }, { role: "EVALUATOR" }]);
  const other = await person(served.register, "Closed Soon", [{ role: "ANALYST" }]);
  const one = await signedIn(served.url, own);
  await one.ask(viewAs(other.account));
  await served.register.source.query(`UPDATE accounts SET closed_on = '2021-03-31' WHERE id = $1`, [other.account]);
  expect((await one.ask(WHO)).data.viewer).toMatchObject({ account: { name: "Ada Fired" }, viewingAs: null });
  await one.ask(viewAs(analyst));
  await served.register.source.query(`UPDATE grants SET until = '2021-03-31' WHERE id = $1`, [own.grants[0]]);
  expect((await one.ask(WHO)).data.viewer).toMatchObject({
    account: { name: "Ada Fired" },
    roles: [{ role: "EVALUATOR" }],
    isReadOnly: false,
  });
});

test("it is for administrators who signed in, with a reason, and of others", async () => {
  const manager = await signedIn(served.url, await person(served.register, "Max Manager", [{ role: "MANAGER" }]));
  expect(codeOf(await manager.ask(viewAs(analyst)))).toBe("FORBIDDEN");
  const own = await person(served.register, "Ada Rules");
  const one = await signedIn(served.url, own);
  expect(codeOf(await one.ask(viewAs(analyst, " ")))).toBe("BAD_USER_INPUT");
  expect(codeOf(await one.ask(viewAs(own.account)))).toBe("BAD_USER_INPUT");
  expect(codeOf(await one.ask(viewAs("00000000-0000-7000-8000-000000000000")))).toBe("NOT_FOUND");
  const response = await one.post(
    "/graphql",
    { query: viewAs(analyst) },
    { authorization: `Bearer ${await tokenOf(served.register, own.account)}` },
  );
  expect(codeOf((await response.json()) as Answer)).toBe("FORBIDDEN");
});
