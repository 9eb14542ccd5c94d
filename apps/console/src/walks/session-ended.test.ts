import { expect, test } from "vitest";
import { linkFor, makeAccount, password } from "./accounts.ts";
import { ask, walkers } from "./walker.ts";

const walker = walkers("nobody");

const endSessions = (account: string) => ask("mutation ($account: ID!) { endSessionsOf(account: $account) }", { account });

async function newTeam(): Promise<string> {
  const { sites, waves } = await ask<Record<"sites" | "waves", { nodes: { id: string }[] }>>(
    "{ sites(first: 1) { nodes { id } } waves(first: 1) { nodes { id } } }",
  );
  const { team } = await ask<{ team: { id: string } }>(
    `mutation ($site: ID!, $wave: ID!) {
      team: createTeam(input: { name: "Interrupted team", site: { value: $site }, wave: $wave, stage: { value: FUNDED } }) { id }
    }`,
    { site: sites.nodes[0]!.id, wave: waves.nodes[0]!.id },
  );
  return team.id;
}

test("a session that ends while a form is half filled: one signs in again in place, and nothing is lost", async () => {
  const made = await makeAccount("Sebastian Interrupted", "MANAGER");
  const team = await newTeam();
  const { page, visit, go, fill, tabTo, press, expectAccessible } = await walker();
  await visit(await linkFor(made));
  await fill("Password", password);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();

  await visit(`/teams/${team}/edit`);
  await fill(/^Note/, "Typed before it ended");
  await tabTo(page.getByRole("button", { name: "Save changes" }));
  await endSessions(made.id);
  await press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await dialog.waitFor();
  await expectAccessible();
  expect(await page.getByLabel(/^Note/).inputValue()).toBe("Typed before it ended");

  await tabTo(dialog.getByLabel("E-mail address"));
  await page.keyboard.type(made.email);
  await tabTo(dialog.getByLabel("Password", { exact: true }));
  await page.keyboard.type("wrong");
  await press("Enter");
  await dialog.locator(".nhsuk-error-summary").waitFor();
  await expectAccessible();
  await tabTo(dialog.getByLabel("Password", { exact: true }));
  await press("Control+A");
  await page.keyboard.type(password);
  await press("Enter");
  await dialog.waitFor({ state: "detached" });
  const saved = page.getByText("Saved Interrupted team.");
  // What tells of changes may have noticed first: then nothing was sent yet.
  const wasSent = await saved.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!wasSent) await go(page.getByRole("button", { name: "Save changes" }));
  await saved.waitFor();
  const found = await ask<{ team: { note: string; history: { nodes: { changeSet: { id: string } }[] } } }>(
    'query ($id: ID!) { team(id: $id) { note history(where: { field: { eq: "note" } }) { nodes { changeSet { id } } } } }',
    { id: team },
  );
  expect(found.team.note).toBe("Typed before it ended");
  expect(found.team.history.nodes).toHaveLength(1);
});

test("where another account signs in there, the page is loaded anew for it", async () => {
  const made = await makeAccount("Leonora Leaving", "MANAGER");
  const { page, visit, go, fill, press, settle } = await walker();
  await visit(await linkFor(made));
  await fill("Password", password);
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();
  await endSessions(made.id);
  await page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }).click();
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await dialog.waitFor();
  await go(dialog.getByText("Accounts of the demo programme"));
  await go(dialog.getByRole("button", { name: /^Sign in as Analyst/ }));
  await dialog.waitFor({ state: "detached" });
  await settle();
  await page.getByRole("heading", { level: 1, name: "Workforce desk" }).waitFor();
  expect(await page.locator(".who").textContent()).toContain("Analyst");
});
