import type { Page } from "playwright-core";

/** In the page: whether its title stands there, and nothing waits of what is in sight. */
const USABLE = `(() => {
  const main = document.querySelector("main");
  const isSeen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const waiting = document.querySelectorAll("main [aria-busy=true], main .state[role=status], main output.state");
  return Boolean(main?.querySelector("h1")) && main.innerText.length > 100 && ![...waiting].some(isSeen);
})()`;

/** Counts long tasks from the start of a page on, and notes which scripts it comes with and when it could first be used. */
export const WATCH = `(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });
  addEventListener("readystatechange", () => {
    window.ownScripts ??= [...document.querySelectorAll("script[src], link[rel=modulepreload]")].map(({ src, href }) => src || href);
  }, { capture: true });
  const look = () => { if (${USABLE}) window.usableAt = performance.now(); else requestAnimationFrame(look); };
  requestAnimationFrame(look);
})()`;

/** When the first page could be used, and how many bytes of scripts came before those of the desk itself, as they came over the line. */
export async function firstPage(page: Page): Promise<{ usableAt: number; scripts: number }> {
  // Not by waiting for a function: the console's policy lets none be made of a string.
  await page.evaluate(
    "new Promise((done) => { const look = () => (window.usableAt === undefined ? requestAnimationFrame(look) : done()); look(); })",
  );
  return page.evaluate(`(() => {
    const scripts = performance.getEntriesByType("resource").filter(({ name }) => window.ownScripts.includes(name));
    return { usableAt: window.usableAt, scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  })()`);
}

/** Milliseconds from the press of a link of the page until the page that it leads to can be used and is drawn. */
export const move = (page: Page, selector: string): Promise<number> =>
  page.evaluate(`new Promise((done, fail) => {
    const link = document.querySelector(${JSON.stringify(selector)});
    if (!link) return fail(new Error(${JSON.stringify(`There is no ${selector}`)}));
    const [from, title, path] = [performance.now(), document.querySelector("main h1")?.textContent, location.pathname];
    const look = () => {
      const isThere = location.pathname !== path && document.querySelector("main h1")?.textContent !== title && ${USABLE};
      if (isThere) return requestAnimationFrame(() => done(performance.now() - from));
      if (performance.now() - from > 20000) return fail(new Error("It did not come: " + link.href));
      requestAnimationFrame(look);
    };
    link.click();
    look();
  })`);

/** Scrolls the grid of a list to its end, a screen at a time, and gives the long tasks on the way. */
export const scrollThrough = (page: Page): Promise<{ rows: number; longTasks: number[] }> =>
  page.evaluate(`(async () => {
    const grid = document.querySelector("main [role=grid]");
    const scroller = [grid, grid.parentElement, ...grid.querySelectorAll("*")].find((one) => one.scrollHeight > one.clientHeight + 100 && getComputedStyle(one).overflowY !== "visible");
    const frame = () => new Promise(requestAnimationFrame);
    window.longTasks.length = 0;
    for (let still = 0, last = -1; still < 60; ) {
      scroller.scrollTop += 600;
      still = scroller.scrollTop === last ? still + 1 : 0;
      last = scroller.scrollTop;
      await frame();
    }
    await new Promise((done) => setTimeout(done, 200));
    return { rows: Number(grid.getAttribute("aria-rowcount")), longTasks: [...window.longTasks] };
  })()`);
