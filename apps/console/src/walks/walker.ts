import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type ConsoleMessage, chromium, type Locator, type Page, type Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from "vitest";
import { violations } from "./axe.ts";
import { byKeyboard, byPointer, type Hand, type Hands, handOf } from "./hands.ts";
import { register } from "./own-register.ts";
import { SKIP } from "./skip.ts";
import { widthsInTurn } from "./whole.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Somebody at a browser: at the keyboard alone, or at the pointer wherever that gets there. */
export interface Walker extends Hands {
  readonly page: Page;
  /** Opens a page of the console, and waits until nothing is on its way any more. */
  readonly visit: (path: string) => Promise<void>;
  /** Waits until nothing is on its way any more. */
  readonly settle: () => Promise<void>;
  /** Scrolls down to the history of the record that is open, and waits until it stands there. */
  readonly toHistory: () => Promise<void>;
  /** Presses Tab (or Shift and Tab, to go back) until a part of the page has the focus. */
  readonly tabTo: (target: Locator, way?: "back") => Promise<void>;
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Axe on each third page as it stands, at 320 and 1280 pixels in turn, on each at both by `npm run prove`, or as is said; nothing stands out sideways there. */
  readonly expectAccessible: (widths?: readonly number[]) => Promise<void>;
  /** What went wrong in the browser since the start. */
  readonly faults: readonly string[];
}

/** The account of the demo programme that a walk is of, unless it says which. */
const usual = "demo-administrator";

type Variables = Readonly<Record<string, unknown>>;

/** Asks the API itself, to see what came of a walk: questions as the console's pages ask them, so that an analyst is told what they show. */
export async function ask<Data>(query: string, variables: Variables = {}, token = usual): Promise<Data> {
  const response = await fetch(`${register}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      ...(query.trimStart().startsWith("mutation") ? {} : { "apollographql-client-name": "console" }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** What the browser itself says where nobody is signed in, or where a link or a password is refused. */
const isRefused = (message: ConsoleMessage) =>
  message.text().includes("status of 401") ||
  (/status of 4\d\d/.test(message.text()) && /\/(sign-in|invitation)/.test(message.location().url));

/** Notes what goes wrong in a page, and gives how many requests are on their way. */
function watch(page: Page, faults: string[], hosts: readonly string[]): () => number {
  const open = new Set<Request>();
  page.on("request", (request) => {
    // The stream of changes by others stays open for as long as the page does.
    if (!request.url().endsWith("/graphql/stream")) open.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"] as const) page.on(end as "requestfinished", (request) => open.delete(request));
  page.on("framenavigated", () => open.clear());
  page.on("console", (message) => {
    if (message.type() === "error" && !isRefused(message)) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !hosts.includes(url.host)) faults.push(`another host: ${request.url()}`);
  });
  return () => open.size;
}

/** Whether a page says that it waits for something, once a frame has been drawn and nothing is left to do. */
const LOOK = `new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() =>
  done(document.querySelector("[aria-busy=true], .state[role=status], output.state") !== null), { timeout: 50 })))`;

/** A new visitor, signed in as an account of the demo programme or not at all: nothing is kept from another walk. */
async function newWalker(browser: Browser, account: string | undefined, hosts: readonly string[], hand: Hand): Promise<Walker> {
  const context = await browser.newContext({
    baseURL: register,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  if (account) {
    const came = await context.request.post("/sign-in/demo", { data: { account } });
    expect(came.status(), `signing in as ${account}`).toBe(204);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  const onTheWay = watch(page, faults, [new URL(register).host, ...hosts]);

  const settle = async () => {
    // What has come is drawn, and may ask for more: quiet is when it was quiet a few times in a row.
    for (let quiet = 0, looks = 0; quiet < 3 && looks < 1000; looks += 1) {
      const isLoading = await page.evaluate(LOOK).catch(() => page.waitForTimeout(50).then(() => true));
      quiet = onTheWay() === 0 && !isLoading ? quiet + 1 : 0;
    }
  };
  const toHistory = async () => {
    // Lists that are still to come would push it out of sight again.
    await settle();
    const history = page.getByRole("region", { name: "History" });
    await history.scrollIntoViewIfNeeded();
    await history.getByRole("listitem").first().waitFor();
  };
  const visit = async (path: string) => {
    try {
      await page.goto(path);
    } catch (error) {
      // A first load can fail when the machine's network is set up at the same moment.
      if (!String(error).includes("ERR_NETWORK_CHANGED")) throw error;
      faults.length = 0;
      await page.goto(path);
    }
    await settle();
  };
  const hasFocus = (target: Locator) => target.evaluateAll((all) => all.some((one) => one === document.activeElement));
  const { keyboard } = page;
  const tabTo = async (target: Locator, way?: "back") => {
    await target.first().waitFor();
    // What lies in the page itself is reached as one reaches it who skips the menu, rather than past all that the menu offers.
    if (!way && !(await hasFocus(target))) await target.first().evaluate(SKIP);
    for (let round = 0; round < 30; round += 1) {
      // Looked for by role and name once in a while, as that takes longer than a step.
      const wanted = await target.elementHandles();
      for (let steps = 0; steps < 20; steps += 1) {
        if (await page.evaluate((all) => all.some((one) => one === document.activeElement), wanted)) return;
        await page.keyboard.press(way ? "Shift+Tab" : "Tab");
      }
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  };

  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  return {
    page,
    visit,
    settle,
    toHistory,
    tabTo,
    faults,
    press,
    ...(hand === "pointer" ? byPointer(page, settle) : byKeyboard(page, settle, tabTo)),
    type: (text) => keyboard.type(text),
    async expectAccessible(widths = widthsInTurn()) {
      const size = page.viewportSize()!;
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // Two frames: what listens to the size has drawn itself anew by then.
        await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        expect(await violations(page), `${page.url()} at ${width} px`).toEqual([]);
        const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(sideways, { message: `${page.url()} at ${width} px scrolls sideways` }).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize(size);
    },
  };
}

/** Gives each test of a file visitors, signed in as the account that is named, or as nobody; what went wrong in a browser fails the test. */
export function walkers(account = usual, hosts: readonly string[] = []): (other?: string) => Promise<Walker> {
  let browser: Browser;
  let started: Walker[] = [];
  let hand: Hand;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: flags });
  });
  beforeEach(({ task }) => {
    started = [];
    hand = handOf(task.name);
  });
  afterEach(async ({ task }) => {
    // What the visitor saw when it went wrong.
    if (task.result?.state === "fail") {
      for (const [at, { page }] of started.entries()) await page.screenshot({ path: join(tmpdir(), `walk-${task.id}-${at}.png`) });
    }
    expect(started.flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all(started.map(({ page }) => page.context().close()));
  });
  afterAll(() => browser.close());
  return async (other = account) => {
    const walker = await newWalker(browser, other === "nobody" ? undefined : other, hosts, hand);
    started.push(walker);
    return walker;
  };
}
