import { expect, test } from "vitest";
import { todayQuery } from "../slices/today/figures.ts";
import { behind, inTraining, operational } from "../slices/today/rows.ts";
import { ask, type Walker, walkers } from "./walker.ts";

const walker = walkers();
const asOf = "2020-03-31";
const count = (value: number) => value.toLocaleString("en-GB");
const day = (one: Walker) => one.page.getByRole("banner").getByRole("button", { name: /^As at/ });
const panel = (one: Walker) => one.page.getByRole("dialog", { name: "Look at another day" });
const note = (one: Walker) => one.page.locator(".page__note").textContent();
const banner = (one: Walker) => one.page.locator(".elsewhere").textContent();

interface Enrolments {
  readonly enrolments: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly setting: { title: string }; readonly stage: string | null }[];
  };
}
const listed = (given: Readonly<Record<string, unknown>>) =>
  ask<Enrolments>(
    `query ($where: EnrolmentWhere, $search: String, $asOf: Date) {
      enrolments(where: $where, search: $search, asOf: $asOf, first: 12) { totalCount nodes { setting { title } stage } } }`,
    given,
  ).then(({ enrolments }) => enrolments);

const words: Readonly<Record<string, string>> = { JOINED: "Joined", WITHDRAWN: "Withdrawn", APPLIED: "Applied", APPROACHED: "Approached" };
/** The first rows on screen: setting and stage. */
async function rows({ page }: Walker): Promise<string[][]> {
  const cells = (row: string) =>
    page.locator(`.grid__row[aria-rowindex="${row}"] [role=gridcell]:not(.grid__cell--tick)`).allTextContents();
  const all = await Promise.all(Array.from({ length: 12 }, (_, at) => cells(String(at + 2))));
  return all.map((row) => [row[0]!, row[4]!]);
}
const expected = ({ nodes }: Enrolments["enrolments"]) =>
  nodes.map(({ setting, stage }) => [
    setting.title,
    stage ? (words[stage] ?? `${stage.charAt(0)}${stage.slice(1).toLowerCase()}`) : "not known",
  ]);

