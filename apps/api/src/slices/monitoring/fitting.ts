import { noMismatch } from "../../engine/write/mismatches.ts";

/** Values are given as their definition counts, and an action that came out of a return is for a board of that site, or one above sites. */
export const fitting = noMismatch([
  {
    from: "return_values c JOIN measure_versions p ON p.id = c.definition_id",
    where: "p.counts = 'SHARE' AND c.number IS NOT NULL",
    at: [
      { alias: "c", type: "ReturnValue", field: "number", sentence: "A share is given by numerator and denominator" },
      { alias: "p", type: "MeasureVersion", field: "counts", sentence: "Values of this definition are numbers: make another version" },
    ],
  },
  {
    from: "return_values c JOIN measure_versions p ON p.id = c.definition_id",
    where: "p.counts <> 'SHARE' AND c.numerator IS NOT NULL",
    at: [
      { alias: "c", type: "ReturnValue", field: "numerator", sentence: "Only a share has numerator and denominator: give a number" },
      { alias: "p", type: "MeasureVersion", field: "counts", sentence: "Values of this definition are shares: make another version" },
    ],
  },
  {
    from: "board_actions c JOIN quarterly_returns p ON p.id = c.quarterly_return_id JOIN boards b ON b.id = c.board_id",
    where: "b.site_id <> p.site_id",
    at: [
      { alias: "c", type: "BoardAction", field: "quarterlyReturn", sentence: "This return is of another site than the board" },
      { alias: "p", type: "QuarterlyReturn", field: "site", sentence: "An action came out of it for a board of its present site" },
      { alias: "b", type: "Board", field: "site", sentence: "An action of it came out of a return of its present site" },
    ],
  },
]);
