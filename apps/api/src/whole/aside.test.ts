import { type ChildProcess, fork } from "node:child_process";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Aside, aside } from "../aside.ts";
import { readConfig } from "../config.ts";
import { person, signedIn, tokenOf } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

vi.mock("node:child_process", { spy: true });

let register: TestRegister;
let beside: Aside;
let served: ServedRegister;
/** Where each question was passed on to. */
const passedOn: (string | undefined)[] = [];
const process_ = () => vi.mocked(fork).mock.results.at(-1)!.value as ChildProcess;

beforeAll(async () => {
  register = await testRegister("demo");
  const config = readConfig({ LOG_LEVEL: "silent", BEHIND: "10", TODAY: register.doors.today() });
  beside = aside({ config, url: register.url, programme: "demo" });
  const address = () => {
    passedOn.push(beside.address());
    return passedOn.at(-1);
  };
  served = await servedRegister({ beside: register, aside: address });
  await vi.waitUntil(() => beside.address(), { timeout: 30_000 });
});
afterAll(async () => {
  await served?.close();
  await beside?.close();
  await register?.close();
});

const fields = "id name urn type phase status town postcode ward constituency openedOn updatedAt localAuthority { name }";
const long = (nth: number) =>
  `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: settings(first: 10) { nodes { ${fields} } }`).join(" ")} } # ${nth}`;

/** What a manager is answered, by a token of their own, and how often the question was passed on. */
async function asked(token: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  const before = passedOn.filter(Boolean).length;
  const response = await fetch(`${served.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text(), passedOn: passedOn.filter(Boolean).length - before };
}

async function tokenFor(name: string, role: string): Promise<string> {
  const { account } = await person(register, name, [{ role }]);
  return tokenOf(register, account);
}

test("a long question that nobody asked before is answered by a process of its own, to the byte as by the register itself", async () => {
  const token = await tokenFor("Mana Ger", "MANAGER");
  const [first, again] = [await asked(token, long(1)), await asked(token, long(1))];
  expect([first.passedOn, again.passedOn]).toEqual([1, 0]);
  expect(first.text).toBe(again.text);
  expect(JSON.parse(first.text).data.a19.nodes).toHaveLength(10);
});

test("rights and limits hold there as here", async () => {
  const analyst = await tokenFor("Ana Lyst", "ANALYST");
  const people = (nth: number) => `{ staff(first: 1) { nodes { name } } } # ${"x".repeat(2000)} ${nth}`;
  const answer = await asked(analyst, people(1));
  expect(answer.passedOn).toBe(1);
  expect(answer.text).toContain("are published as numbers alone");
  const wrong = await asked(analyst, `{ nothingOfThisName } # ${"x".repeat(2000)}`);
  expect([wrong.passedOn, JSON.parse(wrong.text).errors[0].extensions.code]).toEqual([1, "GRAPHQL_VALIDATION_FAILED"]);
  const nobody = await asked("no-token", people(2));
  expect([nobody.passedOn, nobody.status]).toEqual([0, 401]);
});

test("so does a session, which a page of another site can't use", async () => {
  const own = await person(register, "Ses Sion", [{ role: "MANAGER" }]);
  const one = await signedIn(served.url, own);
  const answers = [
    await one.post("/graphql", { query: long(3) }),
    await one.post("/graphql", { query: long(4) }, { origin: "https://elsewhere.example" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 403]);
  expect(JSON.parse(await answers[0]!.text()).data.a0.nodes).toHaveLength(10);
});

test("a page of the console does not wait for what is behind all else", async () => {
  const token = await tokenFor("Mana Ger Four", "MANAGER");
  const answer = await asked(token, long(5), { "apollographql-client-name": "console" });
  expect([answer.passedOn, JSON.parse(answer.text).data.a0.nodes.length]).toEqual([0, 10]);
});

test("a change is not passed on, however long it is", async () => {
  const token = await tokenFor("Mana Ger Two", "MANAGER");
  const { id, version } = JSON.parse((await asked(token, "{ teams(first: 1) { nodes { id version } } }")).text).data.teams.nodes[0];
  const change = `mutation { updateTeam(id: "${id}", version: ${version}, patch: { note: "A note" }) { note } } # ${"x".repeat(2000)}`;
  const answer = await asked(token, change);
  expect([answer.passedOn, JSON.parse(answer.text).data]).toEqual([0, { updateTeam: { note: "A note" } }]);
  // What is passed on after it has heard of it.
  const later = await asked(token, `{ team(id: "${id}") { note } } # ${"x".repeat(2000)}`);
  expect([later.passedOn, JSON.parse(later.text).data]).toEqual([1, { team: { note: "A note" } }]);
});

test("whoever asks for much beside changes has the rest answered there too, the console's as well, and changes as ever", async () => {
  const token = await tokenFor("Mana Ger Five", "MANAGER");
  const { id, version } = JSON.parse((await asked(token, "{ teams(first: 1) { nodes { id version } } }")).text).data.teams.nodes[0];
  const change = (to: number) =>
    asked(token, `mutation { updateTeam(id: "${id}", version: ${to}, patch: { catchment: ${7000 + to} }) { version } }`);
  const page = (nth: number, headers = {}) => asked(token, `{ settings(first: 900) { nodes { id } } } # ${nth}`, headers);
  // All of it in one second, as the register's clock has it, some time after anybody changed anything.
  const now = performance.now() + 5000;
  const clock = vi.spyOn(performance, "now").mockReturnValue(now);
  const [before, changed] = [await page(0), await change(version)];
  const passed: Awaited<ReturnType<typeof page>>[] = [];
  for (let nth = 1; nth < 5; nth += 1) passed.push(await page(nth));
  const [ofConsole, changedThen] = [await page(5, { "apollographql-client-name": "console" }), await change(version + 1)];
  const other = await asked(await tokenFor("Mana Ger Six", "MANAGER"), "{ settings(first: 1000) { nodes { id } } }");
  clock.mockRestore();
  expect([before, changed, ...passed, ofConsole, changedThen, other].map((one) => one.passedOn)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0]);
  expect(new Set([...passed, ofConsole].map(({ text }) => text)).size).toBe(1);
  expect(JSON.parse(changedThen.text).data).toEqual({ updateTeam: { version: version + 2 } });
});

test("where that process has ended, a question is answered all the same", async () => {
  const token = await tokenFor("Mana Ger Three", "MANAGER");
  const address = beside.address();
  const ended = new Promise((resolve) => process_().once("exit", resolve));
  process_().kill("SIGKILL");
  await ended;
  const gone = vi.spyOn(beside, "address").mockReturnValue(address);
  const answer = await asked(token, long(2));
  gone.mockRestore();
  expect(answer.passedOn).toBe(1);
  expect(JSON.parse(answer.text).data.a0.nodes).toHaveLength(10);
  expect(beside.address()).toBeUndefined();
});
