import {
  agreement,
  awardCondition,
  board,
  boardAction,
  enrolment,
  escalation,
  milestone,
  post,
  risk,
  setting,
  site,
  team,
} from "@trailblazer/records";
import { rowsOf, sumOf, within } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";

/** After how many days a vacancy is long. The programme's own choice: a quarter of a year. */
export const LONG = 90;

/** Settings that have joined in some sites. */
const joinedIn = (sites: Where | undefined): Where => ({ enrolments: { some: { ...within("site", sites), stage: { eq: "JOINED" } } } });

/** Boards of sites that meet. */
const boardsOf = (sites: Where | undefined) => rowsOf(board, { inForce: true }, within("site", sites ?? { id: { isNull: false } }));

/** The numbers by which the programme is told at a glance, of some sites or of all. */
export function glance(sites: Where | undefined) {
  const teams = rowsOf(team, { stage: { ne: "ENDED" } }, within("site", sites));
  const posts = rowsOf(post, { inForce: true }, within("team.site", sites));
  const vacant = rowsOf(post, { vacantWte: { gt: 0 } }, within("team.site", sites));
  const boards = boardsOf(sites);
  const withStage = (...stages: string[]) => rowsOf(team, { stage: { in: stages } }, within("site", sites));
  return {
    sites: rowsOf(site, sites),
    teams,
    operational: withStage("PARTLY_LIVE", "OPERATIONAL"),
    inTraining: withStage("IN_TRAINING"),
    joined: rowsOf(setting, joinedIn(sites)),
    pupils: sumOf(rowsOf(setting, joinedIn(sites)), "pupils"),
    known: rowsOf(setting, { inForce: true, enrolments: { some: within("site", sites) ?? { id: { isNull: false } } } }),
    selected: rowsOf(enrolment, { stage: { eq: "SELECTED" } }, within("site", sites)),
    funded: sumOf(posts, "wte"),
    filled: sumOf(posts, "filledWte"),
    vacant: sumOf(vacant, "vacantWte"),
    vacantLong: sumOf(rowsOf(post, { vacantWte: { gt: 0 }, daysVacant: { gt: LONG } }, within("team.site", sites)), "vacantWte"),
    boards,
    complete: rowsOf(board, boards.where, { groupsMissing: { eq: 0 } }),
    withoutYoungPeople: rowsOf(board, boards.where, { missingGroups: { has: "YOUNG_PEOPLE" } }),
    withoutSettings: rowsOf(board, boards.where, { missingGroups: { has: "EDUCATION" } }),
  };
}

/** What waits for somebody, of some sites or of all. */
export const waiting = (sites: Where | undefined) => ({
  actions: rowsOf(boardAction, { state: { eq: "OVERDUE" } }, within("board.site", sites)),
  conditions: rowsOf(awardCondition, { state: { eq: "OVERDUE" } }, within("award.site", sites)),
  milestones: rowsOf(milestone, { state: { eq: "OVERDUE" } }, within("site", sites)),
  reviews: rowsOf(site, sites, { reviewOverdue: { eq: true } }),
  risks: rowsOf(risk, { inForce: true, reviewOverdue: { eq: true } }, within("board.site", sites)),
  escalations: rowsOf(escalation, { isAnswered: { eq: false } }, within("board.site", sites)),
  applied: rowsOf(enrolment, { stage: { eq: "APPLIED" } }, within("site", sites)),
  unsigned: rowsOf(agreement, { state: { eq: "UNSIGNED" } }, within("site", sites)),
});

/** Sites that have not handed in their return for a period. */
export const withoutReturn = (sites: Where | undefined, period: string) =>
  rowsOf(site, sites, {
    quarterlyReturns: { none: { period: { id: { eq: period } }, status: { in: ["SUBMITTED", "RESUBMITTED", "ACCEPTED"] } } },
  });
