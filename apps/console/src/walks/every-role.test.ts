import { expect, test } from "vitest";
import { refusedTo } from "./pages-offered.ts";
import { walkers } from "./walker.ts";

const walker = walkers();
const accounts = ["demo-manager", "demo-site", "demo-provider", "demo-partner", "demo-analyst", "demo-evaluator"];

test.each(accounts)("%s: no page that is walked asks for what is refused", { timeout: 900_000 }, async (account) => {
  expect(await refusedTo(await walker(account))).toEqual([]);
});
