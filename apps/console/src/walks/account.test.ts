import { expect, test } from "vitest";
import { linkFor, makeAccount, password } from "./accounts.ts";
import { register } from "./own-register.ts";
import { walkers } from "./walker.ts";

const walker = walkers("nobody");

const asked = (token: string) =>
  fetch(`${register}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ sites { totalCount } }" }),
  });

test("one's own account: a token is made, used and revoked, other sessions end, the password is changed", async () => {
  const made = await makeAccount("Theodora Tokens", "ANALYST");
  const { page, visit, go, fill, press, choose, settle, expectAccessible } = await walker();
  await visit(await linkFor(made));
  await fill("Password", password);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();

  await go(page.locator(".who").getByRole("link"));
  await page.getByRole("heading", { level: 1, name: "Your account" }).waitFor();
  await settle();
  await expectAccessible();
  await page.getByRole("table", { name: "Your roles" }).getByText("England").waitFor();

  await go(page.getByRole("button", { name: "Make a token…" }));
  const dialog = page.getByRole("dialog", { name: "Make a token" });
  await fill("Ends on", "never");
  await go(dialog.getByRole("button", { name: "Make token" }));
  await dialog.getByRole("link", { name: "Name is required" }).waitFor();
  await expectAccessible();
  await fill("Name", "Monthly figures");
  await fill("Ends on", "30 4 2021");
  await choose("What it may do", "Only read");
  await go(dialog.getByRole("button", { name: "Make token" }));
  const token = await dialog.getByLabel("Token", { exact: true }).inputValue();
  expect(await dialog.locator("pre").textContent()).toContain(`authorization: Bearer ${token}`);
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "I have copied it" }));
  await page.getByRole("table", { name: "Your API tokens" }).getByRole("rowheader", { name: "Monthly figures" }).waitFor();
  const answer = await asked(token);
  expect([answer.status, await answer.json()]).toMatchObject([200, { data: { sites: {} } }]);

  await go(page.getByRole("button", { name: "Revoke Monthly figures" }));
  const sure = page.getByRole("alertdialog", { name: "Revoke Monthly figures?" });
  await expectAccessible();
  await go(sure.getByRole("button", { name: "Revoke token" }));
  await page.getByText("You have no tokens.").waitFor();
  expect((await asked(token)).status).toBe(401);

  const other = await walker();
  await other.visit("/account");
  await other.fill("E-mail address", made.email);
  await other.fill("Password", password);
  await other.press("Enter");
  await other.page.getByRole("heading", { level: 1, name: "Your account" }).waitFor();
  await page.reload();
  await settle();
  await go(page.getByRole("button", { name: "End all others…" }));
  await expectAccessible();
  await go(page.getByRole("alertdialog").getByRole("button", { name: "End all others" }));
  await page.getByText("Ended 1 session.").waitFor();
  // It hears of that by itself, or with what it asks next.
  const ended = other.page.getByRole("dialog", { name: "Your session has ended" });
  const today = other.page.getByRole("navigation").getByRole("link", { name: "Today" });
  await Promise.race([ended.waitFor(), today.click().catch(() => undefined)]);
  await ended.waitFor();

  await fill("Current password", "not this one");
  await fill("New password", "other words that rhyme");
  await go(page.getByRole("button", { name: "Change password" }));
  await page.locator(".nhsuk-error-summary").getByRole("link").waitFor();
  await expectAccessible();
  await fill("Current password", password);
  await go(page.getByRole("button", { name: "Change password" }));
  await page.getByText("Changed your password.").waitFor();
});
