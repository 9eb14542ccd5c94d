import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test("a list's filter, order, search and columns are its address, and survive a reload", async () => {
  const { page, visit, go, tabTo, press, type, settle, expectAccessible } = await walker();
  const note = page.locator(".page__note");
  const grid = page.getByRole("grid");
  const chips = page.getByRole("list", { name: "Filters" });

  await visit("/enrolments");
  await go(page.getByRole("button", { name: "+ Filter" }));
  const dialog = page.getByRole("dialog", { name: "Filter enrolments" });
  await dialog.waitFor();
  await tabTo(dialog.getByRole("combobox", { name: "Field" }));
  await dialog.getByRole("combobox", { name: "Field" }).selectOption({ label: "Stage" });
  await expectAccessible();
  await tabTo(dialog.getByRole("checkbox", { name: "Applied" }));
  await press("Space");
  await go(dialog.getByRole("button", { name: "Add filter" }));
  await expect.poll(() => chips.textContent()).toContain("Stage is Applied");
  await tabTo(grid.getByRole("button", { name: "Stage day" }).or(grid.locator("[data-place][tabindex='0']")));
  await grid.getByRole("button", { name: /^Stage day/ }).focus();
  await press("Enter");
  await tabTo(page.getByRole("searchbox"), "back");
  await type("ravenholt");
  await settle();
  await expect.poll(() => page.url()).toContain("ravenholt");
  await settle();
  await expectAccessible();

  const before = [await note.textContent(), await grid.textContent()];
  const { enrolments } = await ask<{ enrolments: { totalCount: number } }>(
    `{ enrolments(where: { stage: { eq: APPLIED } }, search: "ravenholt", first: 0) { totalCount } }`,
  );
  expect(before[0]).toContain(`${enrolments.totalCount} match`);
  await page.reload();
  await settle();
  await expect.poll(() => note.textContent()).toBe(before[0]);
  expect(await grid.textContent()).toBe(before[1]);
  expect(await chips.textContent()).toContain("Stage is Applied");
  expect(await page.getByRole("searchbox").inputValue()).toBe("ravenholt");
});

test("the arrow keys lead through a grid, and Enter opens a row", async () => {
  const { page, visit, tabTo, press } = await walker();
  await visit("/sites");
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("ArrowDown", "ArrowDown", "ArrowRight");
  const title = await page.locator("[data-place='1:1']").textContent();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: title!.trim() }).waitFor();
});

test("enrolments are moved by selection: what is refused is told and stays selected", async () => {
  const { page, visit, go, press, tabTo, fill, settle, expectAccessible } = await walker();
  const where = encodeURIComponent(JSON.stringify({ stage: { in: ["IDENTIFIED"] } }));
  await visit(`/enrolments?where=${where}`);
  const { enrolments } = await ask<{ enrolments: { nodes: { stageOn: string }[] } }>(
    "{ enrolments(where: { stage: { eq: IDENTIFIED } }, first: 3) { nodes { stageOn } } }",
  );
  const days = enrolments.nodes.map(({ stageOn }) => stageOn).toSorted();
  const box = (row: number) => page.locator(`[data-place='${row}:0']`);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowDown");
  for (const row of [0, 1, 2]) {
    await expect.poll(() => box(row).count()).toBe(1);
    await box(row).focus();
    await press("Space");
  }
  await go(page.getByRole("button", { name: "Move to stage…" }));
  const dialog = page.getByRole("dialog", { name: /^Move to stage/ });
  await dialog.getByLabel("Stage", { exact: true }).selectOption({ label: "Approached" });
  // On this day the latest of the three had not been identified yet.
  const early = new Date(Date.parse(days[2]!) - 86_400_000).toISOString().slice(0, 10);
  const late = days.filter((day) => day > early).length;
  await fill("Approached on", early);
  await go(dialog.getByRole("button", { name: "Move 3 enrolments" }));
  const said = late === 1 ? "1 enrolment was not moved" : `${late} enrolments were not moved`;
  await dialog.getByText(said).waitFor();
  await expectAccessible();
  await expect.poll(() => page.locator(".selected").textContent()).toContain(`${late} selected`);
  await fill("Approached on", "31 March 2021");
  await go(dialog.getByRole("button", { name: new RegExp(`^Move ${late} enrolment`) }));
  await page.getByText(new RegExp(`^Moved ${late} enrolments? to Approached\\.$`)).waitFor();
  await settle();
  expect(await page.locator(".selected").count()).toBe(0);
});

test("a list is downloaded whole, as it is filtered and ordered, and its name says what it is and as at which day", async () => {
  const { page, visit, settle, go, expectAccessible } = await walker("demo-manager");
  const where = encodeURIComponent(JSON.stringify({ class: { eq: "PRIMARY" } }));
  await visit(`/settings?where=${where}&order=name&columns=name,pupils,openedOn&asOf=2020-03-31`);
  await settle();
  await expectAccessible();
  const coming = page.waitForEvent("download");
  await go(page.getByRole("button", { name: "Download" }));
  const download = await coming;
  expect(download.suggestedFilename()).toBe("made-up-settings-2020-03-31.csv");
  const text = await readFile(await download.path(), "utf8");
  const { settings } = await ask<{ settings: { totalCount: number; nodes: { name: string; pupils: number | null }[] } }>(
    '{ settings(where: { class: { eq: PRIMARY } }, orderBy: [{ name: ASC }], asOf: "2020-03-31", first: 1000) { totalCount nodes { name pupils } } }',
  );
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFSetting,Pupils[^,]*,Opened on$/);
  expect(lines.length).toBe(settings.totalCount + 1);
  const [first] = settings.nodes;
  expect(lines[1]).toContain(`${first!.pupils ?? ""}`);
  expect(lines[1]).toContain(first!.name);

  // Page after page is fetched, however many rows are shown.
  await visit("/enrolments?columns=stage");
  const next = page.waitForEvent("download");
  await go(page.getByRole("button", { name: "Download" }));
  const whole = await readFile(await (await next).path(), "utf8");
  const { enrolments } = await ask<{ enrolments: { totalCount: number } }>("{ enrolments(first: 0) { totalCount } }");
  expect(enrolments.totalCount).toBeGreaterThan(1000);
  expect(whole.trimEnd().split("\r\n").length).toBe(enrolments.totalCount + 1);
});
