import type { FigureOf } from "@trailblazer/fields";
import { type Declared, policies, programme, schemes } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import type { Definition } from "./engine/doors.ts";
import type { Figure, Figures } from "./engine/read/rows.ts";
import { schema } from "./engine/serve/schema.ts";
import type { RecordRule } from "./engine/write/rule.ts";
import { AdministrationResolver } from "./slices/accounts/administration-resolver.ts";
import { OwnAccessResolver } from "./slices/accounts/own-access-resolver.ts";
import { ViewerResolver } from "./slices/accounts/viewer-resolver.ts";
import { CitationResolver } from "./slices/analysis/citation-resolver.ts";
import { fitToAsk } from "./slices/analysis/fit-to-ask.ts";
import { ofQuestion as progress } from "./slices/analysis/progress.ts";
import { stage, stageOn } from "./slices/enrolment-stage/enrolment-stage.ts";
import * as establishment from "./slices/establishment/establishment.ts";
import { overEstablishment } from "./slices/establishment/over-establishment.ts";
import * as evaluated from "./slices/evaluation/answers.ts";
import { oneSurvey } from "./slices/evaluation/one-survey.ts";
import { quotation } from "./slices/evaluation/quotation.ts";
import * as surveyed from "./slices/evaluation/responses.ts";
import { forgetContactOn, forgetOn, forgetSeatOn } from "./slices/forgetting/forget-on.ts";
import { ForgettingResolver } from "./slices/forgetting/forgetting.ts";
import * as attendance from "./slices/governance/attendance.ts";
import * as followUp from "./slices/governance/follow-up.ts";
import * as involvement from "./slices/governance/involvement.ts";
import * as membership from "./slices/governance/membership.ts";
import { oneBoard } from "./slices/governance/one-board.ts";
import { sitting } from "./slices/governance/sitting.ts";
import { fitting } from "./slices/monitoring/fitting.ts";
import { ofPeriod } from "./slices/monitoring/reporting-period.ts";
import * as returns from "./slices/monitoring/returns.ts";
import * as indicators from "./slices/profile/indicators.ts";
import * as reach from "./slices/profile/reach.ts";
import * as coverage from "./slices/rollout/coverage.ts";
import * as due from "./slices/rollout/due.ts";
import * as money from "./slices/rollout/money.ts";
import { otherSite } from "./slices/rollout/other-site.ts";
import * as publishedCoverage from "./slices/rollout/published-coverage.ts";
import { reviewedSite } from "./slices/rollout/reviewed-site.ts";
import { settingsSupported, sitesCovered, sitesReusing, teamsOperational } from "./slices/rollout/rollout.ts";
import * as standing from "./slices/rollout/standing.ts";
import * as wave from "./slices/rollout/wave.ts";
import { settingClass } from "./slices/setting-class/setting-class.ts";
import * as agreed from "./slices/settings/agreement.ts";
import * as engaged from "./slices/settings/engagement.ts";
import * as leading from "./slices/settings/leading.ts";
import { ofSite as settingsOfSite } from "./slices/settings/of-site.ts";
import { oneSetting } from "./slices/settings/one-setting.ts";
import * as provided from "./slices/settings/provision.ts";
import * as delivery from "./slices/teams/delivery.ts";
import * as offer from "./slices/teams/offer.ts";
import { oneTeam } from "./slices/teams/one-team.ts";
import { verbs } from "./slices/verbs/verbs.ts";
import { campaignOfPost } from "./slices/workforce/campaign-of-post.ts";
import * as career from "./slices/workforce/career.ts";
import * as presence from "./slices/workforce/presence.ts";
import * as recruitment from "./slices/workforce/recruitment.ts";
import { RetentionResolver } from "./slices/workforce/retention-resolver.ts";
import * as stability from "./slices/workforce/stability.ts";
import { StabilityResolver } from "./slices/workforce/stability-resolver.ts";
import * as supervision from "./slices/workforce/supervision.ts";
import * as training from "./slices/workforce/training.ts";
import * as vacancy from "./slices/workforce/vacancy.ts";

