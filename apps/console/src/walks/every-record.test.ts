import { policies, programme } from "@trailblazer/records";
import { test } from "vitest";
import { walkers } from "./walker.ts";

const walker = walkers();
/** What the register keeps itself: nobody adds or deletes it. */
const isKept = (name: string) => name === "Viewing";

/** What an administrator does not keep, the evaluator does. */
const isEvaluators = ({ name }: { readonly name: string }) => {
  const line = policies.find(({ role }) => role === "ADMINISTRATOR")!.records[name]!;
  return !isKept(name) && (typeof line === "string" ? line : line.does) !== "reads and writes all";
};
const walks = [
  ...programme.chapters.map(({ name, records }) => ({
    name,
    account: "demo-administrator",
    records: records.filter((type) => !isEvaluators(type)),
  })),
  {
    name: "What evaluators keep",
    account: "demo-evaluator",
    records: programme.chapters.flatMap(({ records }) => records.filter(isEvaluators)),
  },
];

test.each(walks)("$name: every list, form and page", { timeout: 600_000 }, async ({ records, account }) => {
  const { page, visit, settle, expectAccessible } = await walker(account);
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const navigation = page.getByRole("navigation", { name: "Records and desks" });
  await visit("/account");
  for (const { name, label, labels } of records) {
    await navigation.getByRole("link", { name: new RegExp(`^${labels} [\\d,]+$`) }).click();
    await heading(labels).waitFor();
    await settle();
    await expectAccessible();

    if (isKept(name)) continue;
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`^Add ${label}`, "i") })
      .click();
    await heading(new RegExp(`^Add ${label}`, "i")).waitFor();
    await settle();
    await expectAccessible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await heading(labels).waitFor();

    await settle();
    const first = page.getByRole("grid", { name: labels }).getByRole("link").first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await page.getByRole("button", { name: "Delete", exact: true }).waitFor();
    await settle();
    await expectAccessible();
  }
});
