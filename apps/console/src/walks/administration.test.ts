import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test("an administrator adds an account, grants it a role, makes its link, sees what it sees, and stops", async () => {
  const { page, visit, go, fill, pick, press, tabTo, settle, expectAccessible } = await walker();
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const main = page.getByRole("main");

  await visit("/accounts/new");
  await fill("Name", "Gwendolen Granted");
  await fill("E-mail", "gwendolen.granted@walks.example");
  await go(page.getByRole("button", { name: "Add account" }));
  await heading("Gwendolen Granted").waitFor();
  await settle();
  await expectAccessible();
  const account = page.url();

  await go(main.getByRole("link", { name: "Add grant" }));
  await heading("Add grant").waitFor();
  await tabTo(page.getByRole("combobox", { name: "Role" }));
  await page.keyboard.type("Analyst");
  await pick(/^Region/, "North West");
  // The lists of site and organisation open as one passes.
  await press("Tab", "Escape", "Tab", "Escape");
  await fill(/^From/, "1 1 2021");
  await go(page.getByRole("button", { name: "Add grant" }));
  await heading(/Gwendolen Granted/).waitFor();

  await visit(new URL(account).pathname);
  await go(page.getByRole("button", { name: "Make a link…" }));
  const link = page.getByRole("dialog", { name: "Link for Gwendolen Granted" });
  await expectAccessible();
  await go(link.getByRole("button", { name: "Make link" }));
  expect(await link.getByLabel("Link", { exact: true }).inputValue()).toMatch(/\/invitation#.{20,}/);
  await expectAccessible();
  await go(link.getByRole("button", { name: "I have copied it" }));
  await link.waitFor({ state: "detached" });

  await go(page.getByRole("button", { name: "View as…" }));
  const view = page.getByRole("dialog", { name: "View as Gwendolen Granted" });
  await go(view.getByRole("button", { name: "View as Gwendolen Granted" }));
  await view.getByRole("link", { name: /^Reason is required/ }).waitFor();
  await expectAccessible();
  await fill("Reason", "She says that a team is missing");
  await go(view.getByRole("button", { name: "View as Gwendolen Granted" }));
  const banner = page.getByRole("region", { name: "Viewing as somebody else" });
  await banner.getByText("You see the register as Gwendolen Granted sees it. Nothing can be changed.").waitFor();
  await settle();
  await expectAccessible();
  expect(await page.locator(".page__note").textContent()).toContain("North West");
  await go(page.getByRole("navigation").getByRole("link", { name: /^Teams/ }));
  await heading("Teams").waitFor();
  await settle();
  await banner.waitFor();
  expect(await main.getByRole("link", { name: "Add team" }).count()).toBe(0);
  await visit("/account");
  await expectAccessible();
  expect(await page.getByRole("button", { name: /^(Make a token|End|Change password)/ }).count()).toBe(0);

  await go(banner.getByRole("button", { name: /^Stop/ }));
  await banner.waitFor({ state: "detached" });
  await settle();
  await go(page.getByRole("navigation").getByRole("link", { name: /^Viewings/ }));
  await heading("Viewings").waitFor();
  const { viewings } = await ask<{ viewings: { nodes: { reason: string; account: { name: string } }[] } }>(
    "{ viewings(orderBy: [{ startedAt: DESC }], first: 1) { nodes { reason account { name } } } }",
  );
  expect(viewings.nodes).toEqual([{ reason: "She says that a team is missing", account: { name: "Gwendolen Granted" } }]);
});
