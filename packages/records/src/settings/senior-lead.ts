import { choice, day, link, money, record, term, text } from "@trailblazer/fields";

const together = (a: unknown, b: unknown) => (a === null) === (b === null);

/** Who leads on mental health in a setting, one after the other. Names stand among its contacts. */
export const seniorLead = record(
  "SeniorLead",
  "seniorLeads",
  {
    setting: link("Setting", "Setting", { search: true }),
    campus: link("Campus", "Campus", { optional: true, help: "Where they lead at one campus of a college: grants are claimed by campus." }),
    position: choice("Position", {
      HEAD: "Head or principal",
      DEPUTY: "Deputy or assistant head",
      SPECIAL_NEEDS: "Special educational needs coordinator (SENCO)",
      SAFEGUARDING: "Safeguarding lead",
      PASTORAL: "Pastoral lead",
      TEACHER: "Teacher",
      OTHER: "Other",
    }),
    ...term(),
    course: text("Course", { max: 160, optional: true, help: "The training for the role." }),
    trainingFrom: day("Training from", { optional: true }),
    trainedOn: day("Trained on", { optional: true, help: "The day on which the training was done." }),
    grantClaimed: money("Grant claimed", {
      min: 0,
      optional: true,
      help: "For the training, from the Department for Education. A setting whose trained lead left may claim another for the next.",
      source: "Department for Education, senior mental health lead training: 1,200 pounds, from October 2021 to 31 December 2024",
    }),
    grantClaimedOn: day("Grant claimed on", { optional: true }),
  },
  {
    title: ["position", "setting"],
    within: "setting.enrolments.site",
    label: "Senior mental health lead",
    labels: "Senior mental health leads",
    help: "Who leads on mental health in a setting, for how long, and how they were trained. Without names: those stand among its contacts.",
    oneAtATime: [
      { of: [["campus", "setting"]], at: "from", sentence: "A setting, or a campus of it, has one senior mental health lead at a time" },
    ],
    rules: [
      {
        at: "course",
        sentence: "Course is required with a day of training",
        broken: (row) => (row.trainingFrom !== null || row.trainedOn !== null) && !row.course?.trim(),
      },
      {
        at: "trainedOn",
        sentence: "Trained on is not before training from",
        broken: (row) => row.trainingFrom !== null && row.trainedOn !== null && row.trainedOn < row.trainingFrom,
      },
      {
        at: "grantClaimedOn",
        sentence: "A grant has its amount and its day together",
        broken: (row) => !together(row.grantClaimed, row.grantClaimedOn),
      },
    ],
  },
);
