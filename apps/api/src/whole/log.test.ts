import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { person, signedIn } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ environment: { LOG_LEVEL: "debug" } });
});
afterAll(() => served.close());

const MANY = 1000;
/** A name that nobody has: any part of it in the log is a fault. */
const canary = (at: number) => `Zebediah${at} Quillfeather`;
const address = (at: number) => `zebediah${at}@quillfeather.example`;
const CANARY = /zebediah|quillfeather/i;

/** A fault of ours, whose words PostgreSQL would tell with what was typed. */
async function faults(): Promise<void> {
  const owner = new pg.Client({ connectionString: served.register.url });
  await owner.connect();
  await owner.query(`ALTER TABLE staff ADD CONSTRAINT strange CHECK (name NOT LIKE 'Zebediah%') NOT VALID`);
  const admin = await signedIn(served.url, await person(served.register, "Fault Finder"));
  await admin.ask(`mutation { createStaffMember(input: { name: "${canary(7)}" }) { id } }`);
  await owner.query(`ALTER TABLE staff RENAME TO lost`);
  await admin.ask(`{ staff(search: "${canary(8)}") { totalCount } }`);
  await owner.query(`ALTER TABLE lost RENAME TO staff`);
  await owner.end();
}

test("no name, no e-mail and no secret is in the log, whatever goes wrong", async () => {
  const admin = await signedIn(served.url, await person(served.register, "Log Reader"));
  const own = await person(served.register, canary(0).replace(" ", "-"));
  await signedIn(served.url, own);
  const stranger = browser(served.url);
  const create = `mutation ($name: String!, $email: String) { createStaffMember(input: { name: $name, email: $email }) { id } }`;
  const kinds: ((at: number) => Promise<unknown>)[] = [
    (at) => stranger.post("/sign-in", { email: address(at), password: `${canary(at)} is wrong` }),
    (at) => stranger.post("/sign-in", `{"email": "${address(at)}"`),
    (at) => stranger.post("/invitation", { secret: canary(at), password: canary(at) }),
    (at) => stranger.fetch(`/${address(at)}?name=${encodeURIComponent(canary(at))}`),
    (at) => stranger.fetch(`/sign-in/provider/return?state=${address(at)}`),
    (at) => admin.ask(create, { name: canary(at), email: address(at) }),
    (at) => admin.ask(create, { name: canary(at).repeat(40), email: "none" }),
    (at) => admin.ask(create, { name: { first: canary(at) } }),
    (at) => admin.ask(`mutation { createStaffMember(input: { name: "${canary(at)}", nickname: "${canary(at)}" }) { id } }`),
    (at) => admin.ask(`mutation Zebediah${at} { createAccount(input: { name: "${canary(at)}", email: "${own.email}" }) { id }`),
    (at) => admin.ask(`mutation { createAccount(input: { name: "${canary(at)}", email: "${own.email}" }) { id } }`),
    (at) => admin.ask(`{ staff(where: { name: { eq: "${canary(at)}" } }, first: -1) { nodes { ${canary(at).replace(" ", "")} } } }`),
    (at) => admin.ask(`{ staff(search: "${canary(at)}", after: "${canary(at)}") { totalCount } }`),
    (at) => admin.ask(`{ account(id: "${canary(at)}") { id } }`),
    (at) => admin.ask(`mutation { endSession(id: "${canary(at)}") }`),
    (at) => admin.ask(`mutation { changePassword(current: "${canary(at)}", password: "${canary(at)}") }`),
    (at) => admin.ask(`mutation { viewAs(account: "${address(at)}", reason: "${canary(at)}") }`),
    (at) =>
      admin.fetch(`/graphql?query=${encodeURIComponent(`{ staff(search: "${canary(at)}") { totalCount } }`)}`, {
        headers: { "apollo-require-preflight": "1" },
      }),
    (at) =>
      admin.post("/graphql", {
        query: "query ($s: String) { staff(search: $s) { totalCount } }",
        variables: { s: canary(at) },
        operationName: canary(at),
      }),
    (at) =>
      admin.post(
        "/graphql/stream",
        { query: `subscription { changed(ids: ["${address(at)}"]) { ${canary(at)} } }` },
        { accept: "text/event-stream" },
      ),
    (at) =>
      admin.post(
        "/graphql",
        { query: "{ __typename }" },
        { authorization: `Bearer ${canary(at).replace(" ", "")}`, "user-agent": canary(at) },
      ),
  ];
  for (let from = 0; from < MANY; from += 25)
    await Promise.all(Array.from({ length: 25 }, (_, at) => kinds[(from + at) % kinds.length]!(from + at + 1)));
  await faults();
  const log = served.lines.join("");
  expect(served.lines.filter((line) => line.includes('"msg":"fault"')).length).toBeGreaterThan(0);
  expect(log).not.toMatch(CANARY);
  expect(log).not.toMatch(/[\w.]@\w|session=|Bearer|marmalade/);
  expect(served.lines.filter((line) => line.includes('"msg":"operation"')).length).toBeGreaterThan(400);
  for (const line of served.lines) expect(Object.keys(JSON.parse(line) as object)).not.toContain("req");
});

test("a line says which account asked what kind of thing, how long it took and how it was refused", async () => {
  const own = await person(served.register, "Line Reader");
  const one = await signedIn(served.url, own);
  await one.ask("query Waves { waves { totalCount } }");
  await one.ask(`mutation { deleteWave(id: "00000000-0000-7000-8000-000000000000", version: 1) }`);
  const lines = served.lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ account }) => account === own.account);
  expect(lines).toMatchObject([
    { msg: "signed in" },
    { msg: "operation", operation: "Waves", document: expect.stringMatching(/^[0-9a-f]{16}$/), ms: expect.any(Number) },
    { msg: "operation", operation: null, errors: { NOT_FOUND: 1 } },
  ]);
});