test("the day in the bar moves a list, its filters, a record and the home page, by keyboard alone, and back to today", async () => {
  const one = await walker();
  const { page, visit, go, press, tabTo, settle, expectAccessible } = one;
  const [now, then] = [await listed({}), await listed({ asOf })];
  expect(expected(then)).not.toEqual(expected(now));
  await visit("/enrolments");
  expect(await rows(one)).toEqual(expected(now));

  await go(day(one));
  await panel(one).waitFor();
  await expectAccessible();
  await go(panel(one).getByRole("button", { name: /^31 March 2020/ }));
  await settle();
  expect(new URL(page.url()).search).toBe(`?asOf=${asOf}`);
  expect(await banner(one)).toContain("You are looking at 31 March 2020, not at today. Nothing can be changed here.");
  expect(await page.title()).toBe("Enrolments, as at 31 March 2020 – Trailblazer register");
  expect(await page.getByRole("status").filter({ hasText: "You are looking at" }).count()).toBe(1);
  // The focus is back where it was.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("As at 31 March 2020");
  expect(await rows(one)).toEqual(expected(then));
  expect(await note(one)).toBe(count(then.totalCount));
  expect(await page.getByRole("main").getByRole("link", { name: "Add enrolment" }).count()).toBe(0);
  await expectAccessible();

  const where = { stage: { in: ["APPLIED"] } };
  await visit(`/enrolments?asOf=${asOf}&search=academy&where=${encodeURIComponent(JSON.stringify(where))}`);
  const narrowed = await listed({ asOf, where, search: "academy" });
  expect(narrowed.totalCount).not.toBe((await listed({ where, search: "academy" })).totalCount);
  expect(await note(one)).toBe(`${count(then.totalCount)} · ${count(narrowed.totalCount)} match`);

  await visit("/teams?asOf=2020-03-31&where=%7B%22name%22%3A%7B%22eq%22%3A%22Hallowdale%20North%22%7D%7D");
  const teams = await ask<{ teams: { nodes: { fundedWte: number; settingsSupported: number; supports: { totalCount: number } }[] } }>(
    `{ teams(where: { name: { eq: "Hallowdale North" } }, asOf: "${asOf}") { nodes { fundedWte settingsSupported supports { totalCount } } } }`,
  );
  const [team] = teams.teams.nodes;
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("ArrowDown", "Enter");
  await page.getByRole("heading", { level: 1, name: "Hallowdale North" }).waitFor();
  await settle();
  expect(page.url()).toContain(`?asOf=${asOf}`);
  const details = (await page.getByRole("region", { name: "Details" }).textContent())!;
  expect(details).toContain(`${team!.fundedWte} WTE`);
  expect(details).toContain(`${team!.settingsSupported} settings`);
  await page.getByRole("link", { name: `All ${team!.supports.totalCount} supports in force on 31 March 2020` }).waitFor();
  await expectAccessible();

  await go(page.getByRole("navigation").getByRole("link", { name: "Today" }));
  await page.getByRole("heading", { level: 1, name: "The programme on 31 March 2020" }).waitFor();
  await settle();
  const roots = todayQuery.replace("query Today(", "query Today($asOf: Date, ").replace(/^( {2}\w+(?:: \w+)?)\(/gm, "$1(asOf: $asOf, ");
  const figures = await ask<Record<string, { totalCount: number }>>(roots, {
    asOf,
    operational,
    inTraining,
    joined: behind.settingsJoined().where,
  });
  const tiles = await page.locator(".tile").allTextContents();
  expect(tiles[1]).toContain(`${count(figures.operational!.totalCount)} teams operational`);
  expect(tiles[2]).toContain(`${count(figures.joined!.totalCount)} settings joined`);
  await page.reload();
  await settle();
  expect(await page.locator(".tile").allTextContents()).toEqual(tiles);

  await go(page.getByRole("banner").getByRole("link", { name: "Back to today" }));
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();
  await settle();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  expect(await page.locator(".tile").allTextContents()).not.toEqual(tiles);
  // What was kept of one day is not shown on the other, on the ways back and forward.
  await page.goBack();
  await settle();
  expect(await page.locator(".tile").allTextContents()).toEqual(tiles);
  expect(await banner(one)).toContain("31 March 2020");
});

test("by pointer: a wrong day is told at its field, both are set and kept, and vacancies follow", async () => {
  const one = await walker();
  const { page, visit, settle, expectAccessible } = one;
  await visit("/vacancies");
  await day(one).click();
  const [typed, known] = [
    panel(one).getByRole("textbox", { name: "Day", exact: true }),
    panel(one).getByRole("textbox", { name: /^As it was/ }),
  ];
  await typed.fill("31 2 2020");
  await known.fill("1 1 2199");
  await panel(one).getByRole("button", { name: "Show" }).click();
  await panel(one).getByText("There is no such day as 31 2 2020").waitFor();
  await panel(one).getByText("What will be known is not known yet: choose a moment that is past").waitFor();
  expect(await typed.evaluate((box) => box === document.activeElement)).toBe(true);
  await expectAccessible();
  expect(new URL(page.url()).search).toBe("");

  await typed.fill("31/12/2020");
  await known.fill("");
  await panel(one).getByRole("button", { name: "Show" }).click();
  await settle();
  expect(new URL(page.url()).search).toBe("?asOf=2020-12-31");
  const { teams } = await ask<{ teams: { totalCount: number } }>(
    '{ teams(where: { vacancies: { gt: 0 } }, asOf: "2020-12-31") { totalCount } }',
  );
  expect(await note(one)).toContain(`${teams.totalCount} teams · `);
  await page.getByLabel("Region").selectOption({ label: "North West" });
  await settle();
  expect(page.url()).toContain("asOf=2020-12-31");

  // Nothing was known of the demo programme before it was filled.
  await day(one).click();
  await known.fill("31 3 2021");
  await panel(one).getByRole("button", { name: "Show" }).click();
  await settle();
  expect(await banner(one)).toContain("You are looking at 31 December 2020 as it was known at the end of 31 March 2021, not at today.");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Teams/ })
    .click();
  await page.getByText("No teams known at the end of 31 March 2021.").waitFor();
  await settle();
  await expectAccessible();
  await day(one).click();
  await panel(one).getByRole("button", { name: "Back to today" }).click();
  await settle();
  expect(new URL(page.url()).search).toBe("");
});

