import { choice, decimal, figure, link, record, term, yesNo } from "@trailblazer/fields";
import { supervisionKinds, turns } from "./supervision-kinds.ts";

/** Who supervises whom. The two may be of different teams, and of different sites. */
export const supervision = record(
  "Supervision",
  "supervisions",
  {
    supervisee: link("Supervised", "StaffMember", { search: true }),
    supervisor: link("Supervisor", "StaffMember", {
      optional: true,
      search: true,
      inverse: "supervising",
      help: "Of the same team or of another. Empty where they are of none.",
    }),
    kind: choice("Kind", supervisionKinds, { personal: true }),
    hours: decimal("Hours", { min: 0.25, max: 40, unit: "hours", personal: true, help: "As agreed, in each week, fortnight or month." }),
    every: choice("Every", turns, { personal: true }),
    supervisorReady: figure(
      yesNo("Supervisor ready", {
        optional: true,
        personal: true,
        help: "Whether by the day the supervisor had completed training to supervise, or had supervised for as many years as the minimum asks. Years of work with children and young people, which are asked for too, are not recorded here. Empty where no minimum says, and of a supervisor who is of no team.",
      }),
    ),
    ...term({}, { personal: true }),
  },
  {
    isOfPeople: true,
    title: ["supervisee", "supervisor"],
    within: "supervisee.postings.post.team.site",
    employedBy: "supervisee.postings.post.employer",
    help: "Who supervises whom, in what and for how long. What is said there must not be written here.",
    oneAtATime: [
      {
        of: ["supervisee", "supervisor", "kind"],
        at: "supervisor",
        sentence: "This supervision is already recorded for some of these days",
      },
    ],
    rules: [{ at: "supervisor", sentence: "Nobody supervises themselves", broken: (row) => row.supervisor === row.supervisee }],
  },
);
