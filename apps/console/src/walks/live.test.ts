import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";

const walker = walkers();

interface Team {
  readonly id: string;
  readonly version: number;
}

async function newTeam(name: string): Promise<Team> {
  const { sites, waves } = await ask<Record<"sites" | "waves", { nodes: { id: string }[] }>>(`{
    sites(first: 1) { nodes { id } }
    waves(first: 1) { nodes { id } }
  }`);
  const { team } = await ask<{ team: Team }>(
    `mutation ($name: String!, $site: ID!, $wave: ID!) {
      team: createTeam(input: { name: $name, site: { value: $site }, wave: $wave, stage: { value: FUNDED }, catchment: 8000 }) { id version }
    }`,
    { name, site: sites.nodes[0]!.id, wave: waves.nodes[0]!.id },
  );
  return team;
}

const read = async (id: string) =>
  (await ask<{ team: Record<string, unknown> }>("query ($id: ID!) { team(id: $id) { catchment note } }", { id })).team;
const save = (one: Walker) => one.go(one.page.getByRole("button", { name: "Save changes" }));
const meanwhile = (one: Walker) => one.page.getByText("Somebody changed this record.");
const box = (one: Walker, name: RegExp) => one.page.getByRole("textbox", { name });

test("two people in one form both keep what they wanted, and see what the other wrote", async () => {
  const { id } = await newTeam("Two in one form");
  const [one, other] = [await walker(), await walker()];
  await one.visit(`/teams/${id}/edit`);
  await other.visit(`/teams/${id}/edit`);
  await other.fill(/^Note/, "Typed by the other");

  await one.fill(/^Catchment/, "7500");
  await save(one);
  await one.page.getByText("Saved Two in one form.").waitFor();

  await meanwhile(other).waitFor();
  expect(await other.page.locator(".meanwhile").textContent()).toContain("The form shows what they wrote as catchment.");
  expect(await box(other, /^Catchment/).inputValue()).toBe("7500");
  // Neither what was typed is touched, nor the place where one types.
  expect(await box(other, /^Note/).inputValue()).toBe("Typed by the other");
  await other.type(", and more");
  expect(await box(other, /^Note/).inputValue()).toBe("Typed by the other, and more");
  await other.expectAccessible();
  await save(other);
  await other.page.getByText("Saved Two in one form.").waitFor();
  expect(await read(id)).toEqual({ catchment: 7500, note: "Typed by the other, and more" });
  await expect.poll(() => one.page.locator(".summary").textContent()).toContain("Typed by the other, and more");
});

test("where both changed a field, what was typed stays, and one chooses when saving", async () => {
  const { id } = await newTeam("Both in one field");
  const [one, other] = [await walker(), await walker()];
  await one.visit(`/teams/${id}/edit`);
  await other.visit(`/teams/${id}/edit`);
  await other.fill(/^Catchment/, "9100");
  await one.fill(/^Catchment/, "7500");
  await one.fill(/^Note/, "By the first");
  await save(one);
  await meanwhile(other).waitFor();
  expect(await other.page.locator(".meanwhile").textContent()).toContain("You both changed catchment");
  expect(await box(other, /^Catchment/).inputValue()).toBe("9100");
  expect(await box(other, /^Note/).inputValue()).toBe("By the first");
  await save(other);
  const dialog = other.page.getByRole("alertdialog", { name: "Somebody else changed this too" });
  await dialog.waitFor();
  await other.choose("Catchment", "Yours");
  await other.go(dialog.getByRole("button", { name: "Save with these" }));
  await other.page.getByText("Saved Both in one field.").waitFor();
  expect(await read(id)).toEqual({ catchment: 9100, note: "By the first" });
});

test("one's own change is not told as somebody else's", async () => {
  const { id } = await newTeam("My own");
  const one = await walker();
  await one.visit(`/teams/${id}/edit`);
  const seen = one.page.waitForSelector(".meanwhile", { timeout: 2500 }).then(
    () => true,
    () => false,
  );
  await one.fill(/^Catchment/, "7500");
  await save(one);
  await one.page.getByText("Saved My own.").waitFor();
  expect(await seen).toBe(false);
});

test("a form whose record is deleted by somebody says so", async () => {
  const { id, version } = await newTeam("Soon gone");
  const one = await walker();
  await one.visit(`/teams/${id}/edit`);
  await ask("mutation ($id: ID!, $version: Int!) { deleteTeam(id: $id, version: $version) }", { id, version });
  await one.page.getByText("Somebody deleted this team.").waitFor();
  await one.expectAccessible();
});

test("a change by one appears in the other's list without reloading: selection, focus and place stay", async () => {
  const { id, version } = await newTeam("Live list M");
  await newTeam("Live list Z");
  const { page, visit, settle, press, expectAccessible } = await walker();
  const where = encodeURIComponent(JSON.stringify({ name: { startsWith: "Live list" } }));
  await visit(`/teams?where=${where}&order=name`);
  await page.locator("[data-place='0:0']").focus();
  await press("Space", "ArrowRight");
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("[role=row]")?.querySelector("[role=gridcell]:nth-child(2)")?.textContent);
  expect(await focused()).toBe("Live list M");
  await page.evaluate("window.isSamePage = true");

  // One before it in the order, and one changed.
  await newTeam("Live list A");
  await ask(`mutation ($id: ID!, $version: Int!) { updateTeam(id: $id, version: $version, patch: { name: "Live list N" }) { id } }`, {
    id,
    version,
  });
  await expect.poll(() => page.getByRole("grid").textContent()).toMatch(/Live list A.*Live list N.*Live list Z/);
  await settle();
  expect(await page.locator(".selected").textContent()).toContain("1 selected");
  expect(await page.getByRole("checkbox", { name: "Select Live list N" }).isChecked()).toBe(true);
  expect(await focused()).toBe("Live list N");
  // The arrow keys go on from the record, not from the row where it was.
  await press("ArrowDown");
  await expect.poll(focused).toBe("Live list Z");
  expect(await page.evaluate("window.isSamePage")).toBe(true);
  await expectAccessible();
});

test("a page follows what others do to its record, to what links to it, and to its history", async () => {
  const { id, version } = await newTeam("Followed");
  const { page, visit, settle } = await walker();
  await visit(`/teams/${id}`);
  await page.getByRole("heading", { name: "History", exact: true }).scrollIntoViewIfNeeded();
  await settle();
  await ask(
    `mutation ($id: ID!, $version: Int!) { updateTeam(id: $id, version: $version, patch: { note: "From afar", stage: { value: ENDED, from: "2021-03-01" } }, reason: "To see it") { id } }`,
    { id, version },
  );
  await ask(
    `mutation ($id: ID!) { createPost(input: { team: $id, role: COUNSELLOR, wte: { value: 1 }, openedOn: "2020-01-01" }) { id } }`,
    {
      id,
    },
  );
  await expect.poll(() => page.locator(".summary").textContent()).toContain("From afar");
  await expect.poll(() => page.getByRole("grid", { name: "Posts" }).textContent()).toContain("Counsellor");
  await expect.poll(() => page.locator(".history").textContent()).toContain("To see it");
  const history = await page.locator(".history__set").first().textContent();
  expect(history).toContain("API");
  expect(history).toMatch(/Stage from 1 March 2021was Funded → , became Ended/);
  expect(history).toMatch(/Notewas none → , became From afar/);
});
