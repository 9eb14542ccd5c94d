import { expect, test } from "vitest";
import { linkFor, makeAccount, password } from "./accounts.ts";
import { walkers } from "./walker.ts";

const walker = walkers("nobody");

test("an invitation is taken, and then one signs in by password: wrong, then right, and back to where one was going", async () => {
  const made = await makeAccount("Imogen Invited", "MANAGER");
  const link = await linkFor(made);
  const { page, visit, go, fill, tabTo, press, settle, expectAccessible } = await walker();
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  const summary = page.locator(".nhsuk-error-summary");

  await visit(link);
  await heading("Choose a password").waitFor();
  await page.getByText(made.email).waitFor();
  await expectAccessible();
  await fill("Password", "short");
  await go(page.getByRole("button", { name: "Keep this password and sign in" }));
  await summary.getByRole("link", { name: /12/ }).waitFor();
  await expectAccessible();
  await fill("Password", password);
  await tabTo(page.getByRole("button", { name: "Show password" }));
  await press("Enter");
  expect(await page.getByLabel("Password", { exact: true }).getAttribute("type")).toBe("text");
  await go(page.getByRole("button", { name: "Keep this password and sign in" }));
  await heading("The programme today").waitFor();
  await settle();
  await expectAccessible();
  expect(await page.locator(".who").textContent()).toContain("Imogen Invited Programme manager, England");

  await go(page.getByRole("button", { name: "Sign out" }));
  await heading("Sign in").waitFor();
  await visit("/teams?search=ravenholt");
  await heading("Sign in").waitFor();
  expect(await page.title()).toContain("Sign in");
  await expectAccessible();
  await go(page.getByRole("button", { name: "Sign in", exact: true }));
  await summary.getByText("Enter your password").waitFor();
  await expectAccessible();
  await fill("E-mail address", made.email);
  await fill("Password", "not the words at all");
  await press("Enter");
  await expect.poll(() => summary.textContent()).not.toContain("Enter your");
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await expectAccessible();
  await go(summary.getByRole("link"));
  expect(await page.getByLabel("E-mail address").evaluate((box) => box === document.activeElement)).toBe(true);
  await fill("Password", password);
  await press("Enter");
  await heading("Teams").waitFor();
  await settle();
  expect(page.url()).toContain("search=ravenholt");

  // The link is used up.
  const other = await walker();
  await other.visit(link);
  await other.page.getByText("Ask an administrator of the register for another link.").waitFor();
  await other.expectAccessible();
});

test("on the demo programme, one press signs in as any of its accounts", async () => {
  const { page, visit, go, settle, expectAccessible } = await walker();
  await visit("/");
  await go(page.getByRole("button", { name: /^Sign in as Analyst/ }));
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();
  await settle();
  await expectAccessible();
  expect(await page.locator(".who").textContent()).toContain("Analyst");
});

test.each(["unknown", "failed", "closed", "something else"])("why a provider's sign-in was refused is said: %s", async (code) => {
  const { page, visit, expectAccessible } = await walker();
  await visit(`/sign-in?refused=${encodeURIComponent(code)}`);
  await page.locator(".nhsuk-error-summary").waitFor();
  await expectAccessible();
});