test("an address that can't be read is read as far as it can, and today is no parameter", async () => {
  const { page, visit } = await walker();
  await visit("/teams?asOf=2020-02-31&knownAt=soon&where=x&order=name");
  expect(new URL(page.url()).search).toBe("?order=name");
  await visit("/teams?asOf=2021-03-31&order=name");
  expect(new URL(page.url()).search).toBe("?order=name");
  expect(await page.locator(".elsewhere").count()).toBe(0);
});

test("nothing is changed from another day: forms, cells and what was done last say so, and lead back", async () => {
  const one = await walker();
  const { page, visit, go, press, tabTo, type, settle, expectAccessible } = one;
  const closed = "You are looking at 31 March 2020. Go back to today to change records.";
  await visit(`/waves/new?asOf=${asOf}`);
  await page.getByRole("main").getByText(closed).waitFor();
  await expectAccessible();
  await go(page.getByRole("main").getByRole("link", { name: "Back to today" }));
  await page.getByRole("textbox", { name: /^Wave/ }).waitFor();

  const { waves } = await ask<{ waves: { nodes: { id: string }[] } }>("{ waves(first: 1) { nodes { id } } }");
  await visit(`/waves/${waves.nodes[0]!.id}/edit?asOf=${asOf}`);
  await page.getByRole("main").getByText(`You can't change this wave. ${closed}`).waitFor();
  await visit(`/waves/${waves.nodes[0]!.id}?asOf=${asOf}`);
  await page.getByText(`You can't change or delete this wave. ${closed}`).waitFor();
  expect(await page.getByRole("main").getByRole("link", { name: "Edit" }).count()).toBe(0);

  const line = page.getByRole("region", { name: "What was done" });
  const { row } = await ask<{ row: { id: string } }>(
    `mutation { row: createPublishedFigure(input: { measure: SITES, value: 25, basis: TARGET, asAtOn: "2021-03-31", about: "Another day", source: "A letter" }) { id } }`,
  );
  await visit(`/published-figures/${row.id}/edit`);
  await one.fill(/^Note/, "Written today");
  // What is typed is not lost by looking at another day.
  await day(one).click();
  await panel(one)
    .getByRole("button", { name: /^31 March 2020/ })
    .click();
  await go(page.getByRole("alertdialog", { name: "Leave without saving?" }).getByRole("button", { name: "Stay on this page" }));
  expect(new URL(page.url()).search).toBe("");
  await go(page.getByRole("button", { name: "Save changes" }));
  await line.getByText("Saved Sites · Another day.").waitFor();
  await day(one).click();
  await panel(one)
    .getByRole("button", { name: /^31 March 2020/ })
    .click();
  await settle();
  await press("Control+z");
  await line.getByText(closed).waitFor();
  const { figure } = await ask<{ figure: { note: string } }>("query ($id: ID!) { figure: publishedFigure(id: $id) { note } }", {
    id: row.id,
  });
  expect(figure.note).toBe("Written today");

  await visit(`/teams?asOf=${asOf}`);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("ArrowDown", "ArrowRight", "ArrowRight");
  await type("P");
  await line.getByText(closed).waitFor();
  expect(await page.locator(".cell__input").count()).toBe(0);
});

test("while the answers for another day are awaited, nothing of today is shown under its name", async () => {
  const one = await walker();
  const { page, visit, settle } = one;
  await visit("/enrolments");
  const [first] = (await rows(one))[0]!;
  let release: (value?: undefined) => void = () => undefined;
  const held = new Promise<undefined>((go) => (release = go));
  let asked = 0;
  await page.route("**/graphql", async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await day(one).click();
  await panel(one)
    .getByRole("button", { name: /^31 March 2020/ })
    .click();
  await page.getByText("You are looking at 31 March 2020").waitFor();
  await expect.poll(() => asked).toBeGreaterThan(1);
  expect(await page.getByRole("main").textContent()).not.toContain(first);
  expect(await page.locator(".nav__count").count()).toBe(0);
  release();
  await settle();
  expect(await rows(one)).toEqual(expected(await listed({ asOf })));
});
