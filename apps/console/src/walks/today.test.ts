import { expect, test } from "vitest";
import { walkers } from "./walker.ts";

const walker = walkers();

test.each(["/", "/?asOf=2020-03-31"])("each count of the home page leads to as many rows: %s", async (home) => {
  const { page, visit, settle } = await walker();
  await visit(home);
  const links = await page
    .getByRole("main")
    .locator(".tile__figure a, .figures tr:nth-child(3) td:nth-child(-n+4) a, .stages__link")
    .evaluateAll((all) => all.map((one) => ({ href: one.getAttribute("href")!, count: /[\d,]+(\.\d)?/.exec(one.textContent)![0] })));
  // Whole-time equivalents are no count of rows.
  const counts = links.filter(({ count }) => !count.includes("."));
  expect(counts.length).toBeGreaterThan(12);
  for (const { href, count } of counts) {
    await visit(href);
    await settle();
    await expect
      .poll(() => page.locator(".page__note").textContent(), { message: href })
      .toMatch(new RegExp(`(^|· )${count}( match)?( · in force on .*)?$`));
  }
});

test("the chart is a picture beside a table, and nothing that is read aloud", async () => {
  const { page, visit, expectAccessible } = await walker();
  await visit("/");
  await page.locator(".plot svg").waitFor();
  expect(await page.locator(".plot").getAttribute("aria-hidden")).toBe("true");
  const rows = await page.locator(".figures tbody th").allTextContents();
  const bars = await page.locator(".plot svg text").allTextContents();
  for (const region of rows.filter((name) => name !== "England")) expect(bars).toContain(region);
  await expectAccessible();
});

test("vacancies are narrowed to a region and a site by the address", async () => {
  const { page, visit, settle, expectAccessible } = await walker();
  await visit("/vacancies");
  await page.getByLabel("Region").selectOption({ label: "North West" });
  await settle();
  await page.getByLabel("Site").selectOption({ label: "Ravenholt" });
  await settle();
  await expect
    .poll(() =>
      page
        .locator(".vacancies__team td:nth-child(2)")
        .allTextContents()
        .then((all) => [...new Set(all)]),
    )
    .toEqual(["Ravenholt"]);
  const note = await page.locator(".page__note").textContent();
  await page.reload();
  await settle();
  await expect.poll(() => page.locator(".page__note").textContent()).toBe(note);
  await expectAccessible();
});
