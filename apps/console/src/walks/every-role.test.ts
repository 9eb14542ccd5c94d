import { expect, test } from "vitest";
import { walkers } from "./walker.ts";

const walker = walkers();
const accounts = ["demo-manager", "demo-site", "demo-provider", "demo-partner", "demo-analyst", "demo-evaluator"];

test.each(accounts)("%s: no page asks for what is refused", { timeout: 240_000 }, async (account) => {
  const { page, visit, settle, toHistory } = await walker(account);
  const refused: string[] = [];
  page.on("response", async (response) => {
    if (!response.url().endsWith("/graphql")) return;
    const text = await response.text().catch(() => "");
    if (text.includes('"FORBIDDEN"')) refused.push(`${page.url()}: ${text.slice(0, 300)}`);
  });
  const check = async () => {
    await settle();
    const failed = await page.locator(".state--failed").allTextContents();
    refused.push(...failed.map((text) => `${page.url()}: ${text}`));
  };
  for (const path of ["/", "/changes", "/vacancies", "/account"]) {
    await visit(path);
    await check();
  }
  const links = page.getByRole("navigation", { name: "Records and desks" }).locator("ul[aria-labelledby] a:has(.nav__count)");
  const lists = await links.count();
  expect(lists).toBeGreaterThan(10);
  for (let list = 0; list < lists; list += 1) {
    await links.nth(list).click();
    await check();
    const first = page.getByRole("grid").getByRole("link").first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await page.getByRole("region", { name: "Details" }).waitFor();
    await toHistory();
    await check();
  }
  expect(refused).toEqual([]);
});
