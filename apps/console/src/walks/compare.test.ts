import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-analyst");

interface Groups {
  readonly sites: {
    readonly groups: { readonly nodes: readonly { key: { region: { name: string } }; sum: { settingsJoined: number }; count: number }[] };
  };
}

const joinedByRegion = "{ sites { groups { nodes { key { region { name } } sum { settingsJoined } count } } } }";

test("by keyboard, an analyst compares two regions, downloads them, and opens the query behind them", { timeout: 180_000 }, async () => {
  const { page, visit, go, tabTo, press, settle, expectAccessible } = await walker();
  await visit("/");
  await go(page.getByRole("link", { name: "Compare" }));
  await page.getByRole("heading", { level: 2, name: "Settings joined, added up, for each region" }).waitFor();
  await settle();
  await expectAccessible();

  await tabTo(page.getByRole("combobox", { name: "Shown as" }));
  await page.keyboard.type("Tab");
  await tabTo(page.locator("summary", { hasText: "Show only some" }), "back");
  await press("Enter");
  for (const name of ["London", "North West"]) {
    await tabTo(page.getByRole("checkbox", { name }));
    await press("Space");
  }
  await page.getByText("Only 2 of 7 are shown").waitFor();
  await settle();
  await expectAccessible();

  const coming = page.waitForEvent("download");
  await tabTo(page.getByRole("button", { name: "Download as CSV" }), "back");
  await press("Enter");
  const download = await coming;
  expect(download.suggestedFilename()).toBe("made-up-sites-by-region-2021-03-31.csv");
  const { sites } = await ask<Groups>(joinedByRegion);
  const expected = ["London", "North West"].map((region) => {
    const { sum, count } = sites.groups.nodes.find(({ key }) => key.region.name === region)!;
    return `${region},${sum.settingsJoined},${count}`;
  });
  // The mark at its start tells Excel which letters are meant.
  const lines = (await readFile((await download.path())!, "utf8")).trimEnd().split("\r\n");
  expect(lines).toEqual([`\uFEFFRegion,"Settings joined, added up, 31 March 2021",Sites`, ...expected]);

  // Whoever is sent the address sees the same.
  await page.reload();
  await page.getByText("Only 2 of 7 are shown").waitFor();
  await go(page.getByRole("link", { name: /^Open in playground/ }));
  await page.waitForURL("**/graphql?*");
  await expect.poll(() => page.getByLabel("Result Window").textContent(), { timeout: 30_000 }).toContain('"settingsJoined"');
});

test("by pointer, teams are counted for each wave over the years, as a table and a trend", { timeout: 180_000 }, async () => {
  const { page, visit, settle, expectAccessible } = await walker("demo-partner");
  await visit("/compare?asOf=2021-02-28");
  const choose = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label, exact: true }).selectOption({ label: option });
    await settle();
  };
  await choose("Compare", "Teams");
  await choose("By their", "Number");
  await choose("For each", "Wave");
  await choose("On", "Each year's end, over three years");
  await choose("Shown as", "Table");
  const table = page.getByRole("table", { name: "Number of teams, for each wave" });
  expect(await table.getByRole("columnheader").allTextContents()).toEqual([
    "Wave",
    "31 Mar 2018",
    "31 Mar 2019",
    "31 Mar 2020",
    "28 Feb 2021",
  ]);
  await expectAccessible();
  for (const as of ["Trend", "Dots", "Bars"]) {
    await choose("Shown as", as);
    await page.locator(".plot svg").first().waitFor();
  }
  await expectAccessible();
});
