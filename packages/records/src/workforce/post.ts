import { choice, dated, day, decimal, figure, link, record, wholeNumber } from "@trailblazer/fields";
import { bands } from "./bands.ts";

/** The roles of a standard team, and the eleven other roles that the early evaluation found. */
export const roles = {
  EMHP: "Education mental health practitioner (EMHP)",
  SENIOR_CLINICIAN: "Senior clinician or therapist",
  TEAM_MANAGER: "Team manager",
  ADMINISTRATOR: "Administrator",
  FAMILY_SUPPORT_WORKER: "Family support worker",
  COUNSELLOR: "Counsellor",
  WELLBEING_PRACTITIONER: "Wellbeing practitioner",
  CLINICAL_PSYCHOLOGIST: "Clinical psychologist",
  EDUCATIONAL_PSYCHOLOGIST: "Educational psychologist",
  FAMILY_THERAPIST: "Family therapist",
  RECRUIT_TO_TRAIN_THERAPIST: "Recruit-to-train therapist",
  SPEECH_AND_LANGUAGE_THERAPIST: "Speech and language therapist",
  PEER_SUPPORT_WORKER: "Peer support worker",
  OUTREACH_WORKER: "Outreach worker",
  YOUTH_WORKER: "Youth worker",
} as const;

/** Whole-time equivalents of a standard team by role: 8.0 in all. Source: parliamentary answer 116859, 11 February 2022. */
export const standardTeam = { EMHP: 4, SENIOR_CLINICIAN: 3, TEAM_MANAGER: 0.5, ADMINISTRATOR: 0.5 } as const;

/** A place in a team's establishment, whether somebody holds it or not. */
export const post = record(
  "Post",
  "posts",
  {
    team: link("Team", "Team", { search: true }),
    role: choice("Role", roles, { source: "Parliamentary answer 116859 (standard team); early evaluation, 2021 (other roles)" }),
    employer: dated(link("Employer", "Organisation", { optional: true }), {
      label: "Post's employer",
      labels: "Employers of posts, over time",
    }),
    fundedBy: choice(
      "Funded by",
      { PROGRAMME: "The programme", NHS: "Local NHS", COUNCIL: "Council", SETTING: "Settings", VOLUNTARY: "Voluntary sector" },
      { initial: "PROGRAMME" },
    ),
    wte: dated(decimal("WTE", { min: 0, max: 20, unit: "WTE", help: "Whole-time equivalents that are funded." }), {
      label: "Post's WTE",
      labels: "WTE, over time",
    }),
    band: dated(
      choice("Band", bands, {
        optional: true,
        help: "Agenda for Change band of the post. Whoever holds it may be on another, as somebody who trains in it is.",
      }),
      { label: "Post's band", labels: "Bands, over time" },
    ),
    openedOn: day("Opened on"),
    closedOn: day("Closed on", { optional: true, help: "The first day on which the post is no longer there." }),
    filledWte: figure(
      decimal("Filled", {
        unit: "WTE",
        help: "Held by substantive or seconded staff on the day, at most the post's WTE. Cover and agency staff do not fill a post.",
      }),
    ),
    vacantWte: figure(decimal("Vacant", { unit: "WTE", help: "The post's WTE less what is filled; nought when the post is not open." })),
    overWte: figure(decimal("Over", { unit: "WTE", help: "Substantive WTE beyond the post's own on the day." })),
    daysVacant: figure(
      wholeNumber("Days vacant", {
        unit: "days",
        help: "Since substantive or seconded staff last held any of it, or since it opened; nought while they do, and when it is not open.",
        source: "NHS Data Dictionary, days a position is unfilled",
      }),
    ),
    daysVacantInAll: figure(
      wholeNumber("Days vacant in all", {
        unit: "days",
        help: "Days up to the day on which it was open and neither substantive nor seconded staff held any of it.",
      }),
    ),
  },
  {
    title: ["role", "team"],
    within: "team.site",
    employedBy: "employer",
    term: { from: "openedOn", until: "closedOn" },
    help: "A post of a team: its role, its whole-time equivalents over time, who employs and who pays.",
  },
);
