import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-manager");

const countOf = async (plural: string, where: string) =>
  (await ask<Record<string, { totalCount: number }>>(`{ ${plural}(where: ${where}, first: 0) { totalCount } }`))[plural]!.totalCount;

test("the board without young people is found on the desk by keyboard, and one is seated: never by name", async () => {
  const { page, visit, tabTo, go, fill, press, settle, expectAccessible } = await walker();
  await visit("/governance");
  await expectAccessible();
  const before = await countOf("boards", "{ missingGroups: { has: YOUNG_PEOPLE }, inForce: true }");
  await go(page.getByRole("link", { name: /without young people$/ }));
  await settle();
  const grid = page.getByRole("grid");
  await tabTo(grid.locator("[data-place]"));
  await press("Control+Home", "ArrowDown", "Enter");
  await page.getByRole("table", { name: "Seats by group" }).waitFor();
  await settle();
  const name = (await page.getByRole("heading", { level: 1 }).textContent())!.split(" · ")[0]!;
  await expectAccessible();
  await go(page.getByRole("link", { name: "Seat somebody for children and young people" }));
  await page.getByRole("heading", { level: 1, name: /^Add seat/ }).waitFor();
  await fill(/^Seat$/, "Young member 1");
  await fill(/^From/, "1 3 2021");
  await expect.poll(() => page.getByRole("combobox", { name: /^Board/ }).inputValue()).toContain(name);
  await fill(/^Consent from/, "1 3 2021");
  await fill(/^Consent until/, "1 3 2022");
  await go(page.getByRole("button", { name: /^Save|^Add/ }).first());
  await expect.poll(() => countOf("boards", "{ missingGroups: { has: YOUNG_PEOPLE }, inForce: true }")).toBe(before - 1);
  const { seats } = await ask<{ seats: { nodes: { label: string; name: string | null }[] } }>(
    `{ seats(where: { board: { name: { eq: ${JSON.stringify(name)} } }, speaksFor: { eq: YOUNG_PEOPLE }, inForce: true }) { nodes { label name } } }`,
  );
  expect(seats.nodes).toEqual([{ label: "Young member 1", name: null }]);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
});

interface Meeting {
  readonly id: string;
  readonly plannedOn: string;
  readonly heldOn: string | null;
  readonly attendances: { readonly nodes: readonly { readonly presence: string; readonly seat: { readonly label: string } }[] };
  readonly decisions: { readonly nodes: readonly { readonly decision: string }[] };
  readonly actions: {
    readonly nodes: readonly { readonly action: string; readonly dueOn: string; readonly owner: { readonly label: string } | null }[];
  };
}

const meetingWhere = async (where: string) =>
  (
    await ask<{ meetings: { nodes: Meeting[] } }>(
      `{ meetings(where: ${where}, orderBy: [{ plannedOn: ASC }], first: 1) { nodes { id plannedOn heldOn
        attendances { nodes { presence seat { label } } } decisions(orderBy: [{ createdAt: ASC }]) { nodes { decision } } actions { nodes { action dueOn owner { label } } } } } }`,
    )
  ).meetings.nodes[0]!;

test("whoever passes a picker while it is still asked what is picked there is called loses nothing", async () => {
  const { page } = await walker();
  const { boards } = await ask<{ boards: { nodes: { id: string; title: string }[] } }>("{ boards(first: 1) { nodes { id title } } }");
  const { id, title } = boards.nodes[0]!;
  let release = () => {};
  const passed = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("query Titles")) await passed;
    await route.continue();
  });
  await page.goto(`/seats/new?board=${id}`);
  const board = page.getByRole("combobox", { name: /^Board/ });
  await board.focus();
  expect(await board.inputValue()).toBe("");
  await page.keyboard.press("Tab");
  release();
  await expect.poll(() => board.inputValue()).toBe(title);
});

