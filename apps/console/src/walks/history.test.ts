import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Made {
  readonly id: string;
  readonly version: number;
}

/** A figure that nothing else counts. */
async function newFigure(about: string): Promise<Made> {
  const { row } = await ask<{ row: Made }>(
    `mutation ($about: String!) {
      row: createPublishedFigure(input: { measure: SITES, value: 25, basis: TARGET, asAtOn: "2021-03-31", about: $about, source: "A letter", note: "Wick" }) { id version }
    }`,
    { about },
  );
  return row;
}
const read = async (id: string) =>
  (await ask<{ row: Record<string, unknown> | null }>("query ($id: ID!) { row: publishedFigure(id: $id) { about note source } }", { id }))
    .row;

test("the last change is undone from the line at the foot, and redone, by keyboard alone", async () => {
  const { id } = await newFigure("Undone");
  const { page, visit, fill, go, press, settle, expectAccessible } = await walker();
  const line = page.getByRole("region", { name: "What was done" });
  await visit(`/published-figures/${id}/edit`);
  await fill(/^Note/, "Thurso");
  // In a field, the keys undo what was typed there, as ever.
  await press("Control+z");
  await fill(/^Note/, "Thurso");
  await go(page.getByRole("button", { name: "Save changes" }));
  await line.getByText("Saved Sites · Undone.").waitFor();
  await settle();
  await expectAccessible();

  await go(page.getByRole("link", { name: "Skip to the last change" }));
  await go(line.getByRole("button", { name: "Undo" }));
  await line.getByText("Undone: saved Sites · Undone.").waitFor();
  expect(await read(id)).toMatchObject({ note: "Wick" });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Redo");
  await expectAccessible();
  await press("Enter");
  await line.getByText("Redone: saved Sites · Undone.").waitFor();
  expect(await read(id)).toMatchObject({ note: "Thurso" });

  // On another page too, and where no field has the focus, by the keys alone.
  await openList(page, "Sites");
  await press("Control+z");
  await line.getByText("Undone: saved Sites · Undone.").waitFor();
  expect(await read(id)).toMatchObject({ note: "Wick" });
  await go(line.getByRole("button", { name: "Dismiss" }));
  await line.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

/** Goes to a list by its link, in the same page. */
async function openList(page: Page, name: string): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

test("what was added and what was deleted is undone as well", async () => {
  const { id } = await newFigure("Deleted");
  const { page, visit, go, settle } = await walker();
  const line = page.getByRole("region", { name: "What was done" });
  await visit(`/published-figures/${id}`);
  await go(page.getByRole("main").getByRole("button", { name: "Delete", exact: true }));
  await go(page.getByRole("alertdialog").getByRole("button", { name: "Delete published figure" }));
  await line.getByText("Deleted Sites · Deleted.").waitFor();
  expect(await read(id)).toBeNull();
  await go(line.getByRole("button", { name: "Undo" }));
  await line.getByText("Undone: deleted Sites · Deleted.").waitFor();
  expect(await read(id)).toMatchObject({ about: "Deleted" });
  await settle();
});

test("a record's history tells what was changed, and takes back a field or the lot, by keyboard", async () => {
  const { id, version } = await newFigure("History");
  await ask(
    `mutation ($id: ID!, $version: Int!) { updatePublishedFigure(id: $id, version: $version, patch: { note: "Thurso", source: "Highland" }, reason: "Moved house") { id } }`,
    { id, version },
  );
  const { page, visit, go, settle, fill, expectAccessible } = await walker();
  const line = page.getByRole("region", { name: "What was done" });
  await visit(`/published-figures/${id}`);
  await page.getByRole("heading", { name: "History", exact: true }).scrollIntoViewIfNeeded();
  await settle();
  const sets = page.locator(".history__set");
  expect(await sets.count()).toBe(2);
  expect(await sets.first().textContent()).toMatch(/API.*Moved house.*Notewas Wick → , became Thurso/s);
  expect(await sets.last().textContent()).toContain("Added this published figure");
  await expectAccessible();

  await go(sets.first().getByRole("button", { name: "Undo the change of note" }));
  await line.getByText("Took back the change of note.").waitFor();
  expect(await read(id)).toMatchObject({ note: "Wick", source: "Highland" });
  await expect.poll(() => sets.count()).toBe(3);
  expect(await sets.nth(1).textContent()).toContain("taken back later");

  // The rest of it, seen before it is done, with a reason.
  await go(sets.nth(1).getByRole("button", { name: /^Undo this change/ }));
  const dialog = page.getByRole("dialog", { name: "Undo this change?" });
  await dialog.getByText("This takes back the change of Sites · History.").waitFor();
  await expectAccessible();
  await fill("Why (optional)", "Not so");
  await go(dialog.getByRole("button", { name: "Undo" }));
  await line.getByText(/^Took back the change of \d/).waitFor();
  expect(await read(id)).toMatchObject({ note: "Wick", source: "A letter" });
  await expect.poll(() => sets.first().textContent()).toMatch(/Undo takes back an earlier change.*Not so/s);
});

test("what somebody changed since is not taken back, but named", async () => {
  const { id, version } = await newFigure("Since");
  const change = (version: number, town: string) =>
    ask<{ row: Made }>(
      `mutation ($id: ID!, $version: Int!, $town: String!) { row: updatePublishedFigure(id: $id, version: $version, patch: { note: $town }) { id version } }`,
      { id, version, town },
    );
  const { row } = await change(version, "Thurso");
  await change(row.version, "Tongue");
  const { page, visit, go, settle, expectAccessible } = await walker();
  await visit(`/published-figures/${id}`);
  await page.getByRole("heading", { name: "History", exact: true }).scrollIntoViewIfNeeded();
  await settle();
  await go(
    page
      .locator(".history__set")
      .nth(1)
      .getByRole("button", { name: /^Undo this change/ }),
  );
  const dialog = page.getByRole("dialog", { name: "Undo this change?" });
  await dialog.getByText("1 record stays as it is:").waitFor();
  await expect.poll(() => dialog.textContent()).toContain("Sites · Since: Note became Thurso, and is Tongue now");
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "Close" }));
  expect(await read(id)).toMatchObject({ note: "Tongue" });
});

