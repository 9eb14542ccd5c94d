import { region, site } from "@trailblazer/records";
import type { Narrow } from "../../kit/desk/narrowing.ts";
import type { Extensions } from "../../kit/model/extensions.ts";

/** The steps by which desks are narrowed. */
export const narrows: readonly Narrow[] = [{ type: region }, { type: site, under: "region" }];

/** The colours of stages and the like: green for what works, yellow for what is under way, red for what came to nothing. */
export const tones: Extensions["tones"] = {
  Enrolment: {
    stage: {
      IDENTIFIED: "grey",
      APPROACHED: "grey",
      APPLIED: "blue",
      SELECTED: "yellow",
      JOINED: "green",
      PAUSED: "yellow",
      DECLINED: "red",
      WITHDRAWN: "red",
    },
  },
  Team: {
    stage: { PLANNED: "grey", FUNDED: "grey", IN_TRAINING: "yellow", PARTLY_LIVE: "blue", OPERATIONAL: "green", ENDED: "red" },
  },
  Setting: { status: { OPEN: "green", PROPOSED_TO_CLOSE: "yellow", CLOSED: "red", PROPOSED_TO_OPEN: "grey" } },
  Meeting: { state: { PLANNED: "grey", HELD: "green", FELL_THROUGH: "red" } },
  BoardAction: { state: { OPEN: "blue", OVERDUE: "red", DONE: "green" } },
  QuarterlyReturn: { status: { DRAFT: "grey", SUBMITTED: "blue", RESUBMITTED: "yellow", ACCEPTED: "green" } },
  Risk: { rating: { LOW: "green", MODERATE: "blue", HIGH: "yellow", EXTREME: "red" } },
  Site: { judgement: { ON_TRACK: "green", AT_RISK: "yellow", OFF_TRACK: "red" } },
  SiteReview: { judgement: { ON_TRACK: "green", AT_RISK: "yellow", OFF_TRACK: "red" } },
  PrincipleAssessment: { judgement: { MET: "green", PARTLY_MET: "yellow", NOT_MET: "red" } },
  AwardCondition: { state: { OPEN: "blue", OVERDUE: "red", DONE: "green" } },
  Milestone: { state: { OPEN: "blue", OVERDUE: "red", DONE: "green" } },
  Target: { state: { OPEN: "blue", MET: "green", MISSED: "red" } },
  RecruitmentCampaign: { state: { OPEN: "blue", FILLED: "green", PARTLY_FILLED: "yellow", FAILED: "red" } },
  Traineeship: { standing: { IN_TRAINING: "blue", LEFT_COURSE: "red", IN_POST: "green", LEFT: "grey" } },
  Agreement: { state: { TO_COME: "grey", UNSIGNED: "yellow", IN_FORCE: "green", ENDED: "red" } },
  ProgrammeQuestion: { state: { OPEN: "blue", ANSWERED: "yellow", CLEARED: "yellow", SENT: "green" } },
  Engagement: { readiness: { NOT_READY: "red", GETTING_READY: "yellow", READY: "green" } },
};

/** The columns that lists start with, where the first fields declared are not the ones that people look for. */
export const columns: Extensions["columns"] = {
  Team: ["name", "site", "stage", "wave", "provider", "settingsSupported", "fundedWte", "filledWte", "vacancies"],
  Activity: ["name", "team", "coreFunction", "forWhom", "kind", "place", "settingsReached", "from", "until"],
  Setting: ["name", "urn", "class", "status", "pupils", "freeMeals", "localAuthority", "town"],
  Enrolment: ["setting", "site", "wave", "route", "stage", "stageOn", "joinedOn"],
  Post: ["role", "team", "band", "wte", "filledWte", "vacantWte", "employer", "openedOn", "closedOn"],
  Posting: ["staffMember", "post", "kind", "band", "contract", "wte", "from", "until"],
  Board: ["name", "site", "kind", "missingGroups", "seatsHeld", "nhsShare", "chairSector", "meetingsHeld", "actionsOverdue", "highestRisk"],
  Seat: ["label", "board", "speaksFor", "organisation", "chair", "attendanceRate", "consentMissing", "from", "until"],
  Meeting: ["plannedOn", "board", "state", "heldOn", "seatsCalled", "attendanceRate", "minutes"],
  BoardAction: ["action", "board", "owner", "state", "dueOn", "daysOverdue", "doneOn"],
  Risk: ["risk", "board", "rating", "score", "likelihood", "impact", "owner", "reviewOn", "reviewOverdue"],
  Award: ["site", "wave", "recipient", "amount", "paid", "spent", "unspent", "conditionsOverdue", "from", "until"],
  Milestone: ["kind", "site", "wave", "dueOn", "doneOn", "state", "daysLate"],
  Escalation: ["to", "board", "risk", "action", "escalatedOn", "isAnswered", "daysWaited"],
  QuarterlyReturn: ["site", "period", "number", "status", "isCurrent", "submittedOn", "acceptedOn"],
  ReturnValue: ["definition", "part", "value", "quarterlyReturn", "missing", "numerator", "denominator"],
  SurveyFrame: ["asked", "round", "invited", "responses", "responseRate", "interviewed"],
  AskedQuestion: ["wording", "respondents", "base", "agreed", "percentAgreed"],
  IndicatorValue: ["period", "organisation", "region", "site", "value", "standing", "sex", "ages"],
  Finding: ["finding", "kind", "theme", "restsOn", "question", "foundOn"],
  RecruitmentCampaign: ["team", "role", "state", "posts", "applied", "interviewed", "offered", "recruited", "advertisedOn", "closedOn"],
  Cohort: ["university", "course", "startsOn", "places", "enrolled", "inTraining", "qualified", "leftTraining", "inPost"],
  Provision: ["setting", "kind", "what", "paidBy", "hours", "from", "until", "endedBecause", "thereBefore"],
  Agreement: ["setting", "site", "number", "state", "settingSignedOn", "siteSignedOn", "from", "until", "reviewOn"],
  SavedQuery: ["name", "purpose"],
  ProgrammeQuestion: ["question", "state", "isOverdue", "dueOn", "askedBy", "cameAs", "askedOn", "savedQuery"],
  Engagement: ["engagedOn", "setting", "site", "kind", "by", "summary", "nextStep", "readiness"],
};
