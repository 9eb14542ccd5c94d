import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { ask, type Walker, walkers } from "./walker.ts";
import { isWhole } from "./whole.ts";

const walker = walkers("demo-manager");
const whole = { timeout: 300_000 };
type Way = "keyboard" | "pointer";
/** By keyboard on every day, by both ways by `npm run prove`. */
const ways: Way[] = isWhole ? ["keyboard", "pointer"] : ["keyboard"];
const desk = "/workforce";

/** Follows a link or presses a button in one way or the other. */
const by =
  (way: Way, { go }: Walker) =>
  (target: Locator) =>
    way === "keyboard" ? go(target.first()) : target.first().click();

const heading = ({ page }: Walker, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Picks a new staff member in the form that is open, and adds the posting. */
async function postNew(one: Walker, way: Way, name: string) {
  const { page, pick, settle } = one;
  const press = by(way, one);
  await pick("Staff member", name, "Create new staff member");
  const person = page.getByRole("dialog", { name: "Add staff member" });
  await press(person.getByRole("button", { name: "Add staff member" }));
  await person.waitFor({ state: "detached" });
  await press(page.getByRole("button", { name: "Add posting" }));
  await heading(one, new RegExp(name));
  await settle();
}

interface Post {
  readonly id: string;
  readonly vacantWte: number;
}

const oldest = () =>
  ask<{ posts: { nodes: Post[] } }>(
    "{ posts(where: { vacantWte: { gt: 0 } }, orderBy: [{ daysVacant: DESC }, { role: ASC }], first: 1) { nodes { id vacantWte } } }",
  ).then(({ posts }) => posts.nodes[0]!);

test.each(ways)("by %s, the post that is vacant for longest is filled, and then an absence is covered", whole, async (way) => {
  const one = await walker();
  const { page, visit, settle, expectAccessible } = one;
  const press = by(way, one);
  const before = await oldest();
  await visit("/");
  await press(page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }));
  await heading(one, "Workforce desk");
  await settle();
  if (way === "keyboard") await expectAccessible();
  await press(page.getByRole("table", { name: "Posts vacant for longest" }).getByRole("link", { name: /^Fill this post/ }));
  await heading(one, "Add posting");
  await postNew(one, way, `Fay Filler ${way}`);
  const { post } = await ask<{ post: { vacantWte: number; postings: { nodes: object[] } } }>(
    `query ($id: ID!) { post(id: $id) { vacantWte postings(where: { until: { isNull: true } }) { nodes { kind wte staffMember { name } } } } }`,
    { id: before.id },
  );
  const wte = Math.min(1, before.vacantWte);
  expect(post.vacantWte).toBeCloseTo(before.vacantWte - wte);
  expect(post.postings.nodes).toContainEqual({ kind: "SUBSTANTIVE", wte, staffMember: { name: `Fay Filler ${way}` } });

  await press(page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }));
  await settle();
  const cover = page
    .getByRole("table", { name: "Staff away with nobody to cover them" })
    .getByRole("link", { name: /^Cover/ })
    .first();
  const { covers } = Object.fromEntries(new URL((await cover.getAttribute("href"))!, page.url()).searchParams);
  await press(cover);
  await heading(one, "Add posting");
  await settle();
  if (way === "keyboard") await expectAccessible();
  await postNew(one, way, `Cora Cover ${way}`);
  const { posting } = await ask<{ posting: { coveredBy: { nodes: object[] } } }>(
    "query ($id: ID!) { posting(id: $id) { post { id } coveredBy { nodes { kind staffMember { name } } } } }",
    { id: covers!.replaceAll('"', "") },
  );
  expect(posting.coveredBy.nodes).toEqual([{ kind: "COVER", staffMember: { name: `Cora Cover ${way}` } }]);
  await press(page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }));
  await settle();
  expect(await page.locator(`a[href*="covers=${covers}"]`).count()).toBe(0);
});

interface Trained {
  readonly id: string;
  readonly staffMember: { readonly name: string; readonly postings: { readonly nodes: readonly { readonly id: string }[] } };
  readonly cohort: { readonly id: string; readonly university: { readonly name: string } };
}

