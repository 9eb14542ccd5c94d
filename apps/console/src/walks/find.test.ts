import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-manager");

interface School {
  readonly id: string;
  readonly name: string;
}

/** A school, and the half of its name by which somebody remembers it. */
async function school(): Promise<School & { half: string }> {
  const { settings } = await ask<{ settings: { nodes: School[] } }>(
    "{ settings(first: 40, orderBy: [{ name: ASC }]) { nodes { id name } } }",
  );
  const found = settings.nodes.find(({ name }) => name.split(" ").length > 2 && name.length > 16) ?? settings.nodes[0]!;
  return { ...found, half: found.name.slice(0, Math.ceil(found.name.length / 2)).toLowerCase() };
}

test("a school is found from anywhere by half its name, by keyboard, and stands among those opened last", async () => {
  const { page, visit, press, type, settle, expectAccessible } = await walker();
  const { id, name, half } = await school();
  const box = page.getByRole("combobox", { name: "Search everything" });
  await visit("/changes");
  await press("/");
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  await type(half);
  const option = page.getByRole("group", { name: "Settings" }).getByRole("option", { name, exact: true });
  await option.waitFor();
  await settle();
  await expectAccessible();
  for (let steps = 0; steps < 20 && (await option.getAttribute("data-focused")) === null; steps += 1) await press("ArrowDown");
  await press("Enter");
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/settings/${id}`);
  await settle();

  await visit("/");
  // Nothing that may be about a person lies in the browser: a record is kept by its type and id.
  expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain(name);
  await press("/");
  await page.getByRole("group", { name: "Opened last" }).getByRole("option", { name }).waitFor();
  await expectAccessible();
});

test("all that matches is counted by type on a page of its own, on another day too, and leads to the list", async () => {
  const { page, visit, press, type, settle, go, expectAccessible } = await walker();
  await visit("/?asOf=2020-03-31");
  await press("/");
  await type("ravenholt");
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Search: ravenholt" }).waitFor();
  await settle();
  expect(page.url()).toContain("asOf=2020-03-31");
  await expect.poll(() => page.locator(".page__note").textContent()).toMatch(/^[\d,]+ records match$/);
  await expectAccessible();
  const teams = page.getByRole("region", { name: "Teams" }).getByRole("link", { name: /team/ }).first();
  const said = /[\d,]+/.exec((await teams.textContent())!)![0];
  await go(teams);
  await settle();
  await expect.poll(() => page.locator(".page__note").textContent()).toContain(`${said} match`);
});

test("a record and a desk are starred by keyboard, stand in the menu, and go from it again", async () => {
  const { page, visit, go, settle, expectAccessible } = await walker();
  const { id, name } = await school();
  const menu = page.getByRole("navigation", { name: "Records and desks" }).getByRole("list", { name: "Starred" });
  await visit(`/settings/${id}`);
  await go(page.getByRole("button", { name: `Star ${name}` }));
  await menu.getByRole("link", { name, exact: true }).waitFor();
  await visit("/workforce");
  await go(page.getByRole("button", { name: "Star Workforce desk" }));
  await expect.poll(() => menu.getByRole("link").count()).toBe(2);
  await expectAccessible();
  await go(menu.getByRole("link", { name, exact: true }));
  await settle();
  await go(page.getByRole("button", { name: `Take the star off ${name}` }));
  await expect.poll(() => menu.getByRole("link").allTextContents()).toEqual(["Workforce desk"]);
});

test("what a viewer is not shown is neither found nor asked for", async () => {
  const { page, visit, settle } = await walker("demo-partner");
  await visit("/search?q=a");
  await settle();
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  expect(headings.length).toBeGreaterThan(0);
  expect(headings).not.toContain("Accounts");
});
