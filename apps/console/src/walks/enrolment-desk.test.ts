import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";

const walker = walkers("demo-manager");

interface Enrolled {
  readonly id: string;
  readonly stage: string;
  readonly joinedOn: string | null;
  readonly setting: { readonly name: string };
}

const enrolled = async (where: string, order = "{ stageOn: ASC }") =>
  (
    await ask<{ enrolments: { nodes: Enrolled[] } }>(
      `{ enrolments(where: ${where}, orderBy: [${order}], first: 6) { nodes { id stage joinedOn setting { name } } } }`,
    )
  ).enrolments.nodes;

const column = ({ page }: Walker, stage: string): Locator => page.getByRole("region", { name: new RegExp(`^${stage}`) });
const card = (of: Walker, stage: string, name: string): Locator => column(of, stage).getByRole("row", { name });

test("a wrong move of several is undone as one", async () => {
  const of = await walker();
  const { page, visit, press, settle } = of;
  const before = (await enrolled("{ stage: { eq: SELECTED } }", "{ selectedOn: ASC }")).slice(0, 3);
  const ids = before.map(({ id }) => `"${id}"`).join(", ");
  const stagesNow = async () => (await enrolled(`{ id: { in: [${ids}] } }`)).map(({ stage }) => stage);
  await visit("/enrolment");
  for (const { setting } of before) await card(of, "Selected", setting.name).first().getByRole("checkbox").press("Space");
  await page.getByText("3 selected").waitFor();
  await page.getByRole("button", { name: "Move to stage…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Move to stage/ });
  await dialog.getByLabel("Stage", { exact: true }).selectOption({ label: "Paused" });
  await dialog.getByRole("button", { name: "Move 3 enrolments" }).click();
  await page.getByText("Moved 3 enrolments to Paused.").waitFor();
  expect(await stagesNow()).toEqual(["PAUSED", "PAUSED", "PAUSED"]);
  await settle();
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect(await stagesNow()).toEqual(["SELECTED", "SELECTED", "SELECTED"]);
});
