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

/** Takes a card by its grip with the pointer, and lets it go in another column. */
async function drag({ page }: Walker, taken: Locator, to: Locator): Promise<void> {
  const [from, there] = [(await taken.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 10, from.y + from.height, { steps: 5 });
  await page.mouse.move(there.x + there.width / 2, there.y + 40, { steps: 12 });
  await page.waitForTimeout(300);
  await page.mouse.up();
}

/** Takes a card by its grip with the keyboard, and lets it go in another column. */
async function carry(of: Walker, taken: Locator, to: string): Promise<void> {
  await of.tabTo(taken);
  const grip = taken.locator(".board__grip");
  for (let steps = 0; steps < 5 && !(await grip.evaluate((one) => one === document.activeElement)); steps += 1)
    await of.press("ArrowRight");
  await of.press("Enter");
  // While a card is carried, Tab leads from one place that takes it to the next.
  const there = column(of, to).locator("[data-drop-target]");
  for (let steps = 0; steps < 8 && (await there.count()) === 0; steps += 1) await of.press("Tab");
  await of.press("Enter");
}

const way = ["Identified", "Approached", "Applied", "Selected", "Joined"];

test("three settings are recruited through all stages, the first card dragged by pointer, the second carried by keyboard, the third moved by its checkbox", {
  timeout: 240_000,
}, async () => {
  const of = await walker();
  const { page, visit, fill, go, press, tabTo, settle, expectAccessible } = of;
  const three = (await enrolled("{ stage: { eq: IDENTIFIED }, route: { eq: BOTH } }")).slice(0, 3);
  expect(three).toHaveLength(3);
  for (const [nth, { id, setting }] of three.entries()) {
    await visit(`/enrolment?find=${encodeURIComponent(setting.name)}`);
    if (nth === 0) await expectAccessible();
    for (const [at, to] of way.entries()) {
      const from = way[at - 1];
      if (!from) continue;
      const own = card(of, from, setting.name).first();
      await own.waitFor();
      if (at === 1 && nth === 0) await drag(of, own, column(of, to).getByRole("grid"));
      else if (at === 1 && nth === 1) await carry(of, own, to);
      else {
        await tabTo(own);
        await press("Space");
        await go(page.getByRole("button", { name: "Move to stage…" }));
      }
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      if (nth === 0 && at === 1) {
        await fill("Approached on", "1 1 2018");
        await go(dialog.getByRole("button", { name: "Move 1 enrolment" }));
        // What stands in the way is said at its field.
        await dialog.getByRole("link", { name: /^Identified since/ }).waitFor();
        await expectAccessible();
      }
      await fill(`${to} on`, "31 3 2021");
      await go(dialog.getByRole("button", { name: "Move 1 enrolment" }));
      await page.getByText(`Moved 1 enrolment to ${to}.`).waitFor();
      await settle();
    }
    expect((await enrolled(`{ id: { eq: "${id}" } }`))[0]).toMatchObject({ stage: "JOINED", joinedOn: "2021-03-31" });
  }
});

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
