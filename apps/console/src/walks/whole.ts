/** Whether each page is walked at each width, as `npm run prove` does: it takes too long for every day. */
export const isWhole = process.env.PROVE_PAGES === "all";

/** On every day axe looks at each third page, at one of the two widths in turn. */
const inTurn = [[320], [], [], [1280], [], []] as const;

let turn = 0;
/** At which widths axe looks at the page that comes next. */
export function widthsInTurn(): readonly number[] {
  const widths = isWhole ? [320, 1280] : inTurn[turn % inTurn.length]!;
  turn += 1;
  return widths;
}
