import { expect, test } from "vitest";
import { wrongNumbers } from "./numbers-behind.ts";
import { desksOffered } from "./pages-offered.ts";
import { walkers } from "./walker.ts";
import { isWhole } from "./whole.ts";

const walker = walkers();

/** On every day those whose view differs most; every role by `npm run prove`. */
const accounts = isWhole
  ? ["demo-administrator", "demo-manager", "demo-region", "demo-site", "demo-provider", "demo-partner", "demo-analyst", "demo-evaluator"]
  : ["demo-region", "demo-analyst"];
test.each(accounts)(
  "%s: each number on each desk is what the register says of the rows that it leads to",
  { timeout: 480_000 },
  async (account) => {
    const { page, visit, settle } = await walker(account);
    await visit("/");
    const desks = await desksOffered(page);
    const wrong: string[] = [];
    let looked = 0;
    for (const [nth, desk] of desks.entries()) {
      // Some as at another day, the others today; all of them both by `npm run prove`.
      const days = isWhole ? ["", "?asOf=2020-03-31"] : [nth % 2 === 0 ? "" : "?asOf=2020-03-31"];
      for (const day of days) {
        await visit(`${desk}${day}`);
        await settle();
        expect(await page.locator(".state--failed").allTextContents(), `${desk}${day}`).toEqual([]);
        const found = await wrongNumbers(page, account);
        wrong.push(...found.wrong);
        looked += found.looked;
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(20);
  },
);
