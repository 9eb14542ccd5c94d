import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { patientFetch } from "./network.ts";

const keys: (string | null)[] = [];
let answers: (number | Error)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  keys.length = 0;
  vi.stubGlobal("fetch", async (_: unknown, init: RequestInit) => {
    keys.push(new Headers(init.headers).get("idempotency-key"));
    const answer = answers.shift() ?? 200;
    if (answer instanceof Error) throw answer;
    return new Response("{}", { status: answer });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const cut = new TypeError("Failed to fetch");
async function send(query: string, given: (number | Error)[] = []): Promise<unknown> {
  answers = given;
  const sent = patientFetch("/graphql", { method: "POST", body: JSON.stringify({ query }) }).then(({ status }) => status, String);
  await vi.runAllTimersAsync();
  return sent;
}

test("a write has a key of its own, the same when it is sent again, and a read has none", async () => {
  expect(await send("mutation A { a }", [cut, cut])).toBe(200);
  expect(keys).toHaveLength(3);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(keys).size).toBe(1);
  await send("mutation A { a }");
  expect(keys[3]).not.toBe(keys[0]);
  await send("query A { a }", [cut]);
  expect(keys.slice(4)).toEqual([null, null]);
});

test("a write that got no answer at all keeps its key for when a person tries again", async () => {
  expect(await send("mutation B { b }", [cut, cut, cut, cut])).toContain("Failed to fetch");
  expect(keys).toHaveLength(4);
  expect(await send("mutation B { b }", [502])).toBe(502);
  expect(await send("mutation B { b }")).toBe(200);
  expect(new Set(keys).size).toBe(1);
  await send("mutation B { b }");
  expect(new Set(keys).size).toBe(2);
});