test.each<Way>(["pointer"])("by %s, a leaver is recorded, and the curve of their cohort falls", whole, async (way) => {
  const one = await walker();
  const { page, visit, fill, tabTo, settle, press: keys, expectAccessible } = one;
  const press = by(way, one);
  const { traineeships } = await ask<{ traineeships: { nodes: Trained[] } }>(
    `{ traineeships(where: { standing: { eq: IN_POST }, qualifiedOn: { lt: "2020-02-01" }, staffMember: { postings: { some: { inForce: true, until: { isNull: true } } } } },
      orderBy: [{ id: ASC }], first: 60) { nodes { id cohort { id university { name } } staffMember { name postings(where: { inForce: true, until: { isNull: true } }) { nodes { id } } } } } }`,
  );
  const leaver = traineeships.nodes.filter(({ staffMember }) => staffMember.postings.nodes.length === 1)[way === "keyboard" ? 0 : 20]!;
  const cohort = { cohort: { id: { eq: leaver.cohort.id } } };
  const curve = () =>
    ask<{ retention: { left: number; retained: number }[] }>(
      "query ($where: TraineeshipWhere) { retention(where: $where) { left retained } }",
      {
        where: cohort,
      },
    ).then(({ retention }) => ({ left: retention.reduce((sum, { left }) => sum + left, 0), retained: retention.at(-1)!.retained }));
  const before = await curve();
  const name = leaver.cohort.university.name;
  const openCurves = async () => {
    await page.getByLabel("A line for each").selectOption("cohort");
    await settle();
    await page.getByRole("table", { name: /^Practitioners still in post/ }).waitFor();
    await page.locator(".plot svg").last().waitFor();
    const row = page.getByRole("row", { name: new RegExp(`${name}, 7 January 2019`) });
    return {
      cells: await row.getByRole("cell").allTextContents(),
      drawn: await page.locator(".retention path").evaluateAll((all) => all.map((path) => path.getAttribute("d"))),
    };
  };
  await visit(desk);
  const seen = await openCurves();
  expect(seen.cells.join()).toContain(`${Math.round(before.retained)} % of`);
  if (way === "keyboard") await expectAccessible();

  await press(page.getByRole("link", { name: "Record a leaver" }));
  await heading(one, "Postings");
  await settle();
  const box = page.getByRole("searchbox");
  await (way === "keyboard" ? one.tabTo(box) : box.click());
  await one.type(leaver.staffMember.name);
  await page.waitForTimeout(400);
  await settle();
  const row = page.getByRole("row", { name: new RegExp(leaver.staffMember.name) }).first();
  if (way === "keyboard") {
    await one.tabTo(page.getByRole("grid").locator("[data-place]"));
    await keys("Control+Home", "ArrowDown", "Space");
  } else await row.getByRole("checkbox").click();
  expect(await row.getAttribute("aria-selected")).toBe("true");
  await press(page.getByRole("button", { name: "End…" }));
  const dialog = page.getByRole("dialog", { name: /^End/ });
  await dialog.waitFor();
  await fill(/^From which day/, "31 3 2021");
  await tabTo(dialog.getByRole("combobox", { name: /^Destination/ }));
  await one.type("Third");
  await press(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await settle();
  if (way === "keyboard") await expectAccessible();
  await press(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^End: changed/).waitFor();
  await settle();

  const after = await curve();
  expect(after.left).toBe(before.left + 1);
  expect(after.retained).toBeLessThan(before.retained);
  const { posting } = await ask<{ posting: object }>("query ($id: ID!) { posting(id: $id) { until destination } }", {
    id: leaver.staffMember.postings.nodes[0]!.id,
  });
  expect(posting).toEqual({ until: "2021-03-31", destination: "THIRD_SECTOR" });
  await press(page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }));
  await settle();
  const then = await openCurves();
  expect(then.cells.join()).toContain(`${Math.round(after.retained)} % of`);
  expect(then.cells).not.toEqual(seen.cells);
  expect(then.drawn).not.toEqual(seen.drawn);
});

