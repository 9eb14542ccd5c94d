import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Setting {
  readonly id: string;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly highAge: number | null;
}

const fields = "id town postcode highAge";
const path = "/settings?columns=name,highAge,town,postcode&order=name";
const read = async () =>
  (await ask<{ settings: { nodes: Setting[] } }>(`{ settings(orderBy: [{ name: ASC }], first: 1000) { nodes { ${fields} } } }`)).settings
    .nodes;

test("200 x 3 cells are pasted as one change, and one undo takes all of them back", async () => {
  const { page, visit, tabTo, press, settle, expectAccessible } = await walker();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = await read();
  await visit(path);
  const heads = await page.getByRole("columnheader").allTextContents();
  const names = { "Oldest age": "18", Town: "Pasted town", Postcode: "AB1 2CD" };
  const wanted = heads.slice(2, 5).map((head) => Object.entries(names).find(([name]) => head.startsWith(name))![1]);
  const text = Array.from({ length: 200 }, () => wanted.join("\t")).join("\r\n");
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowRight", "ArrowRight", "Control+V");
  await page.getByText(/^Changed 200 settings\.$/).waitFor();
  await settle();
  const pasted = { town: "Pasted town", postcode: "AB1 2CD", highAge: 18 };
  expect(await read()).toEqual(before.map((row, at) => (at < 200 ? { ...row, ...pasted } : row)));
  await expectAccessible();
  await press("Control+Z");
  await page.getByText(/^Undone: changed 200 settings\.$/).waitFor();
  expect(await read()).toEqual(before);
});

test("what can't be pasted is told cell by cell, and nothing is changed", async () => {
  const { page, visit, tabTo, press, expectAccessible } = await walker();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const before = await read();
  await visit("/settings?columns=name,highAge&order=name");
  await page.evaluate(() => navigator.clipboard.writeText("18\r\nold\r\n"));
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowRight", "ArrowRight", "Control+V");
  const dialog = page.getByRole("dialog", { name: "Nothing was changed" });
  await dialog.getByText("Oldest age is a number: “old” is none").waitFor();
  await expectAccessible();
  expect(await read()).toEqual(before);
});

test("a bulk edit of all that match touches only what the filter holds", async () => {
  const { page, visit, go, tabTo, press, fill, settle, expectAccessible } = await walker();
  const where = "{ status: { eq: CLOSED } }";
  const counts = () =>
    ask<Record<"closed" | "changed" | "both", { totalCount: number }>>(
      `{ closed: settings(where: ${where}, first: 0) { totalCount }
         changed: settings(where: { town: { eq: "Bulk town" } }, first: 0) { totalCount }
         both: settings(where: { status: { eq: CLOSED }, town: { eq: "Bulk town" } }, first: 0) { totalCount } }`,
    );
  const { closed } = await counts();
  await visit(`/settings?where=${encodeURIComponent(JSON.stringify({ status: { in: ["CLOSED"] } }))}`);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowDown", "Space");
  await go(page.getByRole("button", { name: /^Select all [\d,]+ that match$/ }));
  await go(page.getByRole("button", { name: "Edit…" }));
  const dialog = page.getByRole("dialog", { name: /^Edit/ });
  await dialog.getByLabel("Field", { exact: true }).selectOption({ label: "Town" });
  await fill(/^Town/, "Bulk town");
  await go(dialog.getByRole("button", { name: "See what would change" }));
  await dialog.getByText(`This would change ${closed.totalCount} settings.`).waitFor();
  await expectAccessible();
  await go(dialog.getByRole("button", { name: `Change ${closed.totalCount} settings` }));
  await page.getByText(`Changed ${closed.totalCount} settings.`).waitFor();
  await settle();
  const { changed, both } = await counts();
  expect([changed.totalCount, both.totalCount]).toEqual([closed.totalCount, closed.totalCount]);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect((await counts()).changed.totalCount).toBe(0);
});

test("a cell is edited in place: a wrong value stays, Enter keeps and goes down, Escape leaves it", async () => {
  const { page, visit, tabTo, press, type, expectAccessible } = await walker();
  await visit("/settings?columns=name,highAge&order=name");
  const cell = (row: number) => page.locator(`[data-place='${row}:2']`);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowDown", "ArrowRight", "ArrowRight");
  const row = Number((await page.evaluate<string>("document.activeElement.dataset.place")).split(":")[0]);
  await type("old");
  await press("Enter");
  await page.getByRole("alert").getByText("Oldest age is a number, such as 12 or 1,050").waitFor();
  await expectAccessible();
  await press("Control+A");
  await type("17");
  await press("Enter");
  await expect.poll(() => cell(row).textContent()).toBe("17");
  await expect.poll(() => page.evaluate("document.activeElement.dataset.place")).toBe(`${row + 1}:2`);
  const next = await cell(row + 1).textContent();
  await type("5");
  await press("Escape");
  expect(await cell(row + 1).textContent()).toBe(next);
});
