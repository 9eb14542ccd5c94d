import { choice, choices, day, figure, link, longText, record } from "@trailblazer/fields";

/** The stages of an enrolment, each with the field that holds its day, in the order in which a setting passes them. */
export const enrolmentStages = {
  IDENTIFIED: "identifiedOn",
  APPROACHED: "approachedOn",
  APPLIED: "appliedOn",
  SELECTED: "selectedOn",
  JOINED: "joinedOn",
  PAUSED: "pausedOn",
  DECLINED: "declinedOn",
  WITHDRAWN: "withdrawnOn",
} as const;

export type EnrolmentStage = keyof typeof enrolmentStages;

type Days = { readonly [K in (typeof enrolmentStages)[EnrolmentStage]]: string | null };

const before = (later: keyof Days, earlier: keyof Days) => (row: Days) => {
  const [a, b] = [row[earlier], row[later]];
  return typeof a === "string" && typeof b === "string" && b < a;
};

/** A setting's way into the programme. The stage on any day follows from the days of the stages. */
export const enrolment = record(
  "Enrolment",
  "enrolments",
  {
    setting: link("Setting", "Setting", { search: true }),
    site: link("Site", "Site", { search: true }),
    wave: link("Wave", "Wave"),
    route: choice(
      "Route",
      { OPEN_APPLICATION: "Open application", TARGETED: "Targeted", BOTH: "Both" },
      { help: "How the setting was recruited." },
    ),
    stage: figure(
      choice(
        "Stage",
        {
          IDENTIFIED: "Identified",
          APPROACHED: "Approached",
          APPLIED: "Applied",
          SELECTED: "Selected",
          JOINED: "Joined",
          PAUSED: "Paused",
          DECLINED: "Declined",
          WITHDRAWN: "Withdrawn",
        },
        { optional: true, help: "Where the setting stands on the day: the stage that was reached last." },
      ),
    ),
    stageOn: figure(day("Stage day", { optional: true, help: "The day on which that stage was reached." })),
    criteria: choices("Criteria", {
      DEPRIVATION: "Deprivation",
      FREE_MEALS: "Free school meals",
      EARLY_HELP: "Early help referrals",
      SOCIAL_CARE: "Child and family assessments",
      CHILD_PROTECTION: "Child protection",
      LOOKED_AFTER: "Children in care",
      SPECIALIST_REFERRALS: "Referrals to specialist services",
      LITTLE_PROVISION: "Little provision so far",
      LEADERSHIP: "Leadership of mental health in place",
    }),
    identifiedOn: day("Identified on", { optional: true }),
    approachedOn: day("Approached on", { optional: true }),
    appliedOn: day("Applied on", { optional: true }),
    selectedOn: day("Selected on", { optional: true }),
    joinedOn: day("Joined on", { optional: true }),
    pausedOn: day("Paused on", { optional: true }),
    declinedOn: day("Declined on", { optional: true }),
    withdrawnOn: day("Withdrawn on", { optional: true }),
    reason: longText("Reason", { optional: true, max: 2000, help: "Why it paused, declined or withdrew." }),
  },
  {
    title: ["setting", "site", "wave"],
    within: "site",
    unique: [["setting", "site", "wave"]],
    help: "A setting's way into a site's programme in a wave: by what route, and on which day it reached each stage.",
    rules: [
      { at: "selectedOn", sentence: "Selected on is not before applied on", broken: before("selectedOn", "appliedOn") },
      { at: "joinedOn", sentence: "Joined on is not before selected on", broken: before("joinedOn", "selectedOn") },
      { at: "withdrawnOn", sentence: "Withdrawn on is not before joined on", broken: before("withdrawnOn", "joinedOn") },
      {
        at: "declinedOn",
        sentence: "A setting that has joined withdraws: use withdrawn on",
        broken: (row) => row.declinedOn !== null && row.joinedOn !== null && row.joinedOn <= row.declinedOn,
      },
      {
        at: "reason",
        sentence: "Reason is required when a setting declined or withdrew",
        broken: (row) => (row.declinedOn !== null || row.withdrawnOn !== null) && !row.reason?.trim(),
      },
    ],
  },
);
