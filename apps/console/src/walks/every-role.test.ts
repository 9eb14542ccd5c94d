import { expect, test } from "vitest";
import { refusedTo } from "./pages-offered.ts";
import { walkers } from "./walker.ts";
import { isWhole } from "./whole.ts";

const walker = walkers();
const everybody = ["demo-manager", "demo-site", "demo-provider", "demo-partner", "demo-analyst", "demo-evaluator"];
/** On every day whose view differs most; everybody by `npm run prove`. */
const accounts = isWhole ? everybody : ["demo-partner"];

test.each(accounts)("%s: no page that is walked asks for what is refused", { timeout: 240_000 }, async (account) => {
  expect(await refusedTo(await walker(account), accounts.indexOf(account))).toEqual([]);
});
