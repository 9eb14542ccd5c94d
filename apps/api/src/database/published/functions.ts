import type { coreFunction } from "@trailblazer/records";
import type { NewOf } from "./creator.ts";
import { evaluation } from "./figures.ts";

const source = `${evaluation}; the same in North East London NHS Foundation Trust, Essex mental health support teams: questions and answers, and NIHR 22/25 HSDR, supporting information`;

/** The three core functions of teams, in our words. */
export const functionRows: readonly NewOf<typeof coreFunction>[] = [
  { number: 1, name: "Direct support", about: "Evidence-based interventions for children and young people with mild to moderate mental health problems.", source },
  { number: 2, name: "Whole school or college approach", about: "Helping settings, with their senior mental health lead, to bring in or develop their approach to mental health and wellbeing as a whole.", source },
  { number: 3, name: "Advice and liaison", about: "Timely advice to staff of settings, and work with specialist services outside, so that children and young people get the right support and stay in education.", source },
];
