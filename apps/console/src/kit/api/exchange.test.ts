import { type Answer, type Question, type Send, transport } from "@trailblazer/client/wire";
import { Client } from "urql";
import { expect, test } from "vitest";
import { sendExchange } from "./exchange.ts";
import { refusal } from "./refusals.ts";

/** Asks through urql, and is given this. */
function asked(answer: Answer | Error | undefined) {
  const sent: Question[] = [];
  const send = async (question: Question) => {
    sent.push(question);
    if (answer instanceof Error) throw answer;
    return { status: 200, retryAfter: 0, answer };
  };
  const client = new Client({ url: "/graphql", exchanges: [sendExchange(send as Send)] });
  return { client, sent };
}

test("a question goes out once, under its name, and its answer comes back", async () => {
  const { client, sent } = asked({ data: { ponds: 3 } });
  const { data, error } = await client.query("query Ponds($first: Int) { ponds(first: $first) }", { first: 1 }).toPromise();
  expect([data, error]).toEqual([{ ponds: 3 }, undefined]);
  expect(sent).toEqual([{ operationName: "Ponds", query: expect.stringContaining("ponds(first: $first)"), variables: { first: 1 } }]);
});

test("what the register refuses says why, what it does not answer that it can't be reached", async () => {
  const why = async (answer: Answer | Error | undefined) => {
    const { error } = await asked(answer).client.mutation("mutation { drain }", {}).toPromise();
    return refusal(error);
  };
  const problems = [{ path: ["input"], message: "Pond is required" }];
  const extensions = { code: "BAD_USER_INPUT", problems };
  expect(await why({ data: null, errors: [{ message: "Pond is required", extensions }] })).toEqual({
    message: "Pond is required",
    code: "BAD_USER_INPUT",
    problems,
  });
  expect((await why(undefined)).code).toBe("UNREACHABLE");
  expect((await why(new TypeError("Failed to fetch"))).code).toBe("UNREACHABLE");
});

test("what nobody waits for any more is given up", async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  const send = transport({
    url: "http://register.example/graphql",
    fetch: async (_, init) => {
      signals.push(init?.signal);
      return new Promise<Response>(() => undefined);
    },
  });
  const client = new Client({ url: "/graphql", exchanges: [sendExchange(send)] });
  const asking = client.query("{ ponds }", {}).subscribe(() => undefined);
  expect(signals[0]?.aborted).toBe(false);
  asking.unsubscribe();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});
