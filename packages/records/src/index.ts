import { type Chapter, model } from "@trailblazer/fields";
import { account } from "./access/account.ts";
import { grant } from "./access/grant.ts";
import { viewing } from "./access/viewing.ts";
import { attendance } from "./governance/attendance.ts";
import { board } from "./governance/board.ts";
import { boardAction } from "./governance/board-action.ts";
import { decision } from "./governance/decision.ts";
import { escalation } from "./governance/escalation.ts";
import { involvement } from "./governance/involvement.ts";
import { meeting } from "./governance/meeting.ts";
import { risk } from "./governance/risk.ts";
import { seat } from "./governance/seat.ts";
import { award } from "./rollout/award.ts";
import { awardCondition } from "./rollout/award-condition.ts";
import { commissioner } from "./rollout/commissioner.ts";
import { expenditure } from "./rollout/expenditure.ts";
import { liaison } from "./rollout/liaison.ts";
import { milestone } from "./rollout/milestone.ts";
import { operatingPrinciple } from "./rollout/operating-principle.ts";
import { organisation } from "./rollout/organisation.ts";
import { partner } from "./rollout/partner.ts";
import { payment } from "./rollout/payment.ts";
import { pilotSite } from "./rollout/pilot-site.ts";
import { practice } from "./rollout/practice.ts";
import { practiceReuse } from "./rollout/practice-reuse.ts";
import { principleAssessment } from "./rollout/principle-assessment.ts";
import { publishedFigure } from "./rollout/published-figure.ts";
import { region } from "./rollout/region.ts";
import { site } from "./rollout/site.ts";
import { siteReview } from "./rollout/site-review.ts";
import { succession } from "./rollout/succession.ts";
import { target } from "./rollout/target.ts";
import { team } from "./rollout/team.ts";
import { waitingTimePilot } from "./rollout/waiting-time-pilot.ts";
import { wave } from "./rollout/wave.ts";
import { campus } from "./settings/campus.ts";
import { enrolment } from "./settings/enrolment.ts";
import { setting } from "./settings/setting.ts";
import { support } from "./settings/support.ts";
import { absence } from "./workforce/absence.ts";
import { post } from "./workforce/post.ts";
import { posting } from "./workforce/posting.ts";
import { staffMember } from "./workforce/staff-member.ts";

/** The programme's records by chapter, in the order in which people meet them. */
export const chapters = [
  {
    name: "Rollout",
    records: [
      site,
      team,
      wave,
      region,
      organisation,
      commissioner,
      succession,
      waitingTimePilot,
      pilotSite,
      publishedFigure,
      target,
      award,
      awardCondition,
      payment,
      expenditure,
      partner,
      milestone,
      operatingPrinciple,
      principleAssessment,
      siteReview,
      liaison,
      practice,
      practiceReuse,
    ],
  },
  { name: "Settings", records: [setting, enrolment, support, campus] },
  { name: "Workforce", records: [post, posting, staffMember, absence] },
  { name: "Governance", records: [board, seat, meeting, attendance, decision, risk, boardAction, escalation, involvement] },
  { name: "Access", records: [account, grant, viewing] },
] as const satisfies readonly Chapter[];

/** Every record type that is declared. */
export type Declared = (typeof chapters)[number]["records"][number];

/** The programme: all records, those of dated fields among them, and both ends of every link. */
export const programme = model(chapters);

export { policies } from "./access/policies.ts";
export { accessRoles } from "./access/roles.ts";
export { type Group, minimumMembership, type Sector } from "./governance/groups.ts";
export { involvementLevels } from "./governance/involvement.ts";
export { impacts, likelihoods } from "./governance/risk.ts";
export { type EnrolmentStage, enrolmentStages } from "./settings/enrolment.ts";
export * from "./settings/establishment.ts";
export { roles, standardTeam } from "./workforce/post.ts";
export {
  absence,
  account,
  attendance,
  award,
  awardCondition,
  board,
  boardAction,
  campus,
  commissioner,
  decision,
  enrolment,
  escalation,
  expenditure,
  grant,
  involvement,
  liaison,
  meeting,
  milestone,
  operatingPrinciple,
  organisation,
  partner,
  payment,
  pilotSite,
  post,
  posting,
  practice,
  practiceReuse,
  principleAssessment,
  publishedFigure,
  region,
  risk,
  seat,
  setting,
  site,
  siteReview,
  staffMember,
  succession,
  support,
  target,
  team,
  viewing,
  waitingTimePilot,
  wave,
};
