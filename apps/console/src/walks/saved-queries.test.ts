import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-analyst");

interface Kept {
  readonly id: string;
  readonly query: string;
  readonly variables: string | null;
  readonly version: number;
}

const named = async (name: string) =>
  (
    await ask<{ kept: { nodes: Kept[] } }>(
      "query ($name: String!) { kept: savedQueries(where: { name: { eq: $name } }) { nodes { id query variables version } } }",
      { name },
    )
  ).kept.nodes;

const save = async (name: string, query: string, variables: string | null = null) =>
  (
    await ask<{ kept: Kept }>(
      "mutation ($input: SavedQueryInput!) { kept: createSavedQuery(input: $input) { id query variables version } }",
      { input: { name, purpose: "How many there are.", query, variables } },
    )
  ).kept;

const counting =
  "query Count($region: String!, $day: Date) { sites(asOf: $day, where: { region: { name: { eq: $region } } }) { totalCount } }";

test("by keyboard alone an analyst writes, fills in the form, saves and shares; a colleague opens it and gets the same", async () => {
  const { page, visit, go, fill, tabTo, press, settle, expectAccessible } = await walker();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit(`/graphql?${new URLSearchParams({ query: counting })}`);
  /** The answer that a page shows, once it stands there whole: its lines are drawn one after another. */
  const answerOf = async (shown = page) => {
    const text = (await shown.getByLabel("Result Window").textContent()) ?? "";
    const isWhole = /"totalCount":\s\d/.test(text) && text.split("{").length === text.split("}").length;
    return isWhole ? text : undefined;
  };
  const run = page.getByRole("button", { name: "Run", exact: true });
  await go(run);
  await page.getByRole("alert").getByText("Region is required").waitFor();
  await fill("Region", "Midlands");
  await fill("Day (optional)", "31 2 2021");
  await page.locator(".playground__variables").getByText("Day is a day, such as 31 3 2021").first().waitFor();
  await fill("Day (optional)", "31 3 2021");
  await expect.poll(() => page.locator(".graphiql-editor-tool").first().textContent()).toContain("2021-03-31");
  await go(run);
  await expect.poll(() => answerOf()).toBeDefined();
  const came = await answerOf();
  await expectAccessible();

  await go(page.getByRole("button", { name: "Save…" }));
  await fill("Name", "Sites of a region, counted");
  await fill("Purpose", "How many sites a region has on a day.");
  await expectAccessible();
  await go(page.getByRole("button", { name: "Add saved query" }));
  await page.getByText("Saved Sites of a region, counted.").waitFor();
  await page.getByRole("region", { name: "Sites of a region, counted" }).waitFor();
  await go(page.getByRole("button", { name: "Copy address" }));
  await page.getByText("Copied.").waitFor();
  const address = await page.evaluate<string>("navigator.clipboard.readText()");
  const [kept] = await named("Sites of a region, counted");
  expect(new URL(address).search).toBe(`?saved=${kept!.id}`);
  expect(JSON.parse(kept!.variables!)).toEqual({ region: "Midlands", day: "2021-03-31" });
  await tabTo(page.getByRole("link", { name: /^Sites of a region, counted/ }), "back");
  await press("Enter");
  await settle();

  const colleague = await walker("demo-partner");
  await colleague.visit(new URL(address).pathname + new URL(address).search);
  await colleague.page.getByRole("region", { name: "Sites of a region, counted" }).waitFor();
  await expect.poll(() => answerOf(colleague.page)).toBeDefined();
  expect(await colleague.page.getByRole("textbox", { name: "Region" }).inputValue()).toBe("Midlands");
  // Who only reads asks it, and saves nothing; of sites they count their own.
  expect(await colleague.page.getByRole("button", { name: "Save…" }).count()).toBe(0);
  const manager = await walker("demo-manager");
  await manager.visit(new URL(address).pathname + new URL(address).search);
  await expect.poll(() => answerOf(manager.page)).toBe(came);
});

