import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { TestRegister } from "./test-register.ts";

let served: ServedRegister;
let register: TestRegister;
let url: string;
beforeAll(async () => {
  served = await servedRegister();
  register = served.register;
  url = `${served.url}/graphql`;
});
afterAll(() => served.close());

const send = async (query: string, variables: object, key?: string, extensions: object = {}) => {
  const headers = { "content-type": "application/json", ...served.headers, ...(key ? { "idempotency-key": key } : {}) };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables, extensions }) });
  return (await response.json()) as {
    data: Record<string, { id: string; name: string; version: number; changed: number; changeSet: string }>;
    errors?: { message: string; extensions: { code: string } }[];
  };
};
const create = `mutation ($name: String!) { createRegion(input: { name: $name }) { id name version } }`;
const count = async (name: string) =>
  Number((await register.database.run(`SELECT count(*) FROM regions WHERE name LIKE $1`, [name]))[0]!.count);

test("a mutation that is sent again under its key is done once and answered alike, whatever was changed since", async () => {
  const first = await send(create, { name: "North" }, "key-1");
  await register.source.query(`UPDATE regions SET name = 'North again' WHERE name = 'North'`);
  expect(await send(create, { name: "North" }, "key-1")).toEqual(first);
  expect(await count("North%")).toBe(1);
});

test("sent ten times at once it is done once, and all have the same answer", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(create, { name: "South" }, "key-2")));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await count("South")).toBe(1);
});

test("what was done but never answered, as when the process dies in between, is not done again", async () => {
  const first = await send(create, { name: "East" }, "key-3");
  await register.database.run(`DELETE FROM kept_answers WHERE key LIKE '% key-3' AND part = ''`);
  const again = await send(create, { name: "East" }, "key-3");
  expect(again).toEqual(first);
  expect(await count("East")).toBe(1);
});

test("a bulk edit whose own filter no longer matches is remembered all the same", async () => {
  const bulk = `mutation { updateRegions(where: { name: { eq: "East" } }, patch: { name: "Far East" }, expected: 1) { changeSet changed } }`;
  const first = await send(bulk, {}, "key-4");
  await register.database.run(`DELETE FROM kept_answers WHERE key LIKE '% key-4' AND part = ''`);
  expect((await send(bulk, {}, "key-4")).data.updateRegions).toEqual(first.data.updateRegions);
});

test("a key is of one request: another one is refused", async () => {
  const other = await send(create, { name: "West" }, "key-1");
  expect(other.errors![0]).toMatchObject({
    message: "This Idempotency-Key was sent with another request: take a new one",
    extensions: { code: "BAD_USER_INPUT" },
  });
  expect(await count("West")).toBe(0);
  expect((await send(create, { name: "West" }, "a key")).errors![0]!.extensions.code).toBe("BAD_USER_INPUT");
});

test("what was refused can be sent again once it is mended, under a key of its own or none", async () => {
  const refused = await send(create, { name: "" }, "key-5");
  expect(refused.errors![0]!.extensions.code).toBe("BAD_USER_INPUT");
  expect((await send(create, { name: "Centre" })).data.createRegion!.name).toBe("Centre");
});

test("what a mutation would cost is not kept as its answer", async () => {
  expect((await send(create, { name: "Fells" }, "key-6", { costOnly: true })).data).toBeNull();
  expect(await count("Fells")).toBe(0);
  expect((await send(create, { name: "Fells" }, "key-6")).data.createRegion!.name).toBe("Fells");
  expect(await count("Fells")).toBe(1);
});
