import { choice, day, figure, link, record, wholeNumber } from "@trailblazer/fields";

/** A staff member's training as an education mental health practitioner: from enrolling until qualified, or gone before. */
export const traineeship = record(
  "Traineeship",
  "traineeships",
  {
    staffMember: link("Trainee", "StaffMember", { search: true }),
    cohort: link("Cohort", "Cohort", { search: true }),
    enrolledOn: day("Enrolled on"),
    qualifiedOn: day("Qualified on", { optional: true, help: "The day from which on they work as a practitioner." }),
    leftOn: day("Left on", { optional: true, help: "The day on which they left the course without having qualified." }),
    standing: figure(
      choice(
        "Standing",
        { IN_TRAINING: "In training", LEFT_COURSE: "Left the course", IN_POST: "Qualified and in post", LEFT: "Qualified and gone" },
        {
          optional: true,
          help: "On the day. Whoever qualified is in post while they hold any post of a team that one may see, in any role; gone when they hold none. Empty before they enrolled.",
        },
      ),
    ),
    daysInPost: figure(
      wholeNumber("Days since qualifying", {
        optional: true,
        unit: "days",
        help: "From the day of qualifying until they had left; of those in post, until the day. What retention is counted from.",
      }),
    ),
  },
  {
    isOfPeople: true,
    title: ["staffMember", "cohort"],
    within: "staffMember.postings.post.team.site",
    employedBy: "staffMember.postings.post.employer",
    unique: [["staffMember", "cohort"]],
    help: "A staff member's training as an education mental health practitioner (EMHP), in a cohort.",
    rules: [
      {
        at: "qualifiedOn",
        sentence: "Qualified on is a day after enrolled on",
        broken: (row) => row.qualifiedOn !== null && row.qualifiedOn <= row.enrolledOn,
      },
      { at: "leftOn", sentence: "Left on is not before enrolled on", broken: (row) => row.leftOn !== null && row.leftOn < row.enrolledOn },
      {
        at: "leftOn",
        sentence: "A trainee qualifies or leaves the course, not both",
        broken: (row) => row.qualifiedOn !== null && row.leftOn !== null,
      },
    ],
  },
);
