import type { operatingPrinciple } from "@trailblazer/records";
import type { NewOf } from "./creator.ts";
import { evaluation } from "./figures.ts";

const copy = "Alliance Psychology, web page on the principles of mental health support teams, after the national manual";
const recalled = "From memory of the national manual, \"Mental Health Support Teams for Children and Young People in Education\": no readable copy was found that confirms it";

/** The operating principles in our words. Some sources give the first three alone; how many there are was not confirmed. */
export const principleRows: readonly NewOf<typeof operatingPrinciple>[] = [
  { number: 1, principle: "Clear and appropriate local governance with health and education in it", wording: "CONFIRMED", source: copy },
  { number: 2, principle: "Teams add to the support that there is, and are integrated with it", wording: "CONFIRMED", source: copy },
  { number: 3, principle: "How a team's time is shared out among settings is open, and agreed by the board", wording: "IN_PART", source: `${copy}: the beginning alone. The rest from memory` },
  { number: 4, principle: "Support answers to what each setting needs, and is not the same for all", wording: "UNCONFIRMED", source: recalled },
  { number: 5, principle: "Children and young people get support all year, not in term time alone", wording: "UNCONFIRMED", source: recalled },
  { number: 6, principle: "Teams co-produce their approach and their offer with users", wording: "CONFIRMED", source: evaluation },
  { number: 7, principle: "Teams take account of disadvantage and work against inequalities in health", wording: "UNCONFIRMED", source: recalled },
];
