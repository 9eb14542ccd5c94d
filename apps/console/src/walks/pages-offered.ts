import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Walker } from "./walker.ts";

/** The links by which the navigation leads to lists and desks. */
export const offered = (page: Page): Locator => page.getByRole("navigation", { name: "Records and desks" }).getByRole("link");

/** Pages of the navigation that are no desks, as they show no figures. */
const noDesks = new Set(["/changes", "/graphql", "/search"]);

/** The addresses of the desks that the navigation of the page leads to. */
export async function desksOffered(page: Page): Promise<readonly string[]> {
  const links = offered(page).filter({ hasNot: page.locator(".nav__count") });
  const paths = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  // What is deeper is a record's.
  return [...new Set(paths)].filter((path) => !noDesks.has(path) && path.split("/").length === 2);
}

/** Goes to the pages that links of the navigation lead to, and to the first record of each list and its history. */
export async function eachPage({ page, toHistory }: Walker, links: Locator, check: () => Promise<void>): Promise<void> {
  const total = await links.count();
  expect(total).toBeGreaterThan(20);
  for (let nth = 0; nth < total; nth += 1) {
    await links.nth(nth).click();
    await check();
    const first = page.getByRole("grid").getByRole("link").first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await page.getByRole("region", { name: "Details" }).waitFor();
    await toHistory();
    await check();
  }
}

/** Goes to the pages that an account is offered, and gives what was refused there. */
export async function refusedTo(walker: Walker): Promise<readonly string[]> {
  const { page, visit, settle } = walker;
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
  for (const path of ["/", "/changes", "/workforce", "/account", "/teams?asOf=2020-03-31"]) {
    await visit(path);
    await check();
  }
  await eachPage(walker, offered(page).filter({ has: page.locator(".nav__count") }), check);
  return refused;
}