test("a name that is taken, and a query that can't be asked, are said at their fields, and nothing is lost", async () => {
  await save("Taken already", "{ sites { totalCount } }");
  const { page, visit, go, fill } = await walker();
  await visit(`/graphql?${new URLSearchParams({ query: "{ sites { nodes { nam } } }" })}`);
  await go(page.getByRole("button", { name: "Save…" }));
  await fill("Name", "Taken already");
  await fill("Purpose", "What I typed stays.");
  const dialog = page.getByRole("dialog", { name: "Save this query" });
  await go(dialog.getByRole("button", { name: "Add saved query" }));
  const problem = dialog.getByRole("alert");
  await problem.getByText(/another|already/i).waitFor();
  await fill("Name", "Not taken yet");
  await go(dialog.getByRole("button", { name: "Add saved query" }));
  await problem.getByText('Query, line 4: Cannot query field "nam" on type "Site".').waitFor();
  await problem.getByRole("link").click();
  expect(await page.evaluate("document.activeElement.name")).toBe("query");
  expect(await dialog.getByRole("textbox", { name: "Purpose" }).inputValue()).toBe("What I typed stays.");
  await fill("Query", "{\n  sites { nodes { name } }\n}");
  await go(dialog.getByRole("button", { name: "Add saved query" }));
  await page.getByText("Saved Not taken yet.").waitFor();
  expect((await named("Not taken yet"))[0]!.query).toContain("{ name }");
});

test("two change one saved query: the second is asked which to keep, and every version can be opened again", async () => {
  const { id, version } = await save("Changed by two", "query Old { sites { totalCount } }");
  const { page, visit, go, settle, choose, fill, expectAccessible } = await walker();
  await visit(`/graphql?saved=${id}`);
  const editor = page.locator(".graphiql-query-editor");
  await expect.poll(() => editor.textContent()).toContain("Old");
  await ask(
    "mutation ($id: ID!, $version: Int!, $query: String!) { updateSavedQuery(id: $id, version: $version, patch: { query: $query }) { id } }",
    {
      id,
      version,
      query: "query Theirs { teams { totalCount } }",
    },
  );
  await settle();
  expect(await editor.textContent()).toContain("Old");
  await go(page.getByRole("button", { name: "Save…" }));
  await fill("Query", "query Mine { waves { totalCount } }");
  await go(page.getByRole("button", { name: "Save changes" }));
  const conflict = page.getByRole("alertdialog", { name: "Somebody else changed this too" });
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain("Demo administrator");
  await choose("Query", "Yours");
  await go(conflict.getByRole("button", { name: "Save with these" }));
  await page.getByText("Saved Changed by two.").waitFor();
  expect((await named("Changed by two"))[0]).toMatchObject({ query: "query Mine { waves { totalCount } }", version: 3 });
  await expect.poll(() => editor.textContent()).toContain("Mine");

  await go(page.getByRole("button", { name: "Earlier versions…" }));
  const versions = page.getByRole("dialog", { name: "Versions of Changed by two" }).getByRole("listitem");
  await expect
    .poll(() => versions.allTextContents())
    .toEqual([
      expect.stringContaining("Demo analyst (the newest)"),
      expect.stringContaining("Demo administrator"),
      expect.stringContaining("Demo administrator"),
    ]);
  await expectAccessible();
  await go(versions.nth(1).getByRole("link"));
  await expect.poll(() => editor.textContent()).toContain("Theirs");
  await expect.poll(() => page.getByLabel("Result Window").textContent()).toContain('"teams"');
  await page.getByText(/^As it was from /).waitFor();
});

test("many saved queries are searched by the register, and one that is not there is said so", async () => {
  for (let nth = 1; nth <= 12; nth += 1) await save(`Counted again ${nth}`, "{ sites { totalCount } }");
  await save("Waits of colleges", "{ settings { totalCount } }");
  const { page, visit, go, expectAccessible } = await walker();
  await visit("/graphql");
  const list = page.getByRole("region", { name: "Saved queries" });
  await go(list.getByRole("button", { name: /^Show more of / }));
  await expect.poll(() => list.getByRole("link").count()).toBeGreaterThan(10);
  await page.getByRole("searchbox", { name: "Search saved queries" }).fill("waits colleges");
  await expect.poll(() => list.getByRole("link").allTextContents()).toEqual([expect.stringContaining("Waits of colleges")]);
  await go(list.getByRole("link", { name: /^Waits of colleges/ }));
  await expect.poll(() => page.getByLabel("Result Window").textContent()).toContain('"settings"');
  await expectAccessible();
  await page.getByRole("searchbox", { name: "Search saved queries" }).fill("nothing of the kind");
  await page.getByText("None of them says so. Search for other words.").waitFor();
  await visit("/graphql?saved=019a0000-0000-7000-8000-000000000000");
  await page.getByText("This saved query is not in the register").waitFor();
});
