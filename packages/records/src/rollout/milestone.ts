import { choice, day, figure, link, longText, record, wholeNumber } from "@trailblazer/fields";
import { dueStates } from "./due.ts";

/** A step of the year between the award and the first work of a site's teams of a wave. */
export const milestone = record(
  "Milestone",
  "milestones",
  {
    site: link("Site", "Site", { search: true }),
    wave: link("Wave", "Wave"),
    kind: choice("Milestone", {
      PROJECT_MANAGEMENT: "Project management in place",
      BOARD: "Board has its terms of reference",
      NEEDS: "Needs and gaps set out",
      SETTINGS: "First settings joined",
      TRAINEES: "Trainees began",
      SENIOR_STAFF: "Senior staff recruited",
      SUPERVISION: "Supervision in place",
      PATHWAYS: "Referral pathways agreed",
      FIRST_TEAM: "First team at work",
      ALL_TEAMS: "All teams at work",
    }),
    dueOn: day("Due on"),
    doneOn: day("Done on", { optional: true }),
    state: figure(choice("State", dueStates, { help: "On the day: overdue from the day after it was due, until it is done." })),
    daysLate: figure(
      wholeNumber("Days late", {
        unit: "days",
        help: "From the day on which it was due until it was done; up to the day, while it is not.",
      }),
    ),
    note: longText("Note", { optional: true }),
  },
  {
    title: ["kind", "site", "wave"],
    within: "site",
    help: "A step of the set-up year, between the award and the first work of teams: due, and done.",
    source: "Early evaluation, 2021: setting up took the twelve months before teams went to work",
    unique: [["site", "wave", "kind"]],
  },
);
