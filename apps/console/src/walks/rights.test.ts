import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Nodes<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
}
type Named = { readonly id: string; readonly name: string };

test("a site's manager sees their site alone, adds no setting, and is told the rule", async () => {
  const { sites } = await ask<{ sites: Nodes<Named> }>("{ sites { totalCount nodes { id name } } }", {}, "demo-site");
  expect(sites.totalCount).toBe(1);
  const [site] = sites.nodes;
  const { settings } = await ask<{ settings: Nodes<Named> }>(
    "query ($site: ID!) { settings(where: { enrolments: { none: { site: { id: { eq: $site } } } } }, first: 1) { nodes { id name } } }",
    { site: site!.id },
  );
  const [foreign] = settings.nodes;
  const { page, visit, settle, tabTo, press, expectAccessible } = await walker("demo-site");
  const main = page.getByRole("main");

  await visit("/sites");
  await expect.poll(() => page.locator(".page__note").textContent()).toBe("1");
  await main.getByRole("link", { name: site!.name }).waitFor();
  expect(await main.getByRole("link", { name: "Add site" }).count()).toBe(0);
  expect(await page.getByRole("navigation").getByText("Access").count()).toBe(0);
  await expectAccessible();

  await visit("/settings");
  await settle();
  expect(await main.getByRole("link", { name: "Add setting" }).count()).toBe(0);
  await visit("/settings/new");
  await page.getByText("Your role does not let you add settings.").waitFor();
  await expectAccessible();

  await visit(`/settings/${foreign!.id}`);
  await page.getByText(/^You can't change or delete this setting\. Settings are changed by /).waitFor();
  await settle();
  expect(await main.getByRole("link", { name: "Edit" }).count()).toBe(0);
  expect(await main.getByRole("button", { name: /^(Delete|Undo|Change from)/ }).count()).toBe(0);
  await expectAccessible();

  await visit(`/sites/${site!.id}`);
  await main.getByRole("link", { name: "Edit", exact: true }).waitFor();
  await visit("/accounts");
  await page.getByText("Your role does not show accounts.").waitFor();
  await expectAccessible();

  // A cell that is not theirs says why it stays as it is.
  await visit(`/settings?columns=name,town&search=${encodeURIComponent(foreign!.name)}`);
  await settle();
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowDown", "ArrowRight", "ArrowRight");
  await page.keyboard.type("Elsewhere");
  await press("Enter");
  await page
    .getByRole("alert")
    .getByText(/Settings are changed by/)
    .waitFor();
  await expectAccessible();
  await press("Escape");
});

test("an analyst counts staff and sees no name anywhere", async () => {
  const { staff } = await ask<{ staff: Nodes<Named & { title: string }> }>(
    "{ staff(where: { postings: { some: { until: { isNull: false } } } }, first: 1) { nodes { id name } } }",
  );
  const [person] = staff.nodes;
  const { page, visit, settle, toHistory, go, expectAccessible } = await walker("demo-analyst");
  await visit(`/staff/${person!.id}`);
  // A code stands in the place of a title that is made of a name.
  await page.getByRole("heading", { level: 1, name: /^Staff [0-9A-F]{4}/ }).waitFor();
  await toHistory();
  expect(await page.getByText("Not shown to you").count()).toBe(4);
  await go(page.getByRole("button", { name: /^Why\? name is not shown/ }));
  await page.getByText(/Only those who may change the record see it\. Staff are changed by/).waitFor();
  await expectAccessible();
  expect(await page.content()).not.toContain(person!.name);

  await visit("/staff");
  await settle();
  const heads = await page.getByRole("columnheader").allTextContents();
  expect(heads.some((head) => /^(Name|Work e-mail)/.test(head))).toBe(false);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.getByRole("checkbox").count()).toBe(0);
  expect(await page.content()).not.toContain(person!.name);
  await go(page.getByRole("button", { name: "+ Filter" }));
  await page.getByRole("dialog").waitFor();
  const fields = await page.getByRole("dialog").getByLabel("Field", { exact: true }).locator("option").allTextContents();
  expect(fields).toContain("Registration");
  expect(fields).not.toContain("Work e-mail");
  await expectAccessible();
});

test("an analyst is offered to take back only what they may change", async () => {
  await ask(
    `mutation { createPublishedFigure(input: { measure: SITES, value: 25, basis: TARGET, asAtOn: "2021-03-31", about: "Told to all", source: "A letter" }) { id } }`,
  );
  await ask(
    `mutation { createSavedQuery(input: { name: "How many sites", purpose: "How many there are.", query: "{ sites { totalCount } }" }) { id } }`,
    {},
    "demo-analyst",
  );
  const { page, visit, settle, go, expectAccessible } = await walker("demo-analyst");
  const change = (what: string) => page.locator(".sets__set", { hasText: what });
  const undo = (within: Locator) => within.getByRole("button", { name: /^Undo/ }).count();
  await visit("/changes");
  await change("Sites · Told to all").waitFor();
  await settle();
  expect([await undo(change("Sites · Told to all")), await undo(change("How many sites"))]).toEqual([0, 1]);
  await expectAccessible();
  for (const [what, offered] of [
    ["Sites · Told to all", 0],
    ["How many sites", 1],
  ] as const) {
    await visit("/changes");
    await go(change(what).getByRole("link").first());
    await page.getByRole("heading", { level: 1, name: /^Change of \d/ }).waitFor();
    await settle();
    expect(await undo(page.getByRole("main"))).toBe(offered);
  }
  await expectAccessible();
});
