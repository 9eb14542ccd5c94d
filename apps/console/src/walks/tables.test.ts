import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";

const walker = walkers("demo-analyst");

/** Opens the playground with a query in its editor. */
async function opened({ page, visit }: Walker, query: string, variables?: object): Promise<void> {
  const given = { query, ...(variables ? { variables: JSON.stringify(variables) } : {}) };
  await visit(`/graphql?${new URLSearchParams(given)}`);
  await page.getByRole("button", { name: "Table", exact: true }).and(page.locator(":enabled")).waitFor();
  await expect.poll(() => page.locator(".graphiql-query-editor").textContent(), { timeout: 30_000 }).toContain("{");
}

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Result as a table" });

async function downloaded({ page, go }: Walker, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await go(dialogOf(page).getByRole("button", { name: button, exact: true }));
  const download: Download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("an analyst sees what a query is answered as a table, and downloads all of it, by keyboard", async () => {
  const own = await walker();
  const { page, go, press, expectAccessible } = own;
  await opened(
    own,
    "query Settings { settings(orderBy: [{ name: ASC }]) { nodes { name phase openedOn pupils supports { totalCount } } } }",
  );
  await go(page.getByRole("button", { name: "Table", exact: true }));
  const dialog = dialogOf(page);
  await dialog.getByRole("table", { name: "Settings: the first 1,000 rows. A download has all of them." }).waitFor();
  expect(await dialog.getByRole("columnheader").allTextContents()).toEqual([
    "Setting",
    "Phase",
    "Opened on",
    "Pupils",
    "Number of supports",
  ]);
  expect(await dialog.getByRole("row").count()).toBe(1001);
  await expectAccessible();

  const { settings } = await ask<{ settings: { totalCount: number } }>("{ settings { totalCount } }");
  const csv = await downloaded(own, "Download CSV");
  expect(csv.name).toBe("made-up-settings-2021-03-31.csv");
  expect(csv.text.startsWith("\uFEFFSetting,Phase,Opened on,Pupils,Number of supports\r\n")).toBe(true);
  expect(csv.text.trim().split("\r\n")).toHaveLength(settings.totalCount + 1);
  await dialog.getByText("Downloaded made-up-settings-2021-03-31.csv.").waitFor();
  expect((await downloaded(own, "Download Excel")).name).toBe("made-up-settings-2021-03-31.xlsx");
  const json = JSON.parse((await downloaded(own, "Download JSON")).text) as { rows: unknown[] };
  expect(json.rows).toHaveLength(settings.totalCount);
  expect((await downloaded(own, "Codebook")).text).toContain("A made-up programme");
  await press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("groups stand as a table, and as bars of the measure that is chosen", async () => {
  const own = await walker();
  const { page, go, expectAccessible } = own;
  await opened(
    own,
    "query ($stage: TeamStageValue) { teams(where: { stage: { ne: $stage } }) { groups(orderBy: [{ count: DESC }]) { nodes { key { wave { code } } count sum { fundedWte } } } } }",
    { stage: "ENDED" },
  );
  await go(page.getByRole("button", { name: "Table", exact: true }));
  const dialog = dialogOf(page);
  await dialog.getByRole("heading", { name: "Number of teams by Wave" }).waitFor();
  await dialog.locator(".plot svg").waitFor();
  await expectAccessible();
  await dialog.getByRole("combobox", { name: "Show as bars" }).selectOption({ label: "Sum: Funded (WTE)" });
  await dialog.getByRole("heading", { name: "Sum: Funded (WTE) by Wave" }).waitFor();
});

test("what can't be a table is said in the register's sentence, and what matches nothing says what to do", async () => {
  const own = await walker();
  const { page, go, press, expectAccessible } = own;
  await opened(own, "{ teams { nodes { name posts { nodes { role } } } } }");
  await go(page.getByRole("button", { name: "Table", exact: true }));
  const dialog = dialogOf(page);
  await dialog.getByText("posts is a list, and each row of a table has one line: ask for posts { totalCount }").waitFor();
  expect(await dialog.getByRole("button", { name: "Download CSV" }).count()).toBe(0);
  await expectAccessible();
  await press("Escape");
  await opened(own, '{ teams(where: { name: { eq: "Nowhere" } }) { nodes { name } } }');
  await go(page.getByRole("button", { name: "Table", exact: true }));
  await dialog.getByText("No rows match.").waitFor();
  await expectAccessible();
});
