import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test("a wrong value is told above the form and at its field, by the same sentence, and put right there", async () => {
  const { page, visit, fill, go, press, expectAccessible } = await walker();
  await visit("/settings/new");
  await fill("Setting", "Wrong Lane School");
  await fill(/^URN/, "12");
  await fill(/^Youngest age/, "eleven");
  await go(page.getByRole("button", { name: "Add setting" }));
  const summary = page.locator(".nhsuk-error-summary");
  await summary.waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await expectAccessible();
  for (const sentence of ["URN is six digits, such as 106167", "Youngest age is a number, such as 12 or 1,050"]) {
    expect(await summary.textContent()).toContain(sentence);
    expect(await page.locator(".nhsuk-error-message", { hasText: sentence }).count()).toBe(1);
  }
  await go(summary.getByRole("link", { name: /^URN/ }));
  expect(await page.getByRole("textbox", { name: /^URN/ }).evaluate((box) => box === document.activeElement)).toBe(true);
  await press("Control+A");
  await page.keyboard.type("999002");
  await fill(/^Youngest age/, "11");
  await go(page.getByRole("button", { name: "Add setting" }));
  await page.getByRole("heading", { level: 1, name: "Wrong Lane School" }).waitFor();
});

test("what the register alone can know is told at its field too: a URN that is taken", async () => {
  const { settings } = await ask<{ settings: { nodes: { urn: string }[] } }>("{ settings(first: 1) { nodes { urn } } }");
  const { page, visit, fill, go } = await walker();
  await visit("/settings/new");
  await fill("Setting", "Twin School");
  await fill(/^URN/, settings.nodes[0]!.urn);
  await go(page.getByRole("button", { name: "Add setting" }));
  const summary = page.locator(".nhsuk-error-summary");
  await summary.waitFor();
  expect(await summary.getByRole("link", { name: /URN/ }).count()).toBe(1);
  expect(await page.getByRole("textbox", { name: /^URN/ }).getAttribute("aria-describedby")).toContain("error");
});

test("deleting what others need says what needs it, and leads there", async () => {
  const { sites } = await ask<{ sites: { nodes: { id: string; name: string; teams: { totalCount: number } }[] } }>(
    "{ sites(first: 1) { nodes { id name teams { totalCount } } } }",
  );
  const [site] = sites.nodes;
  const { page, visit, go, settle, expectAccessible } = await walker();
  await visit(`/sites/${site!.id}`);
  await go(page.getByRole("main").getByRole("button", { name: "Delete", exact: true }));
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  await go(dialog.getByRole("button", { name: "Delete site" }));
  await dialog.getByText("is still needed by").waitFor();
  await expectAccessible();
  await go(dialog.getByRole("link", { name: /enrolments?$/ }));
  await page.getByRole("heading", { level: 1, name: "Enrolments" }).waitFor();
  await settle();
  await expect.poll(() => page.getByRole("list", { name: "Filters" }).textContent()).toContain(`Site is ${site!.name}`);
});

test("an address that leads nowhere says so, and a record that is gone too", async () => {
  const { page, visit, expectAccessible } = await walker();
  await visit("/nothing-of-the-kind");
  await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  await expectAccessible();
  await visit("/teams/01788594-6c00-7001-8000-0000000fffff");
  await page.getByText("There is no such team.").waitFor();
  await expectAccessible();
});
