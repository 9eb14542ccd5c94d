import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";

const [analyst, manager] = [walkers("demo-analyst"), walkers("demo-manager")];

const query =
  "query Held { postings(where: { inForce: true }) { groups(orderBy: [{ count: DESC }]) { nodes { key { band } count suppressed } } } }";

/** Opens a query in the playground, and what it is answered as a table. */
async function tabled({ page, visit, go }: Walker) {
  await visit(`/graphql?${new URLSearchParams({ query })}`);
  await expect.poll(() => page.locator(".graphiql-query-editor").textContent(), { timeout: 30_000 }).toContain("postings");
  await go(page.getByRole("button", { name: "Table", exact: true }).and(page.locator(":enabled")));
  const dialog = page.getByRole("dialog", { name: "Result as a table" });
  await dialog.getByRole("table").waitFor();
  return dialog;
}

test("by keyboard an analyst cites what a table shows; a colleague opens the address, and finds the same and its downloads", async () => {
  const own = await analyst();
  const { page, go, expectAccessible } = own;
  const dialog = await tabled(own);
  const shown = await dialog.getByRole("row").allTextContents();
  // Small numbers are hidden, and the rest is rounded: in the table, in its chart, and in what either says to those who don't see it.
  expect(shown.some((row) => row.includes("Yes"))).toBe(true);
  const { postings } = await ask<{ postings: { groups: { nodes: readonly { readonly count: number }[] } } }>(
    query.replace("query Held", ""),
  );
  const exact = postings.groups.nodes.map(({ count }) => count).filter((count) => count > 9 && count % 5 !== 0);
  expect(exact.length).toBeGreaterThan(0);
  await dialog.locator(".plot svg").waitFor();
  const told = async () => {
    const labels = await dialog
      .locator("[aria-label], title, desc")
      .evaluateAll((all) => all.map((one) => `${one.getAttribute("aria-label")} ${one.textContent}`));
    return [await dialog.textContent(), ...labels].join(" ");
  };
  for (const count of exact) expect(await told()).not.toMatch(new RegExp(`(?<![\\d.])${count}(?![\\d.])`));
  await page.emulateMedia({ media: "print" });
  for (const count of exact) expect(await told()).not.toMatch(new RegExp(`(?<![\\d.])${count}(?![\\d.])`));
  await page.emulateMedia({ media: "screen" });
  await go(dialog.getByRole("button", { name: "Cite…" }));
  const cite = page.getByRole("dialog", { name: "Cite this answer" });
  await go(cite.getByRole("button", { name: "Cite", exact: true }));
  await cite.getByRole("link", { name: "Purpose is required" }).waitFor();
  // Numbers as they are are not an analyst's to cite.
  expect(await cite.getByRole("option").allTextContents()).toEqual(["Mental health statistics (MHSDS)", "Secondary care statistics (HES)"]);
  await expectAccessible();
  await own.fill("Purpose", "Board paper of March, table 2");
  await go(cite.getByRole("button", { name: "Cite", exact: true }));
  await cite.getByText("Cited for Board paper of March, table 2.").waitFor();
  const [address = ""] = /http\S+\/cite\/[0-9a-f-]{36}/.exec((await cite.textContent()) ?? "") ?? [];
  expect(address).not.toBe("");
  await expectAccessible();

  const colleague = await manager();
  await colleague.visit(new URL(address).pathname);
  const card = colleague.page.getByRole("region", { name: "The answer" });
  await card.getByText("This is the same as when it was cited, byte for byte.").waitFor();
  expect(await card.getByRole("row").allTextContents()).toEqual(shown);
  await colleague.expectAccessible();
  const coming = colleague.page.waitForEvent("download");
  await colleague.go(card.getByRole("button", { name: "Download CSV" }));
  const text = await readFile(await (await coming).path(), "utf8");
  expect(text.trim().split("\r\n")).toHaveLength(shown.length);
});

test("a manager cites numbers as they are, says why, and that is there for everybody to read", async () => {
  const own = await manager();
  const { page, go } = own;
  const dialog = await tabled(own);
  await go(dialog.getByRole("button", { name: "Cite…" }));
  const cite = page.getByRole("dialog", { name: "Cite this answer" });
  await cite.getByLabel("Purpose").fill("Return to the regulator");
  await cite.getByLabel("Numbers of people").selectOption({ label: "As they are" });
  await go(cite.getByRole("button", { name: "Cite", exact: true }));
  await cite.getByRole("link", { name: "Reason is required where numbers of people are told as they are" }).waitFor();
  await cite.getByLabel("Reason").fill("Agreement 12 with the regulator");
  await go(cite.getByRole("button", { name: "Cite", exact: true }));
  await go(cite.getByRole("link", { name: "Open the citation" }));
  await page.getByRole("heading", { name: "Return to the regulator", level: 1 }).waitFor();
  await page.getByText("Agreement 12 with the regulator").first().waitFor();
  const card = page.getByRole("region", { name: "The answer" });
  await card.getByText("This is the same as when it was cited, byte for byte.").waitFor();
  expect((await card.getByRole("row").allTextContents()).some((row) => row.includes("Yes"))).toBe(false);
});
