import { isDeepStrictEqual } from "node:util";
import { type EnrolmentStage, enrolment } from "@trailblazer/records";
import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";

const walker = walkers();
const asOf = "2020-03-31";
const enrolmentStageWords = enrolment.fields.stage.choices;
const count = (value: number) => value.toLocaleString("en-GB");
const day = (one: Walker) => one.page.getByRole("banner").getByRole("button", { name: /^As at/ });
const panel = (one: Walker) => one.page.getByRole("dialog", { name: "Look at another day" });
const noteOf = (one: Walker) => one.page.locator(".page__note").textContent();
const banner = (one: Walker) => one.page.locator(".elsewhere").textContent();

type Given = Readonly<Record<string, unknown>>;
interface Enrolments {
  readonly totalCount: number;
  readonly nodes: readonly { readonly setting: { title: string }; readonly stage: EnrolmentStage | null }[];
}
const listed = async (given: Given) => {
  const { enrolments } = await ask<{ enrolments: Enrolments }>(
    `query ($where: EnrolmentWhere, $search: String, $asOf: Date) {
      enrolments(where: $where, search: $search, asOf: $asOf, first: 12) { totalCount nodes { setting { title } stage } } }`,
    given,
  );
  const rows = enrolments.nodes.map(({ setting, stage }) => [setting.title, stage ? enrolmentStageWords[stage] : "not known"]);
  return { total: enrolments.totalCount, rows };
};

/** The first rows on screen: setting and stage. */
const shownRows = ({ page }: Walker): Promise<string[][]> =>
  page.locator(".grid__body .grid__row").evaluateAll((all) =>
    all
      .map((row) => [...row.querySelectorAll("[role=gridcell]:not(.grid__cell--tick)")].map((cell) => cell.textContent ?? ""))
      .slice(0, 12)
      .map((cells) => [cells[0]!, cells[4]!]),
  );

/** The list on screen and its count are what the register gives. */
const expectListed = (one: Walker, given: Given, note: (total: number, all: number) => string = count) =>
  expect
    .poll(async () => {
      const [asked, all] = await Promise.all([listed(given), listed({ asOf: given.asOf })]);
      const shown = [await shownRows(one), await noteOf(one)];
      return isDeepStrictEqual(shown, [asked.rows, note(asked.total, all.total)]) ? "the same" : { shown, asked };
    })
    .toBe("the same");

test("the day in the bar moves a list, its filters, a record and the home page, by keyboard, and back to today", async () => {
  const one = await walker();
  const { page, visit, go, press, tabTo, settle, expectAccessible } = one;
  expect((await listed({ asOf })).rows).not.toEqual((await listed({})).rows);
  await visit("/enrolments");
  await expectListed(one, {});

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
  await expectListed(one, { asOf });
  expect(await page.getByRole("main").getByRole("link", { name: "Add enrolment" }).count()).toBe(0);
  await expectAccessible();

  const where = { stage: { in: ["APPLIED"] } };
  await visit(`/enrolments?asOf=${asOf}&search=academy&where=${encodeURIComponent(JSON.stringify(where))}`);
  const narrowed = { where, search: "academy" };
  expect((await listed({ ...narrowed, asOf })).total).not.toBe((await listed(narrowed)).total);
  await expectListed(one, { ...narrowed, asOf }, (total, all) => `${count(all)} · ${count(total)} match`);

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
  const figures = await ask<Record<string, { totalCount: number }>>(
    `{ operational: teams(asOf: "${asOf}", where: { stage: { in: [PARTLY_LIVE, OPERATIONAL] } }, first: 0) { totalCount }
      joined: settings(asOf: "${asOf}", where: { enrolments: { some: { stage: { eq: JOINED } } } }, first: 0) { totalCount } }`,
  );
  const tiles = await page.locator(".tile__figure").allTextContents();
  expect(tiles.slice(0, 2)).toEqual([
    `${count(figures.operational!.totalCount)} teams operational`,
    `${count(figures.joined!.totalCount)} settings joined`,
  ]);
  await page.reload();
  await settle();
  expect(await page.locator(".tile__figure").allTextContents()).toEqual(tiles);

  await go(page.getByRole("banner").getByRole("link", { name: "Back to today" }));
  await page.getByRole("heading", { level: 1, name: "The programme today" }).waitFor();
  await settle();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  expect(await page.locator(".tile__figure").allTextContents()).not.toEqual(tiles);
  // What was kept of one day is not shown on the other, on the ways back and forward.
  await page.goBack();
  await settle();
  expect(await page.locator(".tile__figure").allTextContents()).toEqual(tiles);
  expect(await banner(one)).toContain("31 March 2020");
});

test("by pointer: a wrong day is told at its field, both are set and kept, and vacancies follow", async () => {
  const one = await walker();
  const { page, visit, settle, expectAccessible } = one;
  await visit("/workforce");
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
  const { posts } = await ask<{ posts: { groups: { nodes: { sum: { vacantWte: number } }[] } } }>(
    '{ posts(where: { vacantWte: { gt: 0 } }, asOf: "2020-12-31") { groups { nodes { sum { vacantWte } } } } }',
  );
  expect(await page.locator('.tile [data-sum="vacantWte"]').getAttribute("data-number")).toBe(String(posts.groups.nodes[0]!.sum.vacantWte));
  await page.getByLabel("Region").selectOption({ label: "North West" });
  await settle();
  expect(page.url()).toContain("asOf=2020-12-31");

  // Nothing was known of the demo programme before it was filled.
  await day(one).click();
  await known.fill("1 1 2020");
  await panel(one).getByRole("button", { name: "Show" }).click();
  await settle();
  expect(await banner(one)).toContain("You are looking at 31 December 2020 as it was known at the end of 1 January 2020, not at today.");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Teams/ })
    .click();
  await page.getByText("No teams known at the end of 1 January 2020.").waitFor();
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
  const [first] = (await shownRows(one))[0]!;
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
  await expectListed(one, { asOf });
});