test("the changes of the whole register: narrowed by the address, open to their lines, undone", async () => {
  const [{ id, version }] = [await newFigure("Listed")];
  const { page, visit, go, settle, tabTo, press, expectAccessible } = await walker();
  const line = page.getByRole("region", { name: "What was done" });
  await visit("/changes");
  await page.getByRole("heading", { level: 1, name: "Changes" }).waitFor();
  await ask(
    `mutation ($id: ID!, $version: Int!) { updatePublishedFigure(id: $id, version: $version, patch: { note: "Thurso" }, reason: "Seen by others") { id } }`,
    { id, version },
  );
  const own = page.locator(".sets__set", { hasText: "Seen by others" });
  const filling = page.locator(".sets__set", { hasText: "First filling" });
  await expect.poll(() => own.textContent()).toContain("Changed 1 published figure · Sites · Listed");
  await go(own.getByRole("button", { name: /^Show what was changed/ }));
  await expect.poll(() => own.textContent()).toContain("Notewas Wick → , became Thurso");
  await expectAccessible();
  await tabTo(page.getByLabel("Way", { exact: true }), "back");
  await page.getByLabel("Way", { exact: true }).selectOption({ label: "Load" });
  await expect.poll(() => page.url()).toContain("way=LOAD");
  await settle();
  await filling.waitFor();
  await expect.poll(() => filling.textContent()).toMatch(/[\d,]+ changes: .* other kinds of record/);
  await page.getByLabel("Day").fill("31 2 2021");
  await press("Enter");
  await page.getByText("Day is a day, such as 31 3 2021").waitFor();
  await expectAccessible();
  await page.getByLabel("Way", { exact: true }).selectOption({ label: "API" });
  await page.getByLabel("Records", { exact: true }).selectOption({ label: "Published figures" });
  await settle();
  await go(own.getByRole("link").first());
  await page.getByRole("heading", { level: 1, name: /^Change of \d/ }).waitFor();
  await settle();
  await expectAccessible();
  await go(page.getByRole("button", { name: "Undo this change", exact: true }));
  const dialog = page.getByRole("dialog", { name: "Undo this change?" });
  await dialog.getByText("This takes back the change of").waitFor();
  await go(dialog.getByRole("button", { name: "Undo" }));
  await line.getByText(/^Took back the change of/).waitFor();
  expect(await read(id)).toMatchObject({ note: "Wick" });
});
