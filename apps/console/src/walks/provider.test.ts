import { afterAll, beforeAll, expect, test } from "vitest";
import { client, type IdentityProvider, startProvider } from "./provider.ts";
import { type Register, startRegister } from "./register.ts";
import { askAt, walkers } from "./walker.ts";

let provider: IdentityProvider;
let register: Register;

beforeAll(async () => {
  register = await startRegister(async (url) => {
    provider = await startProvider(`${url}/sign-in/provider/return`);
    return { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret, OIDC_NAME: "Walks Mail" };
  });
}, 180_000);
afterAll(async () => {
  await register.stop();
  await provider.stop();
});

const walker = walkers("nobody", () => ({ register: register.url, hosts: [new URL(provider.issuer).host] }));

test("one signs in by one's organisation, and goes on to where one was going", async () => {
  const { viewer } = await askAt<{ viewer: { account: { name: string; email: string } } }>(
    register.url,
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
