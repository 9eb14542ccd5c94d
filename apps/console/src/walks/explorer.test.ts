import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { walkers } from "./walker.ts";

const walker = walkers("demo-analyst");

/** What stands in the editor, without the space that it is laid out by. */
const written = (page: Page) =>
  page
    .locator(".graphiql-query-editor .view-line")
    // Lines stand in the order in which they were made.
    .evaluateAll((lines: HTMLElement[]) =>
      lines
        .toSorted((a, b) => a.offsetTop - b.offsetTop)
        .map((line) => line.textContent)
        .join("")
        .replaceAll(/\s+/g, ""),
    );
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(`^${name},`) }).first();

test("an analyst builds a query in the explorer by keyboard alone, gives it a filter, and runs it", async () => {
  const { page, visit, tabTo, press, type, expectAccessible } = await walker();
  await visit(`/graphql?${new URLSearchParams({ query: "{ waves { totalCount } }" })}`);
  await tabTo(page.getByRole("button", { name: "Show Explorer" }));
  await press("Enter");
  await tabTo(page.getByRole("searchbox", { name: "Search fields" }));
  await type("vacancies");
  await row(page, "teams › nodes › vacancies").waitFor();
  await tabTo(row(page, "teams › nodes › vacancies"));
  await press("Space");
  await expect.poll(() => written(page)).toBe("{waves{totalCount}teams{nodes{vacancies}}}");
  await expectAccessible();

  // What is asked for is all that is left to look at; a row opens by the arrow to the right.
  await tabTo(page.getByRole("searchbox", { name: "Search fields" }), "back");
  await press("Control+A");
  await type("teams");
  await row(page, "teams").waitFor();
  await tabTo(row(page, "teams"));
  const downTo = async (name: string) => {
    await row(page, name).waitFor();
    for (let steps = 0; steps < 200 && !(await row(page, name).getAttribute("data-focused")); steps += 1) await press("ArrowDown");
  };
  await downTo("first");
  await press("Tab");
  await type("2");
  await expect.poll(() => written(page)).toContain("teams(first:2)");
  await press("Escape");
  await downTo("where");
  await press("ArrowRight");
  await downTo("vacancies");
  await press("ArrowRight");
  await downTo("gt");
  await press("Tab");
  await type("0.5");
  await expect.poll(() => written(page)).toContain("where:{vacancies:{gt:0.5}}");
  await expectAccessible();
  await tabTo(page.getByRole("button", { name: /^Execute query/ }));
  await press("Enter");
  await expect.poll(() => page.getByLabel("Result Window").textContent()).toMatch(/"vacancies":\s\d/);
});

test("what is typed in the editor is ticked in the explorer, and what is unticked goes from it, until the editor takes that back", async () => {
  const { page, visit, go, expectAccessible } = await walker();
  await visit(
    `/graphql?${new URLSearchParams({ query: "query Some($first: Int) { regions(first: $first) { nodes { name sites { totalCount } } } }" })}`,
  );
  await go(page.getByRole("button", { name: "Show Explorer" }));
  await page.getByRole("checkbox", { name: "Only what is asked for" }).check();
  await expect.poll(() => page.getByRole("treegrid", { name: "Fields" }).getByRole("row").count()).toBe(6);
  expect(await row(page, "first").textContent()).toContain("$first");
  await expectAccessible();
  await row(page, "sites").locator(".explorer__tick").click();
  await expect.poll(() => written(page)).toBe("querySome($first:Int){regions(first:$first){nodes{name}}}");
  await page.locator(".graphiql-query-editor .view-lines").click();
  await page.keyboard.press("Control+Z");
  await expect.poll(() => row(page, "sites").count()).toBe(1);

  // What can't be read is left alone.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("{ ");
  await page.getByText("The query can't be read as it stands.").waitFor();
  await expect.poll(() => row(page, "sites").getByRole("checkbox").isDisabled()).toBe(true);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect.poll(() => page.getByText("The query can't be read as it stands.").count()).toBe(0);
});
