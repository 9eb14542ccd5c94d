import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-manager");

/** How many pages a PDF has: each stands in it under its own name. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const idOf = async (name: string) => {
  const { sites } = await ask<{ sites: { nodes: { id: string }[] } }>(
    "query ($name: String!) { sites(where: { name: { eq: $name } }) { nodes { id } } }",
    { name },
  );
  return sites.nodes[0]!.id;
};

/** What a reader of the page is told of teams, settings and money. */
const figures = async (page: Page) =>
  Object.fromEntries(
    await Promise.all(
      ["Teams operational", "Settings joined", "Money paid"].map(async (name) => [
        name,
        Number(await page.getByRole("region", { name }).locator("[data-number]").first().getAttribute("data-number")),
      ]),
    ),
  ) as Record<string, number>;

const asked = `query ($id: ID!, $on: Date) {
  site(id: $id, asOf: $on) {
    paid
    operational: teams(where: { stage: { eq: OPERATIONAL } }) { totalCount }
    joined: enrolments(where: { stage: { eq: JOINED } }) { totalCount }
  }
}`;

interface Answer {
  readonly site: { readonly paid: number; readonly operational: { totalCount: number }; readonly joined: { totalCount: number } };
}

async function toldOf(id: string, on: string | null) {
  const { site } = await ask<Answer>(asked, { id, on });
  return { "Teams operational": site.operational.totalCount, "Settings joined": site.joined.totalCount, "Money paid": site.paid };
}

test("by keyboard, a manager briefs a minister on one site: its story on screen, and on two or three pages of paper", {
  timeout: 180_000,
}, async () => {
  const { page, visit, go, settle, expectAccessible } = await walker();
  const id = await idOf("Ravenholt");
  await visit("/");
  await go(page.getByRole("link", { name: /^Sites \d+$/ }));
  await page.getByRole("heading", { level: 1, name: "Sites" }).waitFor();
  await visit(`/sites/${id}`);
  await go(page.getByRole("link", { name: "Story and briefing" }));
  await page.getByText("Each dot is one of 25 sites").waitFor();
  await settle();
  await expectAccessible();
  expect(await figures(page)).toEqual(await toldOf(id, null));
  // The tables beside the charts are read like the rest.
  for (const name of [/^Table: Teams/, /^Table: Ravenholt beside/, /^Milestones/]) await page.locator("summary", { hasText: name }).click();
  await expectAccessible();

  // Whoever prints before all has come waits for it: nothing on paper says that it loads.
  await page.route("**/graphql", async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.reload();
  await page.evaluate(
    "window.print = () => { document.body.dataset.printed = String(document.querySelectorAll('[role=status].state').length) }",
  );
  await page.getByRole("button", { name: "Briefing (print or PDF)" }).click();
  await page.locator("body[data-printed]").waitFor();
  expect(await page.locator("body").getAttribute("data-printed")).toBe("0");
  await page.unrouteAll({ behavior: "wait" });
  await page.evaluate("delete document.body.dataset.printed");
  await go(page.getByRole("button", { name: "Briefing (print or PDF)" }));
  await page.locator("body[data-printed]").waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBeGreaterThanOrEqual(2);
  expect(pagesOf(pdf)).toBeLessThanOrEqual(3);
  // Letters, not a picture of them.
  expect(pdf.toString("latin1")).toContain("/ToUnicode");

  await page.emulateMedia({ media: "print" });
  const paper = await page.evaluate<string>("document.body.innerText");
  for (const words of [
    "Ravenholt",
    "as at 31 March 2021",
    "Made-up programme: no real body or person",
    "How it is judged",
    "Money",
    "Sources",
    "NHS Digital",
  ])
    expect(paper).toContain(words);
  for (const words of ["Sign out", "Briefing (print or PDF)", "Open in playground", "Vacancies"]) expect(paper).not.toContain(words);
  await page.emulateMedia({ media: "screen" });

  await go(page.getByRole("link", { name: "Record and history" }));
  await page.getByRole("link", { name: "Story and briefing" }).waitFor();
});

test("by pointer, somebody sets the day back to 31 March 2020 and reads the same story as it was then", { timeout: 120_000 }, async () => {
  const { page, visit, settle, expectAccessible } = await walker();
  const id = await idOf("Ravenholt");
  await visit(`/sites/${id}/story`);
  const now = await figures(page);
  await page.getByRole("button", { name: /^As at/ }).click();
  await page.getByRole("textbox", { name: /^Day/ }).fill("31 3 2020");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByText("North West · as at 31 March 2020").waitFor();
  await settle();
  const then = await figures(page);
  expect(then).toEqual(await toldOf(id, "2020-03-31"));
  expect(then).not.toEqual(now);
  // A milestone that was done later, and a wave announced later, are not there yet.
  await expectAccessible();
});

test("who sees one site is told of it alone, and whoever is not shown a site is told so", { timeout: 120_000 }, async () => {
  const { page, visit, expectAccessible } = await walker("demo-site");
  const { sites } = await ask<{ sites: { nodes: { id: string; name: string }[] } }>("{ sites { nodes { id name } } }", {}, "demo-site");
  await visit(`/sites/${sites.nodes[0]!.id}/story`);
  await page.getByText(`You are shown ${sites.nodes[0]!.name} alone.`).waitFor();
  await expectAccessible();
  const { sites: all } = await ask<{ sites: { nodes: { id: string }[] } }>("{ sites { nodes { id } } }");
  await visit(`/sites/${all.nodes.find(({ id }) => id !== sites.nodes[0]!.id)!.id}/story`);
  await page.getByText("There is no such site, or you are not shown it.").waitFor();
  await expectAccessible();
});

test("an evaluator reads what was found at a site; others are not told whom a finding names", { timeout: 120_000 }, async () => {
  const { findingSites } = await ask<{ findingSites: { nodes: { site: { id: string } }[] } }>(
    "{ findingSites(first: 1) { nodes { site { id } } } }",
    {},
    "demo-evaluator",
  );
  const path = `/sites/${findingSites.nodes[0]!.site.id}/story`;
  const found = { name: "What the evaluation found" };
  const evaluator = await walker("demo-evaluator");
  await evaluator.visit(path);
  await evaluator.page.getByRole("region", found).getByRole("link").first().waitFor();
  const manager = await walker();
  await manager.visit(path);
  expect(await manager.page.getByRole("region", found).count()).toBe(0);
});
