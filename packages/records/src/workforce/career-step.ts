import { choice, day, link, record } from "@trailblazer/fields";

/** A step that a staff member takes beside changing posts: a higher band or another role shows in their postings. */
export const careerStep = record(
  "CareerStep",
  "careerSteps",
  {
    staffMember: link("Staff member", "StaffMember", { search: true }),
    kind: choice(
      "Step",
      {
        SUPERVISOR_TRAINING: "Training to supervise EMHPs",
        SENIOR_TRAINING: "Training as a senior wellbeing practitioner",
        THERAPIST_TRAINING: "Training as a therapist",
        OTHER: "Other",
      },
      { source: "BABCP, supervisor's report for EMHPs; Exeter, senior wellbeing practitioner course" },
    ),
    provider: link("With", "Organisation", { optional: true, help: "Who gives the training." }),
    begunOn: day("Begun on"),
    completedOn: day("Completed on", { optional: true }),
    stoppedOn: day("Broken off on", { optional: true }),
  },
  {
    isOfPeople: true,
    title: ["staffMember", "kind"],
    within: "staffMember.postings.post.team.site",
    employedBy: "staffMember.postings.post.employer",
    unique: [["staffMember", "kind", "begunOn"]],
    help: "A step in somebody's career beside changing posts: training to supervise, or for a senior role.",
    rules: [
      {
        at: "completedOn",
        sentence: "Completed on is a day after begun on",
        broken: (row) => row.completedOn !== null && row.completedOn <= row.begunOn,
      },
      {
        at: "stoppedOn",
        sentence: "Broken off on is not before begun on",
        broken: (row) => row.stoppedOn !== null && row.stoppedOn < row.begunOn,
      },
      {
        at: "stoppedOn",
        sentence: "A step is completed or broken off, not both",
        broken: (row) => row.completedOn !== null && row.stoppedOn !== null,
      },
    ],
  },
);