test.each(ways)("by %s, those in training of a cohort qualify in one go", whole, async (way) => {
  const one = await walker();
  const { page, visit, fill, tabTo, press: keys, settle, expectAccessible } = one;
  const press = by(way, one);
  await visit(desk);
  const cohortOf = async (link: Locator) => {
    const { searchParams } = new URL((await link.getAttribute("href"))!, page.url());
    return (JSON.parse(searchParams.get("where")!) as { cohort: { id: { eq: string } } }).cohort.id.eq;
  };
  const cohort = (id: string) =>
    ask<{ cohort: { inTraining: number; qualified: number } }>("query ($id: ID!) { cohort(id: $id) { inTraining qualified } }", {
      id,
    }).then((answer) => answer.cohort);
  const links = page.getByRole("table", { name: /^Cohorts from intake/ }).getByRole("link", { name: /^Qualify/ });
  await links.first().waitFor();
  let found: { readonly link: Locator; readonly id: string } | undefined;
  for (const link of await links.all()) {
    const id = await cohortOf(link);
    if ((await cohort(id)).inTraining > 1) found ??= { link, id };
  }
  // Of one alone it would not be seen that all qualify.
  expect(found).toBeDefined();
  const { link, id } = found!;
  const before = await cohort(id);
  await press(link);
  await heading(one, "Traineeships");
  await settle();
  const all = page.getByRole("checkbox", { name: /^Select all rows/ });
  if (way === "keyboard") {
    await tabTo(page.getByRole("grid").locator("[data-place]"));
    await keys("Control+A");
  } else await all.click();
  await press(page.getByRole("button", { name: "Qualify…" }));
  const dialog = page.getByRole("dialog", { name: /^Qualify/ });
  await dialog.waitFor();
  await fill(/^From which day/, "31 3 2021");
  await tabTo(dialog.getByRole("combobox", { name: /^Band/ }));
  await page.keyboard.type("Band 5");
  await press(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await settle();
  if (way === "keyboard") await expectAccessible();
  await press(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^Qualify: changed/).waitFor();
  await settle();
  expect(await cohort(id)).toEqual({ inTraining: 0, qualified: before.qualified + before.inTraining });
});

test("on 31 March 2020 the desk is that day's, and offers nothing that changes the register", async () => {
  const { page, visit } = await walker();
  await visit(`${desk}?asOf=2020-03-31`);
  const { teams, retention } = await ask<{
    teams: { groups: { nodes: { sum: { fundedWte: number } }[] } };
    retention: { month: number; atRisk: number; retained: number }[];
  }>(
    '{ teams(asOf: "2020-03-31") { groups { nodes { sum { fundedWte } } } } retention(asOf: "2020-03-31", where: { cohort: { startsOn: { eq: "2019-01-07" } } }) { month atRisk retained } }',
  );
  expect(await page.locator('.tile [data-sum="fundedWte"]').getAttribute("data-number")).toBe(String(teams.groups.nodes[0]!.sum.fundedWte));
  const third = retention.find(({ month }) => month === 3)!;
  await page
    .getByRole("row", { name: /7 January 2019/ })
    .getByRole("cell", { name: `${Math.round(third.retained)} % of ${third.atRisk}` })
    .waitFor();
  for (const offer of [/^Fill this post/, /^Cover /, /^Qualify/, "Record a leaver", "Add post"])
    expect([offer, await page.getByRole("main").getByRole("link", { name: offer }).count()]).toEqual([offer, 0]);
});

test("who may see no person is not told who left or who is away, and is asked for nothing that is refused", async () => {
  const { page, visit } = await walker("demo-analyst");
  await visit(desk);
  await page.getByText("Why people left and where they went is shown to those who manage them.").waitFor();
  expect(await page.getByRole("table", { name: "Leavers by reason and destination" }).count()).toBe(0);
  expect(await page.getByRole("heading", { name: "Away, and nobody covers" }).count()).toBe(0);
});

test("the desk is narrowed to a region and a site, and its address keeps that", async () => {
  const { page, visit, settle } = await walker();
  const sitesOf = () => page.locator(".establishment__team .establishment__site").allTextContents();
  await visit(desk);
  await page.getByLabel("Region").selectOption({ label: "North West" });
  await settle();
  await page.getByLabel("Site").selectOption({ label: "Ravenholt" });
  await settle();
  await expect.poll(() => sitesOf().then((all) => [...new Set(all)])).toEqual(["Ravenholt"]);
  await page.reload();
  await settle();
  await expect.poll(() => sitesOf().then((all) => [...new Set(all)])).toEqual(["Ravenholt"]);
});
