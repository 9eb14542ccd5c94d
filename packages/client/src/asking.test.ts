import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { register } from "./index.ts";

let server: Server;
afterEach(() => {
  server.close();
});

/** A server that gives these answers, one after the other, and then the last again. */
async function answering(
  ...answers: readonly { readonly status: number; readonly headers?: Record<string, string>; readonly text: string }[]
) {
  let asked = 0;
  server = createServer((_, response) => {
    const { status, headers, text } = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { ...register({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }), times: () => asked };
}

const tooMany = (seconds: string) => ({
  status: 429,
  headers: { "retry-after": seconds },
  text: JSON.stringify({ errors: [{ message: "Too many requests", extensions: { code: "RATE_LIMITED" } }] }),
});

test("whoever asked too much is asked for again once the time that the register names is over", async () => {
  const { ask, times } = await answering(tooMany("1"), { status: 200, text: '{"data":{"here":true}}' });
  expect(await ask("{ here }")).toEqual({ here: true });
  expect(times()).toBe(2);
});

test("where no time is named, what was refused is said at once", async () => {
  const { ask, times } = await answering(tooMany(""));
  await expect(ask("{ here }")).rejects.toMatchObject({ code: "RATE_LIMITED", message: "Too many requests" });
  expect(times()).toBe(1);
});

test("what is no answer of a register is said so, with where it came from", async () => {
  const { ask } = await answering({ status: 502, text: "<html>Bad gateway</html>" });
  await expect(ask("{ here }")).rejects.toThrow(/127\.0\.0\.1:\d+ gave no answer \(502\)/);
});

test("where nobody is there, it is said so after some patience", async () => {
  const { ask } = await answering({ status: 200, text: "{}" });
  server.close();
  server.closeAllConnections();
  await expect(ask("{ here }")).rejects.toMatchObject({ name: "Refused", code: "UNREACHABLE", cause: expect.any(TypeError) });
});
