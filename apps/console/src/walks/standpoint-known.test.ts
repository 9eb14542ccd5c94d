import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Made {
  readonly id: string;
  readonly version: number;
}

/** A team that nothing else counts on. */
async function newTeam(name: string): Promise<Made> {
  const { sites, waves } = await ask<Record<"sites" | "waves", { nodes: { id: string }[] }>>(`{
    sites(first: 1) { nodes { id } }
    waves(first: 1) { nodes { id } }
  }`);
  const { row } = await ask<{ row: Made }>(
    `mutation ($name: String!, $site: ID!, $wave: ID!) {
      row: createTeam(input: { name: $name, site: { value: $site }, wave: $wave, stage: { value: FUNDED }, note: "As it began" }) { id version } }`,
    { name, site: sites.nodes[0]!.id, wave: waves.nodes[0]!.id },
  );
  return row;
}
const change = ({ id, version }: Made, note: string) =>
  ask<{ row: Made }>(
    `mutation ($id: ID!, $version: Int!, $note: String!) { row: updateTeam(id: $id, version: $version, patch: { note: $note }) { id version } }`,
    { id, version, note },
  ).then(({ row }) => row);
/** When a team was changed last. */
const changedAt = async ({ id }: Made) => {
  const { row } = await ask<{ row: { history: { nodes: { at: string }[] } } }>(
    "query ($id: ID!) { row: team(id: $id) { history(orderBy: [{ id: DESC }], first: 1) { nodes { at } } } }",
    { id },
  );
  return row.history.nodes[0]!.at;
};

test("what was known at a moment: a list, a record and its history without what came later, and news leave it alone", async () => {
  const team = await newTeam("Known early");
  const knownAt = await changedAt(team);
  const changed = await change(team, "As it became");
  const late = await newTeam("Known late");
  const { page, visit, go, settle, expectAccessible } = await walker();
  const details = page.getByRole("region", { name: "Details" });
  const where = encodeURIComponent(JSON.stringify({ name: { startsWith: "Known " } }));

  await visit(`/teams?knownAt=${knownAt}&columns=name,note&where=${where}`);
  const { teams } = await ask<{ teams: { totalCount: number } }>("query ($knownAt: DateTime) { teams(knownAt: $knownAt) { totalCount } }", {
    knownAt,
  });
  expect(await page.locator(".page__note").textContent()).toBe(`${teams.totalCount} · 1 match`);
  expect(await page.getByRole("grid").textContent()).toContain("As it began");
  await page.getByRole("grid").getByRole("link", { name: "Known early" }).click();
  await page.getByRole("heading", { level: 1, name: "Known early" }).waitFor();
  await page.getByRole("heading", { name: "History", exact: true }).scrollIntoViewIfNeeded();
  await settle();
  expect(new URL(page.url()).searchParams.get("knownAt")).toBe(knownAt);
  expect(await details.textContent()).toContain("As it began");
  expect(await page.locator(".history__set").count()).toBe(1);
  await expectAccessible();

  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/graphql")) asked.push(request.postData() ?? "");
  });
  const second = await walker();
  await second.visit(`/teams/${team.id}?asOf=2021-04-01`);
  await change(changed, "As others made it");
  // On a day, news by others appear; what was known at a moment stays what it was, and is not even asked again.
  await expect.poll(() => second.page.getByRole("region", { name: "Details" }).textContent()).toContain("As others made it");
  await settle();
  expect(await details.textContent()).toContain("As it began");
  expect(asked.filter((body) => !body.includes("query Viewer"))).toEqual([]);

  await visit(`/changes?knownAt=${knownAt}`);
  const { sets } = await ask<{ sets: { totalCount: number } }>(
    "query ($at: DateTime) { sets: changeSets(where: { at: { lte: $at } }) { totalCount } }",
    {
      at: knownAt,
    },
  );
  expect(await page.locator(".page__note").textContent()).toBe(`${sets.totalCount}, newest first`);

  await visit(`/teams/${late.id}?knownAt=${knownAt}`);
  await page.getByText("This team, Known late, was not known on").waitFor();
  await expectAccessible();
  await go(page.getByRole("main").getByRole("link", { name: "See the team as it is today" }));
  await page.getByRole("heading", { level: 1, name: "Known late" }).waitFor();
  await settle();
  expect(new URL(page.url()).search).toBe("");
  await visit(`/teams/00000000-0000-7000-8000-000000000000?knownAt=${knownAt}`);
  await page.getByText("There is no such team.").waitFor();
});

test("what is not in force on a day has its page, which says so", async () => {
  const { visit, page, settle, expectAccessible } = await walker();
  const { later, earlier } = await ask<Record<"later" | "earlier", { nodes: { id: string }[] }>>(`{
    later: postings(where: { from: { gt: "2020-03-31" } }, first: 1) { nodes { id } }
    earlier: postings(where: { until: { lte: "2020-03-31" } }, first: 1) { nodes { id } }
  }`);
  await visit(`/postings/${later.nodes[0]!.id}?asOf=2020-03-31`);
  await page.getByText("This posting is not in force on 31 March 2020: it begins on").waitFor();
  await settle();
  await expectAccessible();
  await visit(`/postings/${earlier.nodes[0]!.id}?asOf=2020-03-31`);
  await page.getByText("This posting is not in force on 31 March 2020: it ended on").waitFor();
});
