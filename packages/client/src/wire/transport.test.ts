import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { transport } from "./index.ts";

const keys: (string | null)[] = [];
const reached: boolean[] = [];
let answers: (number | Error)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  for (const list of [keys, reached]) list.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const send = transport({
  url: "http://register.example/graphql",
  async fetch(_, init) {
    keys.push(new Headers(init?.headers).get("idempotency-key"));
    const answer = answers.shift() ?? 200;
    if (answer instanceof Error) throw answer;
    return new Response('{"data":{}}', { status: answer });
  },
  onReached: (isReached) => reached.push(isReached),
});

const cut = new TypeError("Failed to fetch");
async function sent(query: string, given: (number | Error)[] = [], key?: string): Promise<unknown> {
  answers = given;
  const going = send({ query }, { key }).then(({ status }) => status, String);
  await vi.runAllTimersAsync();
  return going;
}

test("a write has a key of its own, the same when it is sent again, and a read has none", async () => {
  expect(await sent("mutation A { a }", [cut, cut])).toBe(200);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(keys).size).toBe(1);
  await sent("mutation A { a }");
  expect(keys[3]).not.toBe(keys[0]);
  await sent("query A { a }", [cut]);
  expect(keys.slice(4)).toEqual([null, null]);
});

test("a write behind other words is known as one", async () => {
  await sent("# What follows changes a record\nmutation C { c }");
  await sent("query A { a } mutation D { d }");
  expect(keys).toEqual([expect.any(String), expect.any(String)]);
});

test("a write that got no answer at all keeps its key for when a person tries again", async () => {
  expect(await sent("mutation B { b }", [cut, cut, cut, cut])).toContain("Failed to fetch");
  expect(keys).toHaveLength(4);
  expect(await sent("mutation B { b }", [502])).toBe(502);
  expect(await sent("mutation B { b }")).toBe(200);
  expect(new Set(keys).size).toBe(1);
  await sent("mutation B { b }");
  expect(new Set(keys).size).toBe(2);
});

test("a key that is given is the one that is sent, each time", async () => {
  await sent("mutation B { b }", [cut], "import-7");
  await sent("mutation B { b }", [], "import-7");
  expect(keys).toEqual(["import-7", "import-7", "import-7"]);
});

test("after each attempt it is told whether the register was reached", async () => {
  await sent("{ a }", [cut, 503]);
  expect(reached).toEqual([false, true]);
});

test("what nobody waits for any more is not sent again", async () => {
  const stop = new AbortController();
  stop.abort();
  answers = [cut];
  await expect(send({ query: "{ a }" }, { signal: stop.signal })).rejects.toBe(cut);
  expect(keys).toHaveLength(1);
});
