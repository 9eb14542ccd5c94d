import { existsSync } from "node:fs";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { installedServer, testServer } from "./test-server.ts";

afterEach(() => vi.unstubAllEnvs());

test("tests share one embedded server", async () => {
  vi.stubEnv("TEST_DATABASE", "");
  const [one, other] = await Promise.all([testServer(), testServer()]);
  expect(one.version).toMatch(/^18\./);
  expect(other.url("a")).toBe(one.url("a"));
  await one.stop();
  await other.stop();
});

test.runIf(installedServer())("an installed server runs on data of its own, which are thrown away", async () => {
  vi.stubEnv("TEST_DATABASE", "installed");
  const server = await testServer();
  expect(Number.parseInt(server.version, 10)).toBeGreaterThanOrEqual(14);
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
  await client.end();
  const folder = rows[0]?.data_directory ?? "";
  expect(existsSync(folder)).toBe(true);
  await server.stop();
  expect(existsSync(folder)).toBe(false);
});
