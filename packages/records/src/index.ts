import { type Chapter, model } from "@trailblazer/fields";
import { account } from "./access/account.ts";
import { grant } from "./access/grant.ts";
import { viewing } from "./access/viewing.ts";
import { analysis } from "./analysis/analysis.ts";
import { answer } from "./evaluation/answer.ts";
import { askedQuestion } from "./evaluation/asked-question.ts";
import { finding } from "./evaluation/finding.ts";
import { findingSite } from "./evaluation/finding-site.ts";
import { interview } from "./evaluation/interview.ts";
import { question } from "./evaluation/question.ts";
import { questionVersion } from "./evaluation/question-version.ts";
import { quote } from "./evaluation/quote.ts";
import { reviewedDocument } from "./evaluation/reviewed-document.ts";
import { siteClass } from "./evaluation/site-class.ts";
import { survey } from "./evaluation/survey.ts";
import { surveyFrame } from "./evaluation/survey-frame.ts";
import { surveyResponse } from "./evaluation/survey-response.ts";
import { surveyRound } from "./evaluation/survey-round.ts";
import { typology } from "./evaluation/typology.ts";
import { typologyClass } from "./evaluation/typology-class.ts";
import { attendance } from "./governance/attendance.ts";
import { board } from "./governance/board.ts";
import { boardAction } from "./governance/board-action.ts";
import { decision } from "./governance/decision.ts";
import { escalation } from "./governance/escalation.ts";
import { involvement } from "./governance/involvement.ts";
import { meeting } from "./governance/meeting.ts";
import { risk } from "./governance/risk.ts";
import { seat } from "./governance/seat.ts";
import { measure } from "./monitoring/measure.ts";
import { measureVersion } from "./monitoring/measure-version.ts";
import { quarterlyReturn } from "./monitoring/quarterly-return.ts";
import { reportingPeriod } from "./monitoring/reporting-period.ts";
import { returnValue } from "./monitoring/return-value.ts";
import { profile } from "./profile/profile.ts";
import { award } from "./rollout/award.ts";
import { awardCondition } from "./rollout/award-condition.ts";
import { commissionedDistrict } from "./rollout/commissioned-district.ts";
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
import { settings } from "./settings/settings.ts";
import { activity } from "./teams/activity.ts";
import { activitySetting } from "./teams/activity-setting.ts";
import { coreFunction } from "./teams/core-function.ts";
import { delivery } from "./teams/delivery.ts";
import { pandemicChange } from "./teams/pandemic-change.ts";
import { poorFit } from "./teams/poor-fit.ts";
import { referralCriterion } from "./teams/referral-criterion.ts";
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
    records: [
      site,
      team,
      wave,
      region,
      organisation,
      commissioner,
      succession,
      commissionedDistrict,
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
  settings,
  {
    name: "Teams",
    records: [coreFunction, activity, activitySetting, referralCriterion, poorFit, delivery, pandemicChange],
  },
  {
    name: "Workforce",
    records: [post, posting, staffMember, absence, recruitmentCampaign, cohort, traineeship, supervision, supervisionStandard, careerStep],
  },
  { name: "Governance", records: [board, seat, meeting, attendance, decision, risk, boardAction, escalation, involvement] },
  { name: "Monitoring", records: [quarterlyReturn, returnValue, reportingPeriod, measure, measureVersion] },
  {
    name: "Evaluation",
    records: [
      survey,
      surveyRound,
      surveyFrame,
      question,
      questionVersion,
      askedQuestion,
      surveyResponse,
      answer,
      interview,
      finding,
      findingSite,
      quote,
      reviewedDocument,
      typology,
      typologyClass,
      siteClass,
    ],
  },
  profile,
  analysis,
  { name: "Access", records: [account, grant, viewing] },
] as const satisfies readonly Chapter[];

/** Every record type that is declared. */
export type Declared = (typeof chapters)[number]["records"][number];

/** The programme: all records, those of dated fields among them, and both ends of every link. */
export const programme = model(chapters);

export { policies } from "./access/policies.ts";
export { accessRoles } from "./access/roles.ts";
export * from "./analysis/analysis.ts";
export { answers } from "./evaluation/answer.ts";
export { FEWEST_TOLD, peopleAsked } from "./evaluation/people-asked.ts";
export { scales } from "./evaluation/question-version.ts";
export { type Group, minimumMembership, type Sector } from "./governance/groups.ts";
export { involvementLevels } from "./governance/involvement.ts";
export { impacts, likelihoods } from "./governance/risk.ts";
export { type Part, parts } from "./monitoring/return-value.ts";
export { knownIndicators } from "./profile/known-indicators.ts";
export * from "./profile/profile.ts";
export { type SchemeName, schemes } from "./schemes.ts";
export { type EnrolmentStage, enrolmentStages } from "./settings/enrolment.ts";
export * from "./settings/establishment.ts";
export * from "./settings/settings.ts";
export { bands } from "./workforce/bands.ts";
export { destinationCodes, reasonCodes } from "./workforce/leaving.ts";
export { roles, standardTeam } from "./workforce/post.ts";
export { turnsInYear } from "./workforce/supervision-kinds.ts";
export {
  absence,
  account,
  activity,
  activitySetting,
  answer,
  askedQuestion,
  attendance,
  award,
  awardCondition,
  board,
  boardAction,
  careerStep,
  cohort,
  commissionedDistrict,
  commissioner,
  coreFunction,
  decision,
  delivery,
  escalation,
  expenditure,
  finding,
  findingSite,
  grant,
  interview,
  involvement,
  liaison,
  measure,
  measureVersion,
  meeting,
  milestone,
  operatingPrinciple,
  organisation,
  pandemicChange,
  partner,
  payment,
  pilotSite,
  poorFit,
  post,
  posting,
  practice,
  practiceReuse,
  principleAssessment,
  publishedFigure,
  quarterlyReturn,
  question,
  questionVersion,
  quote,
  recruitmentCampaign,
  referralCriterion,
  region,
  reportingPeriod,
  returnValue,
  reviewedDocument,
  risk,
  seat,
  site,
  siteClass,
  siteReview,
  staffMember,
  succession,
  supervision,
  supervisionStandard,
  survey,
  surveyFrame,
  surveyResponse,
  surveyRound,
  target,
  team,
  traineeship,
  typology,
  typologyClass,
  viewing,
  waitingTimePilot,
  wave,
};
