import { type ChildProcess, fork } from "node:child_process";
import { schemes } from "@trailblazer/records";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Apart, apart } from "../database/apart.ts";
import { theRegister } from "../engine/access/rights.ts";
import { BadInput } from "../engine/refusals.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

vi.mock("node:child_process", { spy: true });

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ from: "demo", isApart: true });
});
afterAll(() => served.close());

/** So much that it is read apart, and comes packed. */
const LARGE = `{ ${Array.from({ length: 6 }, (_, nth) => `a${nth}: settings(first: 1000) { nodes { id name urn phase town openedOn createdAt localAuthority { name } } }`).join(" ")} }`;

describe("an answer of many rows", () => {
  test.each(["gzip", "br", "identity"])("is the same, to the byte, for whoever takes it as %s", async (encoding) => {
    const response = await fetch(`${served.url}/graphql`, {
      method: "POST",
      headers: { ...served.headers, "content-type": "application/json", "accept-encoding": encoding },
      body: JSON.stringify({ query: LARGE }),
    });
    expect([response.status, response.headers.get("content-encoding")]).toEqual([200, encoding === "identity" ? null : encoding]);
    const text = await response.text();
    const { data } = JSON.parse(await served.register.texts(theRegister)(LARGE));
    expect(text.slice(0, text.lastIndexOf(`,"extensions":`))).toBe(`{"data":${JSON.stringify(data)}`);
    const line = JSON.parse(served.lines.at(-1)!);
    expect(JSON.parse(text).extensions.cost.requested).toBe(line.cost);
  });
});

describe("what answers large questions", () => {
  let own: Apart;
  const last = () => vi.mocked(fork).mock.results.at(-1)!.value as ChildProcess;
  beforeAll(() => {
    own = apart({ costly: { url: served.register.url, size: 2 } }, { named: true, behind: 10 });
  });
  afterAll(() => own.close());
  const run = (text: string) => own.way("costly").run(text);

  test("says what PostgreSQL refused, by its code", async () => {
    await expect(run("SELECT 1 / 0")).rejects.toMatchObject({ code: "22012", message: "division by zero" });
    expect(await run("SELECT 'still there' AS said")).toEqual([{ said: "still there" }]);
  });

  test("says what is more than is published in one table, in words for whoever asked", async () => {
    const groups = JSON.stringify({ "#order": { ways: [], first: 1 }, nodes: Array.from({ length: 1001 }, () => ({})) });
    const shape = { keys: ["groups"], hasJson: false, ending: "}", scheme: schemes.MHSDS };
    const told = own.way("costly").written("SELECT '1' AS snapshot, $1::text AS r0", [groups], shape);
    await expect(told).rejects.toBeInstanceOf(BadInput);
    await expect(told).rejects.toThrow("at most 1,000 groups");
  });

  test("is replaced where it ended before its time: only what it was at then is lost", async () => {
    const lost = run("SELECT pg_sleep(60)");
    last().kill("SIGKILL");
    await expect(lost).rejects.toThrow("has ended");
    expect(await run("SELECT 'anew' AS said")).toEqual([{ said: "anew" }]);
  });

  test("ends with the register", async () => {
    await own.close();
    expect(last().exitCode).toBe(0);
  });
});