type WithFigures = { [N in Declared["name"]]: FigureOf<Extract<Declared, { name: N }>> extends never ? never : N }[Declared["name"]];
/** What SQL the declarations ask for. */
export type FiguresOfProgramme = { readonly [N in WithFigures]: Readonly<Record<FigureOf<Extract<Declared, { name: N }>>, Figure>> };

/** The SQL of every figure that is declared. One that is missing, or that nobody declared, does not compile. */
const figures = {
  Wave: wave.ofWave,
  Site: {
    teamsOperational,
    ...coverage.ofSite,
    ...reach.ofSite,
    ...money.ofSite,
    ...due.ofSite,
    ...standing.ofSite,
    ...establishment.site,
    ...involvement.ofSite,
    ...presence.ofSite,
    ...stability.ofSite,
    ...supervision.ofSite,
    ...offer.ofSite,
    ...delivery.ofSite,
    ...settingsOfSite,
  },
  WaitingTimePilot: { sitesCovered },
  PublishedFigure: publishedCoverage.ofFigure,
  Target: publishedCoverage.ofTarget,
  Award: { ...money.ofAward, ...due.ofAward },
  AwardCondition: due.ofCondition,
  Milestone: due.ofMilestone,
  Practice: { sitesReusing },
  Team: {
    settingsSupported,
    ...establishment.team,
    ...presence.ofTeam,
    ...stability.ofTeam,
    ...supervision.ofTeam,
    ...offer.ofTeam,
    ...delivery.ofTeam,
  },
  Setting: { class: settingClass, ...provided.ofSetting, ...leading.ofSetting, ...agreed.ofSetting, ...engaged.ofSetting },
  CoreFunction: offer.ofFunction,
  Activity: offer.ofActivity,
  Enrolment: { stage, stageOn },
  Contact: { forgetOn: forgetContactOn },
  Provision: provided.ofProvision,
  Agreement: agreed.ofAgreement,
  StaffMember: { forgetOn, ...supervision.ofStaffMember },
  Post: { ...establishment.post, ...vacancy.ofPost },
  Posting: career.ofPosting,
  RecruitmentCampaign: recruitment.ofCampaign,
  Cohort: training.ofCohort,
  Traineeship: training.ofTraineeship,
  Supervision: supervision.ofSupervision,
  Board: { ...membership.ofBoard, ...attendance.ofBoard, ...followUp.ofBoard },
  Seat: { forgetOn: forgetSeatOn, ...membership.ofSeat, ...attendance.ofSeat },
  Meeting: attendance.ofMeeting,
  BoardAction: followUp.ofAction,
  Risk: followUp.ofRisk,
  Escalation: followUp.ofEscalation,
  Involvement: delivery.ofInvolvement,
  ReportingPeriod: ofPeriod,
  MeasureVersion: returns.ofVersion,
  QuarterlyReturn: returns.ofReturn,
  ReturnValue: returns.ofValue,
  SurveyRound: surveyed.ofRound,
  SurveyFrame: surveyed.ofGroup,
  AskedQuestion: evaluated.ofQuestion,
  Quote: { quotation },
  IndicatorPeriod: indicators.ofPeriod,
  IndicatorValue: indicators.ofValue,
  ProgrammeQuestion: progress,
} satisfies FiguresOfProgramme as Figures;

let schemaOnce: Promise<GraphQLSchema> | undefined;

/** The register's schema, made once. */
export const registerSchema = (): Promise<GraphQLSchema> => {
  schemaOnce ??= schema(
    programme,
    policies,
    [ForgettingResolver, ViewerResolver, OwnAccessResolver, AdministrationResolver, RetentionResolver, StabilityResolver, CitationResolver],
    verbs,
    schemes,
  );
  return schemaOnce;
};

/** The rules over several records. */
const rules: readonly RecordRule[] = [
  overEstablishment,
  oneSetting,
  oneBoard,
  sitting,
  fitting,
  oneSurvey,
  reviewedSite,
  otherSite,
  campaignOfPost,
  oneTeam,
  fitToAsk(registerSchema),
];

/** The register's records with all that makes them work. */
export const definition: Definition = { model: programme, figures, rules, policies, schemes };
