import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** How somebody at a browser gets at what stands on a page. */
export interface Hands {
  /** Goes to a control and types over what stands in it. */
  readonly fill: (label: string | RegExp, text: string) => Promise<void>;
  /** Goes to a button or link and presses it. */
  readonly go: (target: Locator) => Promise<void>;
  /** Goes to a picker, types, and takes the first choice whose name holds what is wanted. */
  readonly pick: (label: string | RegExp, typed: string, wanted?: string) => Promise<void>;
  /** Goes to a group of radio buttons and takes the one that is wanted. */
  readonly choose: (group: string | RegExp, wanted: string) => Promise<void>;
}

export type Hand = "keyboard" | "pointer";

/** A test whose name says so is walked by keyboard, the others by pointer; all by both with `npm run prove`, which is told by PROVE_HAND, but for what is of the keyboard alone. */
export function handOf(test: string): Hand {
  if (test.includes("keyboard alone")) return "keyboard";
  return (process.env.PROVE_HAND as Hand | undefined) ?? (test.includes("keyboard") ? "keyboard" : "pointer");
}

type TabTo = (target: Locator) => Promise<void>;

/** Types into a picker that has the focus, and gives the choice that is wanted once it is there. */
async function found(page: Page, settle: () => Promise<void>, typed: string, wanted: string): Promise<Locator> {
  await page.keyboard.press("Control+A");
  await page.keyboard.type(typed);
  // The picker searches once the typing has stopped: until then it shows what it found before.
  await page.waitForTimeout(300);
  await settle();
  const option = page.getByRole("option", { name: wanted }).first();
  await option.waitFor();
  return option;
}

/** By keyboard alone: Tab leads to everything. */
export const byKeyboard = (page: Page, settle: () => Promise<void>, tabTo: TabTo): Hands => ({
  async fill(label, text) {
    await tabTo(page.getByRole("textbox", { name: label }));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  },
  async go(target) {
    await tabTo(target);
    await page.keyboard.press("Enter");
  },
  async pick(label, typed, wanted = typed) {
    await tabTo(page.getByRole("combobox", { name: label }));
    const option = await found(page, settle, typed, wanted);
    for (let steps = 0; steps < 30; steps += 1) {
      if (await option.getAttribute("data-focused")) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  },
  async choose(group, wanted) {
    const among = page.getByRole("group", { name: group });
    const radios = among.getByRole("radio");
    const target = among.getByRole("radio", { name: wanted });
    await tabTo(radios);
    await page.keyboard.press("Space");
    for (let steps = await radios.count(); steps > 0 && !(await target.isChecked()); steps -= 1) await page.keyboard.press("ArrowDown");
    expect(await target.isChecked()).toBe(true);
  },
});

/** By pointer: the keyboard is for words alone. */
export const byPointer = (page: Page, settle: () => Promise<void>): Hands => ({
  async fill(label, text) {
    await page.getByRole("textbox", { name: label }).first().click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  },
  go: (target) => target.first().click(),
  async pick(label, typed, wanted = typed) {
    await page.getByRole("combobox", { name: label }).first().click();
    await (await found(page, settle, typed, wanted)).click();
  },
  async choose(group, wanted) {
    const among = page.getByRole("group", { name: group });
    await among.getByText(wanted, { exact: true }).click();
    expect(await among.getByRole("radio", { name: wanted }).isChecked()).toBe(true);
  },
});
