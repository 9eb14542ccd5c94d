import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Team {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly site: { readonly id: string };
  readonly supports: { readonly totalCount: number };
  readonly posts: { readonly totalCount: number };
}

const team = async (where: string) =>
  (
    await ask<{
      teams: { nodes: Team[] };
    }>(`{ teams(where: ${where}, orderBy: [{ name: ASC }], first: 1) { nodes { id name stage site { id }
      supports(where: { inForce: true }) { totalCount } posts(where: { closedOn: { isNull: true } }) { totalCount } } } }`)
  ).teams.nodes[0]!;

test("a team is ended by keyboard: what that would do is seen first, then it is done, and taken back as one", async () => {
  const before = await team("{ stage: { eq: OPERATIONAL }, supports: { some: { inForce: true } } }");
  const { page, visit, go, fill, press, settle, expectAccessible } = await walker();
  await visit(`/teams/${before.id}`);
  await go(page.getByRole("button", { name: "End…" }));
  const dialog = page.getByRole("dialog", { name: `End: ${before.name}` });
  await fill(/^From which day/, "31 2 2021");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByRole("link", { name: "From which day is a day, such as 31 3 2021" }).waitFor();
  await expectAccessible();

  await fill(/^From which day/, "31 3 2021");
  await fill(/^Why/, "The site has a team less");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says: changed/).waitFor();
  await settle();
  expect((await team(`{ id: { eq: "${before.id}" } }`)).stage).toBe("OPERATIONAL");
  await expectAccessible();

  await go(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^End: changed [\d,]+ records\.$/).waitFor();
  await settle();
  expect(await team(`{ id: { eq: "${before.id}" } }`)).toMatchObject({
    stage: "ENDED",
    supports: { totalCount: 0 },
    posts: { totalCount: 0 },
  });
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect(await team(`{ id: { eq: "${before.id}" } }`)).toEqual(before);
});

test("supports that are selected in a list go to another team, and what is there already is told and not moved", async () => {
  const from = await team("{ stage: { eq: OPERATIONAL }, supports: { some: { inForce: true } } }");
  const { page, visit, tabTo, go, pick, press, settle, expectAccessible } = await walker();
  const other = await team(`{ stage: { eq: OPERATIONAL }, site: { id: { ne: "${from.site.id}" } } }`);
  const where = encodeURIComponent(JSON.stringify({ team: { id: { in: [from.id] } } }));
  await visit(`/supports?asOf=2021-03-31&where=${where}`);
  await tabTo(page.getByRole("grid").locator("[data-place]"));
  await press("Control+Home", "ArrowDown", "Space");
  await go(page.getByRole("button", { name: "Move to another team…" }));
  const dialog = page.getByRole("dialog", { name: "Move to another team: 1 selected" });
  await pick(/^Team/, from.name);
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByRole("alert").getByText("This support is by that team already").waitFor();
  await expectAccessible();

  await pick(/^Team/, other.name);
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^Move to another team: changed [\d,]+ records\.$/).waitFor();
  await settle();
  expect((await team(`{ id: { eq: "${from.id}" } }`)).supports.totalCount).toBe(from.supports.totalCount - 1);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect((await team(`{ id: { eq: "${from.id}" } }`)).supports.totalCount).toBe(from.supports.totalCount);
});

