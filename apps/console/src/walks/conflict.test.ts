import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Team {
  readonly id: string;
  readonly version: number;
}

async function newTeam(): Promise<Team> {
  const { sites, waves } = await ask<Record<"sites" | "waves", { nodes: { id: string }[] }>>(`{
    sites(first: 1) { nodes { id } }
    waves(first: 1) { nodes { id } }
  }`);
  const { team } = await ask<{ team: Team }>(
    `mutation ($site: ID!, $wave: ID!) {
      team: createTeam(input: { name: "Conflict team", site: { value: $site }, wave: $wave, stage: { value: FUNDED }, catchment: 8000 }) { id version }
    }`,
    { site: sites.nodes[0]!.id, wave: waves.nodes[0]!.id },
  );
  return team;
}

const read = async (id: string) =>
  (await ask<{ team: Record<string, unknown> }>("query ($id: ID!) { team(id: $id) { name catchment note } }", { id })).team;

test("two editors of one record: the second sees both values, chooses, and loses nothing that was typed", async () => {
  const { id } = await newTeam();
  const [one, other] = [await walker(), await walker()];
  await one.visit(`/teams/${id}/edit`);
  await other.visit(`/teams/${id}/edit`);

  // What nobody has typed into follows the other's change by itself: here both have typed.
  await other.fill(/^Catchment/, "9,100");
  await other.fill(/^Note/, "Typed by the second");
  await one.fill(/^Catchment/, "7500");
  await one.go(one.page.getByRole("button", { name: "Save changes" }));
  await one.page.getByText("Saved Conflict team.").waitFor();

  await other.go(other.page.getByRole("button", { name: "Save changes" }));
  const dialog = other.page.getByRole("alertdialog", { name: "Somebody else changed this too" });
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain("9,100");
  expect(await dialog.textContent()).toContain("7,500");
  await other.expectAccessible();
  expect(await read(id)).toEqual({ name: "Conflict team", catchment: 7500, note: null });

  await other.choose("Catchment", "Yours");
  await other.go(dialog.getByRole("button", { name: "Save with these" }));
  await other.page.getByText("Saved Conflict team.").waitFor();
  expect(await read(id)).toEqual({ name: "Conflict team", catchment: 9100, note: "Typed by the second" });
});

test("different fields of one record go in side by side", async () => {
  const { id } = await newTeam();
  const [one, other] = [await walker(), await walker()];
  await one.visit(`/teams/${id}/edit`);
  await other.visit(`/teams/${id}/edit`);
  await one.fill(/^Catchment/, "7500");
  await one.go(one.page.getByRole("button", { name: "Save changes" }));
  await one.page.getByText("Saved Conflict team.").waitFor();
  await other.fill(/^Note/, "Typed by the second");
  await other.go(other.page.getByRole("button", { name: "Save changes" }));
  await other.page.getByText("Saved Conflict team.").waitFor();
  expect(await read(id)).toEqual({ name: "Conflict team", catchment: 7500, note: "Typed by the second" });
});

test("leaving a form with unsaved work is asked about, and what was typed stays", async () => {
  const { id } = await newTeam();
  const { page, visit, fill, go, expectAccessible } = await walker();
  await visit(`/teams/${id}/edit`);
  await fill(/^Note/, "Half a thought");
  await page.getByRole("navigation").getByRole("link", { name: "Today" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await dialog.waitFor();
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "Stay on this page" }));
  await dialog.waitFor({ state: "detached" });
  expect(await page.getByRole("textbox", { name: /^Note/ }).inputValue()).toBe("Half a thought");
});
