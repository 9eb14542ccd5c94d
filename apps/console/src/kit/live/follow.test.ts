import { expect, test } from "vitest";
import { noteSignedIn } from "../session/session.ts";
import { Follower } from "./follow.ts";
import type { Changed } from "./heard.ts";

const told = (changeSet: string) =>
  `event: next\ndata: ${JSON.stringify({ data: { changed: { changeSet, record: "Pond", ids: ["p"] } } })}\n\n`;
const body = (text: string) => new Response(text, { headers: { "content-type": "text/event-stream" } });

/** Follows a register that gives these answers, one a connection, until they are used up. */
async function followed(answers: readonly (string | number | Error)[]) {
  const stop = new AbortController();
  const asked: unknown[] = [];
  const heard: Changed[] = [];
  const states: boolean[] = [];
  const waits: number[] = [];
  let gaps = 0;
  const send: typeof fetch = async (_, init) => {
    const answer = answers[asked.length];
    asked.push(JSON.parse(init?.body as string).variables.after);
    if (asked.length === answers.length) stop.abort();
    if (answer instanceof Error) throw answer;
    return typeof answer === "number" ? new Response("", { status: answer }) : body(answer!);
  };
  const follower = new Follower({
    onChanged: (changed) => heard.push(changed),
    onGap: () => (gaps += 1),
    onState: (isConnected) => states.push(isConnected),
    send,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  await follower.run(stop.signal);
  return { asked, heard: heard.map(({ changeSet }) => changeSet), states, waits, gaps };
}

test("goes on after the last change that was heard of", async () => {
  const { asked, heard, gaps } = await followed([told("a") + told("b"), new Error("cut"), told("c"), "event: complete\n\n"]);
  expect(asked).toEqual([null, "b", "b", "c"]);
  expect(heard).toEqual(["a", "b", "c"]);
  expect(gaps).toBe(0);
});

test("where nothing was heard of before a break, anything may have been missed", async () => {
  const { asked, gaps, states } = await followed([":\n\n", 503, ":\n\n", ":\n\n"]);
  expect(asked).toEqual([null, null, null, null]);
  expect(gaps).toBe(2);
  expect(states).toEqual([true, false, false, true, false, true]);
});

test("a gap of as many changes as are told may be wider", async () => {
  const many = Array.from({ length: 1000 }, (_, at) => told(`c${at}`)).join("");
  expect((await followed([told("a"), many])).gaps).toBe(1);
});

test("waits longer after each failure, and starts anew after a sign of life", async () => {
  const { waits } = await followed([503, 503, 503, 503, ":\n\n", 503, 503]);
  const near = (at: number, milliseconds: number) => {
    expect(waits[at]).toBeGreaterThanOrEqual(milliseconds * 0.75);
    expect(waits[at]).toBeLessThanOrEqual(milliseconds * 1.25);
  };
  for (const [at, milliseconds] of [500, 1000, 2000, 4000, 500].entries()) near(at, milliseconds);
});

test("where nobody is signed in any more, it waits until somebody is, and goes on after what it heard", async () => {
  const following = followed([told("a"), 401, told("b"), ":\n\n"]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  noteSignedIn();
  const { asked, heard, gaps } = await following;
  expect(asked).toEqual([null, "a", "a", "b"]);
  expect([heard, gaps]).toEqual([["a", "b"], 0]);
});
