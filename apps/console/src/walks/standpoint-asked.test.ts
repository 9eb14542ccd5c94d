import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { buildSchema, Kind, OperationTypeNode, parse } from "graphql";
import { expect, test } from "vitest";
import { placedRoots } from "../kit/standpoint/placed.ts";
import { eachPage, offered } from "./pages-offered.ts";
import { type Walker, walkers } from "./walker.ts";

const walker = walkers();
const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../../packages/contract/schema.graphql"), "utf8"));
const roots = schema.getQueryType()!.getFields();
const standpoint = { asOf: "2020-03-31", knownAt: new Date(Date.now() - 1000).toISOString() };
/** What is asked whatever day is looked at, by the names of operations: what records are called, and the past of dated fields. */
const anyDay = /^(Titles|Names|Kept|\w+Page)$/;
/** What is asked of a day of its own: who held seats when a board met. */
const ownDay = "SeatsOn";

/** What a document asks at a root without the standpoint, though it could be given. */
function forgotten(body: string): string[] {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Readonly<Record<string, unknown>> };
  return parse(query).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) return [];
    const operation = definition.name?.value ?? "";
    return definition.selectionSet.selections.flatMap((selection) => {
      if (selection.kind !== Kind.FIELD) return [`${operation}: a fragment at its root`];
      const takes = roots[selection.name.value]?.args.map(({ name }) => name) ?? [];
      return Object.entries(standpoint).flatMap(([name, value]) => {
        if (!takes.includes(name)) return [];
        const given = selection.arguments?.find((one) => one.name.value === name)?.value;
        const isNull = given?.kind === Kind.NULL && name === "asOf" && anyDay.test(operation);
        const isGiven = given?.kind === Kind.VARIABLE && variables?.[given.name.value] === value;
        const isSaid = given?.kind === Kind.STRING && given.value === value;
        const isOwn = name === "asOf" && operation === ownDay && given?.kind === Kind.VARIABLE;
        return isNull || isGiven || isSaid || isOwn ? [] : [`${operation}: ${selection.name.value} without ${name}`];
      });
    });
  });
}

/** Everything that a page asks from now on. */
function listen({ page }: Walker) {
  const asked = new Set<string>();
  const wrong = new Set<string>();
  page.on("request", (request) => {
    const body = request.postData();
    if (!request.url().endsWith("/graphql") || !body) return;
    asked.add(/query":"(?:query )?(\w+)/.exec(body)?.[1] ?? "");
    for (const one of forgotten(body)) wrong.add(`${new URL(page.url()).pathname} ${one}`);
  });
  return { asked, wrong };
}

test("whatever is asked while a day is looked at is asked of that day, on page after page", { timeout: 900_000 }, async () => {
  const one = await walker();
  const { page, visit, settle } = one;
  const { asked, wrong } = listen(one);
  const at = new URLSearchParams(standpoint).toString();
  const failed: string[] = [];
  const check = async () => {
    await settle();
    const path = new URL(page.url());
    expect([path.pathname, Object.fromEntries(path.searchParams)]).toEqual([path.pathname, expect.objectContaining(standpoint)]);
    failed.push(...(await page.locator(".state--failed").allTextContents()).map((text) => `${path.pathname}: ${text}`));
  };
  await visit(`/?${at}`);
  await check();
  await eachPage(one, offered(page).filter({ hasNotText: "Playground" }), check);
  await page.getByRole("banner").getByRole("link", { name: "Demo administrator" }).click();
  await check();
  // What is picked in a filter, and what its chip is called.
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Teams/ })
    .click();
  await page.getByRole("button", { name: "+ Filter" }).click();
  const dialog = page.getByRole("dialog", { name: "Filter teams" });
  await dialog.getByRole("combobox", { name: "Field" }).selectOption({ label: "Wave" });
  await one.pick("Wave", "2019");
  await dialog.getByRole("button", { name: "Add filter" }).click();
  await check();
  expect(await page.getByRole("list", { name: "Filters" }).textContent()).toContain("Wave is 2019-20");
  expect([...asked]).toEqual(
    expect.arrayContaining([
      "Numbers",
      "Counts",
      "TeamsRows",
      expect.stringMatching(/Page$/),
      expect.stringMatching(/History$/),
      "WavesPick",
      "Titles",
      "Names",
    ]),
  );
  expect([...wrong]).toEqual([]);
  expect(failed).toEqual([]);
});

test("each type of record has roots that are given the day", () => {
  expect(placedRoots(programme).size).toBe(2 * programme.records.length);
});
