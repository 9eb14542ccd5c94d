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
import { commissioner } from "./rollout/commissioner.ts";
import { organisation } from "./rollout/organisation.ts";
import { pilotSite } from "./rollout/pilot-site.ts";
import { publishedFigure } from "./rollout/published-figure.ts";
import { region } from "./rollout/region.ts";
import { site } from "./rollout/site.ts";
import { succession } from "./rollout/succession.ts";
import { team } from "./rollout/team.ts";
import { waitingTimePilot } from "./rollout/waiting-time-pilot.ts";
import { wave } from "./rollout/wave.ts";
import { campus } from "./settings/campus.ts";
import { enrolment } from "./settings/enrolment.ts";
import { setting } from "./settings/setting.ts";
import { support } from "./settings/support.ts";
import { absence } from "./workforce/absence.ts";
import { careerStep } from "./workforce/career-step.ts";
import { cohort } from "./workforce/cohort.ts";
import { post } from "./workforce/post.ts";
import { posting } from "./workforce/posting.ts";
import { recruitmentCampaign } from "./workforce/recruitment-campaign.ts";
import { staffMember } from "./workforce/staff-member.ts";
import { supervision } from "./workforce/supervision.ts";
import { supervisionStandard } from "./workforce/supervision-standard.ts";
import { traineeship } from "./workforce/traineeship.ts";

/** The programme's records by chapter, in the order in which people meet them. */
export const chapters = [
  {
    name: "Rollout",
    records: [site, team, wave, region, organisation, commissioner, succession, waitingTimePilot, pilotSite, publishedFigure],
  },
  { name: "Settings", records: [setting, enrolment, support, campus] },
  {
    name: "Workforce",
    records: [post, posting, staffMember, absence, recruitmentCampaign, cohort, traineeship, supervision, supervisionStandard, careerStep],
  },
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
export { destinationCodes, reasonCodes } from "./workforce/leaving.ts";
export { roles, standardTeam } from "./workforce/post.ts";
export { bands } from "./workforce/posting.ts";
export { turnsInYear } from "./workforce/supervision-kinds.ts";
export {
  absence,
  account,
  attendance,
  board,
  boardAction,
  campus,
  careerStep,
  cohort,
  commissioner,
  decision,
  enrolment,
  escalation,
  grant,
  involvement,
  meeting,
  organisation,
  pilotSite,
  post,
  posting,
  publishedFigure,
  recruitmentCampaign,
  region,
  risk,
  seat,
  setting,
  site,
  staffMember,
  succession,
  supervision,
  supervisionStandard,
  support,
  team,
  traineeship,
  viewing,
  waitingTimePilot,
  wave,
};
