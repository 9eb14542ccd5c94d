import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Refused, register } from "@trailblazer/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedRegister, servedRegister } from "./served-register.ts";

const script = join(import.meta.dirname, "../../../../packages/client/dist/examples/settings-of-a-site.js");
let served: ServedRegister;
let options: { readonly url: string; readonly token: string };
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
  options = { url: `${served.url}/graphql`, token: served.headers.authorization!.replace("Bearer ", "") };
});
afterAll(() => served.close());

test("a script of ten lines reads all settings of a site", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, options.url, "Ferrygate"], {
    env: { ...process.env, REGISTER_TOKEN: options.token },
  });
  const urns = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0]!);
  const { enrolments } = register(options);
  const known = await enrolments({ where: { site: { name: { eq: "Ferrygate" } } }, select: { setting: { urn: true } } }).all();
  expect(urns.length).toBeGreaterThan(20);
  expect(urns.toSorted()).toEqual([...new Set(known.map(({ setting }) => setting!.urn ?? ""))].toSorted());
});

test("a loop fetches page after page, each record once, and no further than somebody looks", async () => {
  let asked = 0;
  const counting: typeof fetch = (url, sent) => {
    asked += 1;
    return fetch(url, sent);
  };
  const { settings } = register({ ...options, fetch: counting, pageSize: 500 });
  const found = settings({ orderBy: [{ name: "ASC" }], select: { id: true, name: true } });
  const ids = new Set<string>();
  for await (const { id } of found) ids.add(id);
  expect(ids.size).toBe(await found.count());
  expect(asked).toBe(Math.ceil(ids.size / 500) + 1);
  asked = 0;
  for await (const _ of found) break;
  expect(asked).toBe(1);
});

test("a list is read as at a day", async () => {
  const { supports } = register(options);
  const on = (asOf: string) => supports({ asOf, where: { inForce: true } }).count();
  expect(await on("2019-09-01")).toBeLessThan(await on("2020-09-01"));
});

test("what nothing is selected of comes with its own fields, and what groups there are is asked in GraphQL", async () => {
  const { regions, ask } = register(options);
  const all = await regions().all();
  expect(all[0]).toMatchObject({
    id: expect.any(String),
    title: expect.any(String),
    version: expect.any(Number),
    name: expect.any(String),
  });
  const { sites } = await ask<{ sites: { groups: { nodes: { count: number }[] } } }>("{ sites { groups { nodes { count } } } }");
  expect(sites.groups.nodes[0]!.count).toBe(25);
});

test("what the register refuses is thrown, with its code and where it is wrong", async () => {
  const refusal = async (doing: Promise<unknown>) => (await doing.catch((error: unknown) => error)) as Refused;
  const nobody = await refusal(register({ url: options.url, token: "nobody" }).sites().all());
  expect(nobody).toBeInstanceOf(Refused);
  expect(nobody.code).toBe("UNAUTHENTICATED");
  const wrong = await refusal(register(options).sites({ asOf: "31 March" }).all());
  expect(wrong.code).toBe("BAD_USER_INPUT");
  const nowhere = await refusal(
    register({ url: `${served.url}/health/nowhere` })
      .sites()
      .count(),
  );
  expect(nowhere.code).toBe("NO_ANSWER");
});
