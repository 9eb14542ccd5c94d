import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { send } from "../api/network.ts";
import { heldFetch, noteSignedIn, untilSignedIn } from "./session.ts";

const sent: { readonly key: string | null; readonly body: unknown }[] = [];
let answers: number[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", async (_: unknown, init: RequestInit) => {
    sent.push({ key: new Headers(init.headers).get("idempotency-key"), body: init.body });
    return new Response("{}", { status: answers.shift() ?? 200 });
  });
});
afterEach(() => {
  noteSignedIn();
  vi.unstubAllGlobals();
});

const write = (name: string) => ({ method: "POST", body: JSON.stringify({ query: `mutation ${name} { a }` }) });
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Waits until so many requests went out. */
const until = (count: number) => vi.waitFor(() => expect(sent).toHaveLength(count), 5000);

test("what was refused beside an answer that renewed the session is asked again, and nobody notices", async () => {
  answers = [401];
  expect((await heldFetch("/graphql", write("A"))).status).toBe(200);
  expect(sent).toHaveLength(2);
});

test("a write that was refused for want of a session is sent again as it was, under the same key", async () => {
  answers = [401, 401];
  const answer = send({ query: "mutation A { a }" });
  await until(2);
  await pause();
  noteSignedIn();
  expect((await answer).status).toBe(200);
  expect(sent).toHaveLength(3);
  expect(sent[2]).toEqual(sent[0]);
  expect(sent[0]!.key).toMatch(/^[0-9a-f-]{36}$/);
});

test("what is asked meanwhile waits, and goes on with the rest", async () => {
  answers = [401, 401];
  const first = heldFetch("/graphql", write("A"));
  await until(2);
  await pause();
  const second = heldFetch("/graphql", write("B"));
  await pause();
  expect(sent).toHaveLength(2);
  noteSignedIn();
  expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
  expect(sent).toHaveLength(4);
});

test("what nobody waits for any more is given up", async () => {
  answers = [401, 401];
  const stop = new AbortController();
  const answer = heldFetch("/graphql", { ...write("A"), signal: stop.signal });
  await until(2);
  await pause();
  stop.abort(new Error("gone"));
  await expect(answer).rejects.toThrow("gone");
  noteSignedIn();
  await expect(untilSignedIn()).resolves.toBeUndefined();
});
