import { choice, day, figure, link, record, wholeNumber } from "@trailblazer/fields";

/** An intake of a university's course for education mental health practitioners. */
export const cohort = record(
  "Cohort",
  "cohorts",
  {
    university: link("University", "Organisation", { search: true }),
    course: choice(
      "Course",
      { POSTGRADUATE_DIPLOMA: "Postgraduate diploma (level 7)", GRADUATE_DIPLOMA: "Graduate diploma (level 6)" },
      { source: "Anna Freud and Greater Manchester Mental Health, pages on the EMHP course" },
    ),
    startsOn: day("Intake", { help: "The day on which the course begins." }),
    endsOn: day("Ends on", { help: "The day on which trainees are to qualify, about a year later." }),
    places: wholeNumber("Places", { min: 0, optional: true, unit: "places", help: "As commissioned, whether they were taken or not." }),
    enrolled: figure(wholeNumber("Enrolled", { people: true, unit: "trainees", help: "Who had enrolled by the day." })),
    inTraining: figure(
      wholeNumber("In training", { people: true, unit: "trainees", help: "Enrolled by the day, and neither qualified nor left by it." }),
    ),
    qualified: figure(
      wholeNumber("Qualified", { people: true, unit: "practitioners", help: "Who had enrolled and qualified by the day." }),
    ),
    leftTraining: figure(
      wholeNumber("Left the course", {
        people: true,
        unit: "trainees",
        help: "Who had enrolled and left the course by the day, without having qualified.",
      }),
    ),
    inPost: figure(
      wholeNumber("Qualified and in post", {
        people: true,
        unit: "practitioners",
        help: "Of those qualified, who hold a post of a team on the day.",
      }),
    ),
  },
  {
    title: ["university", "startsOn"],
    unique: [["university", "course", "startsOn"]],
    labels: "EMHP cohorts",
    help: "An intake of a university's course for education mental health practitioners (EMHPs): its places, and what became of those who took them.",
    rules: [{ at: "endsOn", sentence: "Ends on is a day after the intake", broken: (row) => row.endsOn <= row.startsOn }],
  },
);
