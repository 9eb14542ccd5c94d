import { expect, test } from "vitest";
import { walkers } from "./walker.ts";

const walker = walkers("demo-manager");

test("keys lead to desks and list themselves, do nothing in a text, and can be turned off", async () => {
  const { page, visit, press, type, tabTo, expectAccessible } = await walker();
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  await visit("/");
  await press("g", "w");
  await heading(/^Workforce desk/).waitFor();
  await press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await dialog.getByText("Search everything").waitFor();
  await expectAccessible();
  await tabTo(dialog.getByRole("checkbox"));
  await press("Space", "Escape");
  await dialog.waitFor({ state: "detached" });
  await press("g", "t");
  await page.waitForTimeout(300);
  await heading(/^Workforce desk/).waitFor();
  await tabTo(page.getByRole("button", { name: "Keyboard shortcuts" }));
  await press("Enter");
  await tabTo(dialog.getByRole("checkbox"));
  await press("Space", "Escape");
  await visit("/teams");
  // Without G before it a letter leads nowhere, however soon after the page came.
  await page.evaluate(`(() => {
    const pressed = new KeyboardEvent("keydown", { key: "t", bubbles: true, cancelable: true });
    Object.defineProperty(pressed, "timeStamp", { value: 100 });
    document.body.dispatchEvent(pressed);
  })()`);
  await page.waitForTimeout(300);
  await heading(/^Teams/).waitFor();
  await tabTo(page.getByRole("searchbox"));
  await type("g?/");
  expect(await page.getByRole("searchbox").inputValue()).toBe("g?/");
  expect(await dialog.count()).toBe(0);
});

test("each page says where it belongs, and explains its words and figures", async () => {
  const { page, visit, go, expectAccessible } = await walker();
  await visit("/teams");
  const crumbs = page.getByRole("navigation", { name: "Breadcrumb" });
  expect(await crumbs.getByRole("listitem").allTextContents()).toEqual(["Rollout"]);
  await go(page.getByRole("button", { name: "Help with this page" }));
  const help = page.getByRole("dialog", { name: "Help: Teams" });
  await help.getByText("Worked out from other records").first().waitFor();
  await help.getByText("Vacancies", { exact: true }).waitFor();
  await expectAccessible();
});

test("an address of no page says so and what to do, by words and by keyboard", async () => {
  const { page, visit, expectAccessible } = await walker();
  await visit("/no/such/page/here");
  await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  await page.getByRole("link", { name: "go to the first page" }).waitFor();
  await expectAccessible();
});

test("a page whose script does not come says so, with a way back, and the menu stays", async () => {
  const { page, visit, faults, expectAccessible } = await walker();
  await page.route("**/assets/account-*.js", (route) => route.abort());
  await visit("/");
  await page.getByRole("link", { name: /^Demo manager/ }).click();
  await page.getByRole("heading", { level: 1, name: "This page did not load" }).waitFor();
  expect(await page.getByRole("navigation", { name: "Records and desks" }).count()).toBe(1);
  await expectAccessible();
  await page.unroute("**/assets/account-*.js");
  await page.getByRole("button", { name: "Load again" }).click();
  await page
    .getByRole("heading", { level: 1, name: "Demo manager" })
    .or(page.getByRole("heading", { level: 1 }))
    .waitFor();
  // The browser says that it could not fetch a script, as it was made to.
  (faults as string[]).length = 0;
});

test("on paper stand the page, the day and that it is made up, and nothing to press", async () => {
  const { page, visit } = await walker();
  await visit("/?asOf=2020-03-31");
  await page.emulateMedia({ media: "print" });
  const isShown = (selector: string) => page.locator(selector).first().isVisible();
  expect(await isShown(".top__made-up")).toBe(true);
  expect(await page.locator(".top__day").textContent()).toContain("31 March 2020");
  expect(await isShown("h1")).toBe(true);
  for (const gone of [".nav", ".find", ".who", ".star", "main .page__head button"])
    expect([gone, await isShown(gone)]).toEqual([gone, false]);
});
