import { expect, test } from "vitest";
import { provider } from "./own-register.ts";
import { ask, walkers } from "./walker.ts";

const walker = walkers("nobody", [new URL(provider).host]);

test("one signs in by one's organisation, and goes on to where one was going", async () => {
  const { viewer } = await ask<{ viewer: { account: { name: string; email: string } } }>(
    "{ viewer { account { name email } } }",
    {},
    "demo-manager",
  );
  const { page, visit, go, press, settle, expectAccessible } = await walker();
  await visit("/teams");
  await expectAccessible();
  await go(page.getByRole("link", { name: "Sign in with Walks Mail" }));
  await page.getByRole("heading", { name: "Provider" }).waitFor();
  await page.getByLabel("Address").focus();
  await page.keyboard.type(viewer.account.email);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Teams" }).waitFor();
  await settle();
  expect(await page.locator(".who").textContent()).toContain(viewer.account.name);
});

test("whom the register does not know is told so", async () => {
  const { page, visit, go, press, expectAccessible } = await walker();
  await visit("/");
  await go(page.getByRole("link", { name: "Sign in with Walks Mail" }));
  await page.getByLabel("Address").focus();
  await page.keyboard.type("stranger@elsewhere.example");
  await press("Enter");
  await page
    .locator(".nhsuk-error-summary")
    .getByText(/There is no account here/)
    .waitFor();
  await expectAccessible();
});
