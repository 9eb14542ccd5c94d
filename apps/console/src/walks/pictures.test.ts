import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { desksOffered } from "./pages-offered.ts";
import { ask, walkers } from "./walker.ts";

const walker = walkers("demo-manager");
const folder = join(import.meta.dirname, "../../../../docs/pictures");

/** The most of a page that a picture shows, in pixels: what is below is more of the same. */
const HIGHEST = 2400;

// Made by `npm run pictures`, and looked at: what they show is held by the other walks.
test.runIf(process.env.PROVE_PICTURES)(
  "pictures of every desk and of a site, as a programme manager sees it, wide and narrow",
  { timeout: 600_000 },
  async () => {
    const { page, visit, settle } = await walker();
    mkdirSync(folder, { recursive: true });
    await visit("/");
    const desks = await desksOffered(page);
    expect(desks.length).toBeGreaterThan(4);
    const { sites } = await ask<{ sites: { nodes: { id: string }[] } }>("{ sites(orderBy: [{ name: ASC }], first: 1) { nodes { id } } }");
    const names = new Map(desks.map((desk) => [desk, desk === "/" ? "today" : desk.slice(1)]));
    names.set(`/sites/${sites.nodes[0]!.id}/story`, "site");
    for (const [desk, name] of names) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await visit(desk);
        await settle();
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.screenshot({
          path: join(folder, `${name}-${width}.png`),
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(height, HIGHEST) },
        });
      }
    }
  },
);