test("a meeting is run by keyboard: attendance, two decisions and an action, and it is held", { timeout: 180_000 }, async () => {
  const planned = await meetingWhere(
    "{ state: { eq: PLANNED }, attendances: { none: {} }, board: { seats: { some: { inForce: true } } } }",
  );
  const { page, visit, go, fill, pick, tabTo, press, settle, expectAccessible } = await walker();
  await visit(`/meetings/${planned.id}`);
  await page.getByRole("table", { name: "Who is there" }).waitFor();
  await settle();
  await expectAccessible();
  await go(page.getByRole("button", { name: "Everybody is present" }));
  await expect.poll(async () => (await meetingWhere(`{ id: { eq: "${planned.id}" } }`)).attendances.nodes.length).toBeGreaterThan(2);
  await settle();
  const first = page.getByRole("table", { name: "Who is there" }).getByRole("row").nth(1);
  await tabTo(first.getByRole("radio", { checked: true }));
  await press("ArrowRight", "ArrowRight");
  await expect
    .poll(
      async () =>
        (await meetingWhere(`{ id: { eq: "${planned.id}" } }`)).attendances.nodes.filter(({ presence }) => presence === "APOLOGIES").length,
    )
    .toBe(1);

  const decided = page.getByRole("region", { name: "Decided here" });
  await go(decided.getByRole("button", { name: "Add decision" }));
  const save = (at: typeof decided) => at.getByRole("button", { name: /^(Save|Add)/ }).last();
  await go(save(decided));
  await decided.getByRole("alert").waitFor();
  await expectAccessible();
  for (const words of ["Settings in the most deprived wards come first", "Sessions for parents stay blended"]) {
    await tabTo(decided.getByRole("textbox", { name: /^Decision/ }));
    await page.keyboard.type(words);
    await tabTo(decided.getByRole("combobox", { name: /^About/ }));
    await page.keyboard.type("What teams");
    await go(save(decided));
    await decided.getByRole("link", { name: words }).waitFor();
    await settle();
  }
  const taken = page.getByRole("region", { name: "Taken up here" });
  await go(taken.getByRole("button", { name: "Add action" }));
  await fill(/^Action/, "Ask the youth council for two names");
  const { seats } = await ask<{ seats: { nodes: { label: string; title: string }[] } }>(
    `{ seats(where: { inForce: true, board: { meetings: { some: { id: { eq: "${planned.id}" } } } } }, orderBy: [{ label: ASC }], first: 1) { nodes { label title } } }`,
  );
  await pick(/^Owner/, seats.nodes[0]!.title);
  await fill(/^Due on/, "30 6 2021");
  await go(save(taken));
  await taken.getByRole("link", { name: "Ask the youth council for two names" }).waitFor();
  await settle();
  await expectAccessible();
  await go(page.getByRole("button", { name: /^It is held on/ }));
  await page
    .getByText(/^Held on \d/)
    .first()
    .waitFor();
  expect(await meetingWhere(`{ id: { eq: "${planned.id}" } }`)).toMatchObject({
    heldOn: planned.plannedOn,
    decisions: {
      nodes: [{ decision: "Settings in the most deprived wards come first" }, { decision: "Sessions for parents stay blended" }],
    },
    actions: { nodes: [{ action: "Ask the youth council for two names", dueOn: "2021-06-30", owner: { label: seats.nodes[0]!.label } }] },
  });
});

test("an overdue action is closed from its board's page, by pointer: with the day and what came of it", async () => {
  const { boardActions } = await ask<{ boardActions: { nodes: { id: string; action: string; board: { id: string } }[] } }>(
    "{ boardActions(where: { state: { eq: OVERDUE }, board: { site: { id: { isNull: false } } } }, orderBy: [{ daysOverdue: DESC }], first: 1) { nodes { id action board { id } } } }",
  );
  const [overdue] = boardActions.nodes;
  const { page, visit, settle, expectAccessible } = await walker();
  await visit(`/boards/${overdue!.board.id}`);
  await page
    .getByRole("button", { name: `Done… ${overdue!.action}` })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: `Done: ${overdue!.action}` });
  await dialog.getByLabel(/^Done on/).fill("31 3 2021");
  await dialog.getByLabel(/^What came of it/).fill("Both names came by e-mail");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.waitFor({ state: "hidden" });
  await settle();
  const { boardAction } = await ask<{ boardAction: object }>(`{ boardAction(id: "${overdue!.id}") { state doneOn outcome } }`);
  expect(boardAction).toEqual({ state: "DONE", doneOn: "2021-03-31", outcome: "Both names came by e-mail" });
});

test("who stars the seat that is theirs finds on the desk what it is to do", async () => {
  const { boardActions } = await ask<{ boardActions: { nodes: { action: string; owner: { id: string; title: string } }[] } }>(
    "{ boardActions(where: { inForce: true, owner: { id: { isNull: false } } }, orderBy: [{ dueOn: DESC }], first: 1) { nodes { action owner { id title } } } }",
  );
  const { action, owner } = boardActions.nodes[0]!;
  const { page, visit, go, settle, expectAccessible } = await walker();
  const mine = page.getByRole("region", { name: "My actions" });
  await visit("/governance");
  await mine.getByText("Open the seat that is yours and star it").waitFor();
  await visit(`/seats/${owner.id}`);
  await go(page.getByRole("button", { name: `Star ${owner.title}` }));
  await visit("/governance");
  await mine.getByRole("link", { name: action }).first().waitFor();
  await settle();
  await expectAccessible();
});

test("as at another day, the desk and a board are read and nothing is changed", async () => {
  const { page, visit, settle, expectAccessible } = await walker();
  await visit("/governance?asOf=2020-03-31");
  const overdue = await ask<{ boardActions: { totalCount: number } }>(
    '{ boardActions(asOf: "2020-03-31", where: { state: { eq: OVERDUE } }, first: 0) { totalCount } }',
  );
  await expect
    .poll(() => page.getByRole("region", { name: "Actions overdue", exact: true }).locator(".tile__figure").textContent())
    .toMatch(new RegExp(`^${overdue.boardActions.totalCount} `));
  await page.getByRole("grid").first().getByRole("link").first().click();
  await settle();
  await page.getByRole("table", { name: "Seats by group" }).waitFor();
  for (const name of [/^Seat somebody/, /^Done…/, /^Plan a meeting/]) expect(await page.getByRole("main").getByText(name).count()).toBe(0);
  await expectAccessible();
});
