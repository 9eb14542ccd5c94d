import { expect, test } from "vitest";
import { examples } from "../slices/playground/examples.ts";
import { register } from "./own-register.ts";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test.each(examples)("example: $title", async ({ query, variables }) => {
  const data = await ask<Record<string, { nodes: unknown[] }>>(query, variables);
  for (const { nodes } of Object.values(data)) expect(nodes.length).toBeGreaterThan(0);
});

interface Cost {
  readonly requested: number;
  readonly limit: number;
}

/** What a question costs one of the demo's accounts: as it is charged, as it is refused, or as it would be. */
async function costOf(token: string, body: object): Promise<Cost | undefined> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(`${register}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  const { extensions, errors = [] } = (await response.json()) as Record<"extensions", { cost?: Cost }> & {
    errors?: { extensions?: { cost?: Cost } }[];
  };
  return extensions?.cost ?? errors.find((error) => error.extensions?.cost)?.extensions?.cost;
}

test.each([
  ["demo-analyst", 500_000],
  ["demo-partner", 200_000],
] as const)("what each example would cost is what it costs: %s", async (token, limit) => {
  let charges = 0;
  for (const { query, variables = {} } of examples) {
    const told = await costOf(token, { query, variables, extensions: { costOnly: true } });
    expect(told).toEqual({ requested: expect.any(Number), limit });
    // Some of them ask what this role is not shown: that is refused, whatever it costs.
    const charged = await costOf(token, { query, variables });
    if (charged) expect(told).toEqual(charged);
    if (charged) charges += 1;
  }
  expect(charges).toBeGreaterThan(examples.length / 2);
});

test("what a query costs stands below it as one types; too much is said in red, with the part that costs most, and what can't be read says nothing", async () => {
  const { page, visit, press, type, expectAccessible } = await walker();
  await visit(`/graphql?${new URLSearchParams({ query: "{ teams(first: 10) { nodes { name } } }" })}`);
  const line = page.locator(".playground__cost");
  await expect.poll(() => line.textContent(), { timeout: 30_000 }).toMatch(/^Costs 11 of 500,000\b/);
  await page.locator(".graphiql-query-editor .view-lines").click();
  await press("Control+A", "Delete");
  await type("{ sites { nodes { teams { nodes { posts { nodes { postings { nodes { id } } } } } } } } }");
  await expect.poll(() => line.textContent()).toMatch(/^Costs 6,505,101 of 500,000 .*Most of them are sites\.teams\.posts\.postings/);
  await expectAccessible();
  await type("{");
  await expect.poll(() => line.textContent()).toBe(" ");
});

test("the documentation says what each role may spend, and what a figure is, by keyboard alone", async () => {
  const { page, visit, tabTo, press, type, expectAccessible } = await walker();
  await visit("/graphql");
  await tabTo(page.getByRole("button", { name: "Show Documentation Explorer" }));
  await press("Enter");
  const panel = page.locator(".graphiql-doc-explorer");
  await expect.poll(() => panel.textContent()).toMatch(/500,000 for [^;]*Analyst.*200,000 for [^.]*Partner/);
  await expectAccessible();
  await tabTo(panel.getByRole("combobox"));
  await type("vacancies");
  await page.getByRole("option", { name: "Team.vacancies" }).first().waitFor();
  await expectAccessible();
  await press("ArrowDown", "Enter");
  await expect.poll(() => panel.textContent()).toContain("Funded less filled, post by post");
  await expectAccessible();
});

test("an analyst runs an example, writes a query of their own, and keeps it when picking another", async () => {
  const { page, visit, go, tabTo, press, type, expectAccessible } = await walker();
  await visit("/");
  await tabTo(page.getByRole("link", { name: "Playground" }));
  await press("Enter");
  await page.waitForURL("**/graphql");
  const [first, second] = examples;
  await tabTo(page.getByRole("button", { name: second!.title }));
  await press("Enter");
  const answer = page.getByLabel("Result Window");
  await expect.poll(() => answer.textContent()).toContain('"vacancies"');
  await expectAccessible();

  await go(page.getByRole("button", { name: "From a script…" }));
  const script = page.getByRole("dialog", { name: "Ask this from a script" });
  expect(await script.locator("pre").textContent()).toMatch(/authorization: Bearer YOUR_TOKEN.*"query":"query /s);
  await script.getByRole("combobox", { name: "Language" }).selectOption("Python");
  expect(await script.locator("pre").textContent()).toMatch(/^import json.*Bearer YOUR_TOKEN/s);
  await expectAccessible();
  await expectAccessible();
  await press("Escape");
  await script.waitFor({ state: "detached" });

  await tabTo(page.locator(".graphiql-query-editor [tabindex='0']"));
  await press("Enter", "Control+Home");
  await type("# Mine\n");
  await press("Control+Enter");
  await expect.poll(() => answer.textContent()).toContain('"vacancies"');
  // The contract is known to the editor: it offers what can be asked.
  await press("Control+End");
  await type("\n{ team");
  await page.getByRole("option", { name: "teamStages" }).waitFor();
  // Ctrl M lets Tab leave the editor.
  await press("Escape", "Control+m");
  await tabTo(page.getByRole("button", { name: first!.title }), "back");
  await press("Enter");
  await expect.poll(() => answer.textContent()).toContain('"settingsJoined"');
  expect(await page.locator(".graphiql-tab").count()).toBe(2);
});

test("while another day is looked at, the examples ask as at that day, and so does the script", async () => {
  const { page, visit, go, expectAccessible } = await walker();
  await visit("/graphql?asOf=2020-03-31");
  await page.getByText("The examples ask so; what you write yourself asks and changes as you write it.").waitFor();
  await go(page.getByRole("button", { name: examples[1]!.title }));
  const { teams } = await ask<{ teams: { totalCount: number } }>(
    '{ teams(where: { vacancies: { gt: 0 } }, asOf: "2020-03-31") { totalCount } }',
  );
  await expect.poll(() => page.getByLabel("Result Window").textContent()).toMatch(new RegExp(`"totalCount":\\s${teams.totalCount}\\D`));
  await expectAccessible();
  await go(page.getByRole("button", { name: "From a script…" }));
  expect(await page.getByRole("dialog", { name: "Ask this from a script" }).locator("pre").textContent()).toContain(
    'asOf:\\"2020-03-31\\"',
  );
});

test("an address with a query opens and runs it; one with a change is opened, and nothing is changed until somebody runs it", async () => {
  const { page, visit } = await walker();
  const answer = page.getByLabel("Result Window");
  const { teams } = await ask<{ teams: { nodes: { id: string; note: string | null }[] } }>("{ teams(first: 1) { nodes { id note } } }");
  const [{ id, note }] = teams.nodes as [{ id: string; note: string | null }];
  const search = (query: string, variables: object) =>
    `/graphql?${new URLSearchParams({ asOf: "2020-03-31", query, variables: JSON.stringify(variables) })}`;
  await visit(search("query One($id: ID!) { team(id: $id) { id name } }", { id }));
  await expect.poll(() => answer.textContent(), { timeout: 30_000 }).toContain('"team"');
  await expect.poll(() => page.locator(".graphiql-query-editor").textContent()).toMatch(/asOf:\s+"2020-03-31"/);

  await visit(search('mutation Change($id: ID!) { updateTeam(id: $id, version: 1, patch: { note: "Changed by a link" }) { id } }', { id }));
  await expect.poll(() => page.locator(".graphiql-query-editor").textContent(), { timeout: 30_000 }).toContain("mutation");
  await page.waitForTimeout(1000);
  const after = await ask<{ team: { note: string | null } }>("query ($id: ID!) { team(id: $id) { note } }", { id });
  expect(after.team.note).toBe(note);
});