test("a site is onboarded by keyboard: what is missing is told team by team, then all that it begins with stands, and is taken back as one", async () => {
  const { page, visit, tabTo, go, fill, pick, choose, press, settle, expectAccessible } = await walker();
  await visit("/sites");
  await go(page.getByRole("main").getByRole("link", { name: "Onboard a site" }));
  await page.getByRole("heading", { level: 1, name: "Onboard a site" }).waitFor();
  await settle();
  await expectAccessible();
  const see = page.getByRole("button", { name: "See what this would do" });
  await fill("Name", "Newtown and the Marches");
  await pick("Region", "London");
  await pick("Wave", "2019-20");
  await fill(/^From which day/, "1 9 2020");
  await go(page.getByRole("button", { name: "Add another team" }));
  await go(see);
  for (const missing of ["Organisation (commissioner 1)", "Name (team 1)", "Name (team 2)"])
    await page.getByRole("link", { name: `${missing} is required` }).waitFor();
  await expectAccessible();

  const within = (group: string) => page.getByRole("group", { name: group, exact: true });
  await pick("Organisation", "NHS");
  await choose("Lead (optional)", "Yes");
  for (const [nth, name] of ["Newtown East team", "Newtown West team"].entries()) {
    await tabTo(within(`Team ${nth + 1}`).getByRole("textbox", { name: "Name" }));
    await page.keyboard.type(name);
  }
  await go(page.getByRole("button", { name: "Add another team" }));
  await go(page.getByRole("button", { name: "Take away team 3" }));
  await go(page.getByRole("button", { name: "Add a board" }));
  await tabTo(within("Board").getByRole("textbox", { name: "Name" }));
  await page.keyboard.type("Newtown partnership board");
  await go(see);
  await page.getByText(/^Once this is done, the history says: added/).waitFor();
  await settle();
  await expectAccessible();
  const found = () =>
    ask<{ sites: { nodes: object[] } }>(`{ sites(where: { name: { eq: "Newtown and the Marches" } }) { nodes { region { name }
      commissioners { nodes { lead } } teams(orderBy: [{ name: ASC }]) { nodes { name stage wave { code } } } boards { nodes { name } } } } }`);
  expect((await found()).sites.nodes).toEqual([]);

  await go(page.getByRole("button", { name: "Do it" }));
  await page.getByRole("heading", { level: 1, name: "Newtown and the Marches" }).waitFor();
  expect((await found()).sites.nodes).toEqual([
    {
      region: { name: "London" },
      commissioners: { nodes: [{ lead: true }] },
      teams: {
        nodes: [
          { name: "Newtown East team", stage: "PLANNED", wave: { code: "2019-20" } },
          { name: "Newtown West team", stage: "PLANNED", wave: { code: "2019-20" } },
        ],
      },
      boards: { nodes: [{ name: "Newtown partnership board" }] },
    },
  ]);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect((await found()).sites.nodes).toEqual([]);
});

test("a year of an award is closed by keyboard: what is left is seen line by line, forecast for the next year, and taken back as one", async () => {
  const lines = async (award: string) =>
    (
      await ask<{ expenditures: { nodes: { year: string; kind: string; forecast: number; actual: number | null }[] } }>(
        `{ expenditures(where: { award: { id: { eq: "${award}" } } }, orderBy: [{ year: ASC }, { kind: ASC }]) { nodes { year kind forecast actual } } }`,
      )
    ).expenditures.nodes;
  const { awards } = await ask<{ awards: { nodes: { id: string; title: string }[] } }>(
    `{ awards(where: { until: { gt: "2021-04-01" }, expenditures: { some: { year: { eq: "2019-20" } }, none: { year: { eq: "2019-20" }, actual: { isNull: true } } } }, orderBy: [{ from: ASC }, { id: ASC }], first: 1) { nodes { id title } } }`,
  );
  const [award] = awards.nodes;
  const before = await lines(award!.id);
  const { page, visit, go, fill, choose, press, settle, expectAccessible } = await walker();
  await visit(`/awards/${award!.id}`);
  await go(page.getByRole("button", { name: "Close a year…" }));
  const dialog = page.getByRole("dialog", { name: /^Close a year/ });
  await fill(/^Financial year/, "2018");
  await choose(/^Hand back what is left/, "No");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByRole("link", { name: "Financial year is a year such as 2018-19" }).waitFor();
  await expectAccessible();

  await fill(/^Financial year/, "2019-20");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await settle();
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^Close a year: changed [\d,]+ records?\.$/).waitFor();
  const closed = (await lines(award!.id)).filter(({ year }) => year === "2019-20");
  expect(closed.length).toBeGreaterThan(1);
  expect(closed.every(({ forecast, actual }) => forecast === actual)).toBe(true);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect(await lines(award!.id)).toEqual(before);
});
