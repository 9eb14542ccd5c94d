import { agreement, setting } from "@trailblazer/records";
import { rowsOf, within } from "../../kit/desk/rows.ts";
import { joined, type Where } from "../../kit/list/where.ts";
import { schoolTerm } from "./days.ts";

/** What is missing of settings that have joined, and which agreements end: what somebody has to see to. */
export function seenTo(site: Where | undefined, day: string) {
  const term = schoolTerm(day);
  const joinedIn = { enrolments: { some: joined([{ stage: { eq: "JOINED" } }, within("site", site)]) } };
  return {
    leadless: rowsOf(setting, joinedIn, { hasSeniorLead: { eq: false } }),
    unsigned: rowsOf(setting, joinedIn, { agreementState: { ne: "IN_FORCE" } }),
    ending: rowsOf(agreement, within("site", site), { until: { gt: term.from, lte: term.until } }),
    unheard: rowsOf(setting, joinedIn, { or: [{ lastEngagedOn: { isNull: true } }, { lastEngagedOn: { lt: term.from } }] }),
  };
}
