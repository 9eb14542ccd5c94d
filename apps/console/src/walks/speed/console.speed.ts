import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { register } from "../own-register.ts";
import { ask } from "../walker.ts";
import { firstPage, move, scrollThrough, WATCH } from "./in-page.ts";
import { limits, type Measured, median, table } from "./limits.ts";

const runs = 5;
const wanted = 10_000;
const account = "demo-manager";
const measured: Measured[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject("chromium"), args: ["--headless", "--no-sandbox", "--disable-gpu"] });
});
afterAll(async () => {
  await browser.close();
  process.stdout.write(`\n${table(measured)}\n\n`);
});

/** A browser that has never been here, with somebody signed in. */
async function newPage() {
  const context = await browser.newContext({ baseURL: register, viewport: { width: 1280, height: 900 } });
  expect((await context.request.post("/sign-in/demo", { data: { account } })).status()).toBe(204);
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  return { page, close: () => context.close() };
}

const note = (what: string, value: number, limit: number, unit = "ms") => measured.push({ what, value, unit, limit });

test("the first page, from a cold cache", async () => {
  const came: { usableAt: number; scripts: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await newPage();
    await page.goto("/");
    came.push(await firstPage(page));
    await close();
  }
  note("First page usable", median(came.map(({ usableAt }) => usableAt)), limits.first);
  note("Scripts before the first desk, packed", Math.min(...came.map(({ scripts }) => scripts)) / 1000, limits.scripts, "kB");
});

test("moves between pages", async () => {
  const { page, close } = await newPage();
  await page.goto("/");
  await firstPage(page);
  // As long as somebody takes to read a number: what is shown later is fetched meanwhile.
  await page.waitForTimeout(5000);
  const ways = [
    ["Today to a list", "nav a[href^='/teams']"],
    ["A list to another", "nav a[href^='/sites']"],
    ["A list to a record", "main [role=grid] a[href^='/sites/']"],
    ["A record to its list", "main nav a[href^='/sites']"],
    ["A list to a desk", "nav a[href^='/workforce']"],
    ["A desk to Today", "nav a[href='/']"],
  ] as const;
  const came = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const [what, selector] of ways) {
      const took = await move(page, selector);
      came.set(what, [...(came.get(what) ?? []), took]);
      await page.waitForTimeout(500);
    }
  }
  for (const [what, all] of came) note(`${what}, the first time`, all[0]!, limits.move);
  for (const [what, all] of came) note(`${what}, in the middle of ${runs}`, median(all), limits.move);
  await close();
});

test("a scroll over ten thousand rows", async () => {
  const { organisations } = await ask<{ organisations: { totalCount: number } }>("{ organisations(first: 0) { totalCount } }");
  for (let at = organisations.totalCount; at < wanted; at += 500) {
    const changes = Array.from({ length: Math.min(500, wanted - at) }, (_, one) => ({
      createOrganisation: { name: `Filling ${at + one}`, kind: "OTHER", code: `ZZ${String(at + one).padStart(6, "0")}` },
    }));
    await ask("mutation Fill($changes: [ChangeInput!]!) { change(changes: $changes) { changed } }", { changes });
  }
  const { page, close } = await newPage();
  await page.goto("/organisations");
  await firstPage(page);
  await page.waitForTimeout(3000);
  const { rows, longTasks } = await scrollThrough(page);
  expect(rows).toBeGreaterThan(wanted);
  note(`Long tasks in a scroll over ${rows - 1} rows`, longTasks.length, limits.longTasks, "tasks");
  await close();
});
