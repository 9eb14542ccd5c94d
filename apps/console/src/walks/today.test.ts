import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test("a region's tile on the map leads to the settings that joined there, and the list counts as many", async () => {
  const { page, visit, go, settle, expectAccessible } = await walker("demo-manager");
  await visit("/");
  const tiles = page.getByRole("list", { name: "Settings joined, by region" });
  await tiles.waitFor();
  expect(await page.locator(".plot").first().getAttribute("aria-hidden")).toBe("true");
  await expectAccessible();
  const london = tiles.getByRole("link", { name: "London" });
  const number = /[\d,]+/.exec((await london.textContent())!)![0];
  await go(london);
  await settle();
  await expect.poll(() => page.locator(".page__note").textContent()).toContain(`${number} match`);
});

test("the home page is narrowed to a site by keyboard, as at another day too, and its address says so", async () => {
  const { page, visit, tabTo, type, settle, expectAccessible } = await walker("demo-manager");
  await visit("/?asOf=2020-03-31");
  await page.getByRole("heading", { level: 1, name: "The programme on 31 March 2020" }).waitFor();
  await tabTo(page.getByLabel("Site"));
  await type("Ravenholt");
  await expect.poll(() => new URL(page.url()).searchParams.get("site")).toBeTruthy();
  await settle();
  const { teams } = await ask<{ teams: { totalCount: number } }>(
    '{ teams(asOf: "2020-03-31", where: { site: { name: { eq: "Ravenholt" } }, stage: { in: [PARTLY_LIVE, OPERATIONAL] } }, first: 0) { totalCount } }',
  );
  const tile = page.getByRole("region", { name: "Teams operational" });
  await expect.poll(() => tile.locator(".tile__figure").textContent()).toMatch(new RegExp(`^${teams.totalCount} `));
  await expectAccessible();
});

test("the map of CCGs stands beside who commissions which site, and is a picture only", async () => {
  const { page, visit, go, settle, expectAccessible } = await walker("demo-manager");
  await visit("/");
  await go(page.getByRole("button", { name: "Show a map of CCGs" }));
  await page.locator(".area-map path").first().waitFor();
  await settle();
  expect(await page.locator(".area-map").getAttribute("aria-hidden")).toBe("true");
  expect(await page.locator(".area-map path").count()).toBeGreaterThan(130);
  const { commissioners } = await ask<{ commissioners: { totalCount: number } }>(
    "{ commissioners(where: { inForce: true }, first: 0) { totalCount } }",
  );
  expect(await page.getByRole("list", { name: "Who commissions which site" }).getByRole("listitem").count()).toBe(commissioners.totalCount);
  await expectAccessible();
});
