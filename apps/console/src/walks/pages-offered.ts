import { expect } from "vitest";
import type { Walker } from "./walker.ts";

/** Goes to every page that an account is offered, and gives what was refused there. */
export async function refusedTo({ page, visit, settle, toHistory }: Walker): Promise<readonly string[]> {
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
  return refused;
}
