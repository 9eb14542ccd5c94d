import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-region");

const waiting = `{ escalations(where: { isAnswered: { eq: false } }, orderBy: [{ escalatedOn: ASC }]) { totalCount nodes { id board { name } } } }`;
const answerOf = "query ($id: ID!) { escalation(id: $id) { answer answeredOn isAnswered } }";

interface Waiting {
  readonly escalations: { readonly totalCount: number; readonly nodes: readonly { id: string; board: { name: string } }[] };
}

test("by keyboard, a region's manager answers what a board has asked", { timeout: 180_000 }, async () => {
  const { page, visit, go, fill, expectAccessible } = await walker();
  const { escalations } = await ask<Waiting>(waiting, {}, "demo-region");
  const { id, board } = escalations.nodes[0]!;
  await visit("/");
  await go(page.getByRole("link", { name: "Region desk" }));
  await page.getByRole("heading", { level: 1, name: "Region desk" }).waitFor();
  await page.getByRole("table", { name: "Sites by judgement" }).waitFor();
  await expectAccessible();
  await go(page.getByRole("button", { name: new RegExp(`^Answer….*${board.name}`) }));
  const dialog = page.getByRole("dialog", { name: `Answer ${board.name}` });
  await dialog.getByRole("button", { name: "Save changes" }).waitFor();
  await expectAccessible();
  // An answer has its day: the register says so at the field.
  await fill(/^Answer /, "The region pays for a second supervisor until July.");
  await go(dialog.getByRole("button", { name: "Save changes" }));
  await dialog.getByRole("alert").waitFor();
  await expectAccessible();
  await fill(/^Answered on/, "31 3 2021");
  await go(dialog.getByRole("button", { name: "Save changes" }));
  await page.getByText(`Answered ${board.name}.`).waitFor();
  await dialog.waitFor({ state: "detached" });
  expect((await ask<Record<string, unknown>>(answerOf, { id })).escalation).toEqual({
    answer: "The region pays for a second supervisor until July.",
    answeredOn: "2021-03-31",
    isAnswered: true,
  });
  await expect.poll(() => page.getByRole("button", { name: new RegExp(`^Answer….*${board.name}`) }).count()).toBe(0);
});

test("by pointer, somebody for England answers another, and comes from a site on the desk to its story", { timeout: 180_000 }, async () => {
  const { page, visit, expectAccessible } = await walker("demo-manager");
  const { escalations } = await ask<Waiting>(waiting);
  const { id, board } = escalations.nodes[0]!;
  await visit("/region-desk");
  await page.getByRole("button", { name: new RegExp(`^Answer….*${board.name}`) }).click();
  const dialog = page.getByRole("dialog", { name: `Answer ${board.name}` });
  await dialog.getByRole("textbox", { name: /^Answered on/ }).fill("30 March 2021");
  await dialog.getByRole("textbox", { name: /^Answer / }).fill("Go on as planned.");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await dialog.waitFor({ state: "detached" });
  expect((await ask<Record<string, unknown>>(answerOf, { id })).escalation).toMatchObject({ answeredOn: "2021-03-30", isAnswered: true });
  await page.getByRole("table", { name: "Sites by judgement" }).getByRole("link", { name: "Ravenholt", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Ravenholt" }).waitFor();
  await page.getByRole("button", { name: "Briefing (print or PDF)" }).waitFor();
  await expectAccessible([1280]);
});

test("on 31 March 2020 the desk is as it was, and nothing can be answered; nor by who only reads", { timeout: 180_000 }, async () => {
  const { page, visit, expectAccessible } = await walker();
  await visit("/region-desk?asOf=2020-03-31");
  await page.getByRole("table", { name: "Sites by judgement" }).waitFor();
  const { sites } = await ask<{ sites: { totalCount: number } }>(
    '{ sites(where: { judgement: { eq: ON_TRACK } }, asOf: "2020-03-31") { totalCount } }',
    {},
    "demo-region",
  );
  const shown = page.getByRole("region", { name: "Sites on track" }).locator("[data-number]").first();
  expect(Number(await shown.getAttribute("data-number"))).toBe(sites.totalCount);
  expect(await page.getByRole("button", { name: /^Answer…/ }).count()).toBe(0);
  expect(await page.getByRole("link", { name: /^Review / }).count()).toBe(0);
  await expectAccessible();
  const reader = await walker("demo-analyst");
  await reader.visit("/region-desk");
  await reader.page.getByRole("table", { name: "Sites by judgement" }).waitFor();
  expect(await reader.page.getByRole("button", { name: /^Answer…/ }).count()).toBe(0);
  await reader.expectAccessible();
});
