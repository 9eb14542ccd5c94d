/** Whether each page is walked at each width, as `npm run prove` does: it takes too long for every day. */
export const isWhole = process.env.PROVE_PAGES === "all";

let turn = 0;
/** At which widths axe looks at a page: at one of the two in turn where not all are walked. */
export function widthsInTurn(): readonly number[] {
  turn += 1;
  return isWhole ? [320, 1280] : [turn % 2 ? 320 : 1280];
}
