import { programme } from "@trailblazer/records";
import type { Page } from "playwright-core";
import { numbersQuery } from "../kit/desk/numbers.ts";
import type { Rows } from "../kit/desk/rows.ts";
import type { Where } from "../kit/list/where.ts";
import { typeAt } from "../kit/model/paths.ts";
import { readStandpoint } from "../kit/model/standpoint.ts";
import { ask } from "./walker.ts";

/** A number that stands on a page: what it says, and the list that it leads to. */
interface Standing extends Rows {
  readonly at: string;
  readonly words: string;
  readonly value: number;
  readonly day: string | undefined;
}

/** The numbers that stand on a page and lead to the rows that they count. */
async function standing(page: Page): Promise<readonly Standing[]> {
  const found = await page.locator("main [data-number]").evaluateAll((all) =>
    all.map((one) => ({
      href: (one as HTMLAnchorElement).href,
      words: one.firstChild?.textContent ?? "",
      value: Number(one.getAttribute("data-number")),
      sum: one.getAttribute("data-sum") ?? undefined,
    })),
  );
  return found.map(({ href, words, value, sum }) => {
    const { pathname, searchParams } = new URL(href);
    const type = typeAt(programme, pathname.slice(1))!;
    const where = searchParams.get("where");
    const { asOf } = readStandpoint(Object.fromEntries(searchParams));
    return { at: href, words, value, type, sum, day: asOf, where: where ? (JSON.parse(where) as Where) : undefined };
  });
}

interface Total {
  readonly totalCount?: number;
  readonly groups?: { readonly nodes: readonly { readonly sum: Readonly<Record<string, number | null>> }[] };
}

/** How many numbers are asked for at once. */
const ATONCE = 20;

/** The numbers of a page that are not what the register says of the list that they lead to, as an account is answered. */
export async function wrongNumbers(page: Page, account: string): Promise<{ readonly wrong: readonly string[]; readonly looked: number }> {
  const numbers = await standing(page);
  const different = [...new Map(numbers.map((one) => [`${one.at} ${one.sum}`, one])).values()];
  const wrong: string[] = [];
  for (let from = 0; from < different.length; from += ATONCE) {
    const some = different.slice(from, from + ATONCE);
    const { query, variables } = numbersQuery(Object.fromEntries(some.map((one, nth) => [`n${nth}`, one])));
    // Every root of the page is as at the day that the page is.
    const day = some[0]!.day;
    const begun = query.indexOf("{");
    const fields = query
      .slice(begun)
      .replaceAll(/(n\d+: \w+)(\(?)/g, (_, root: string, open: string) => `${root}(asOf: "${day}"${open ? ", " : ")"}`);
    const dated = day ? query.slice(0, begun) + fields : query;
    const totals = await ask<Record<string, Total>>(dated, variables, account);
    for (const [nth, { at, value, words, sum }] of some.entries()) {
      const total = totals[`n${nth}`]!;
      const told = sum ? (total.groups?.nodes[0]?.sum[sum] ?? 0) : total.totalCount;
      const isSaid = Number(words.replaceAll(/[^\d.-]/g, "")) === value || sum !== undefined;
      if (told !== value || !isSaid) wrong.push(`${page.url()} says ${words} (${value}), and the register ${told}: ${at}`);
    }
  }
  return { wrong, looked: different.length };
}
