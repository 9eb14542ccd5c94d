import { choice, figure, link, longText, record, term, text, wholeNumber } from "@trailblazer/fields";

/** What a team does of a core function, and for whom. */
export const activity = record(
  "Activity",
  "activities",
  {
    team: link("Team", "Team", { search: true }),
    name: text("Activity", { max: 160, search: true, help: "What is done, in a few words." }),
    coreFunction: link("Core function", "CoreFunction"),
    forWhom: choice("For whom", {
      YOUNG_PEOPLE: "Children and young people",
      PARENTS_AND_CARERS: "Parents and carers",
      STAFF: "Staff of settings",
    }),
    ...term(),
    kind: choice("Kind", {
      ONE_TO_ONE: "One to one",
      SMALL_GROUPS: "Small groups",
      WORKSHOP: "Workshop, lesson or assembly",
      TRAINING: "Training",
      ADVICE: "Advice and consultation",
      PLANNING: "Planning and review",
      MATERIAL: "Written or recorded material",
      OTHER: "Other",
    }),
    place: choice(
      "Where",
      { SOME: "In some of the settings that it supports", ALL: "In every setting that it supports" },
      { help: "Where it is in some, each of them is named." },
    ),
    settingsReached: figure(
      wholeNumber("Settings reached", {
        unit: "settings",
        help: "Settings and campuses in which it takes place on the day: those that the team supports, or those of them that are named.",
      }),
    ),
    note: longText("Note", { optional: true, help: "Without names." }),
  },
  {
    title: ["name", "team"],
    within: "team.site",
    help: "What a team does of a core function, for whom, where and for how long.",
    oneAtATime: [{ of: ["team", "name", "forWhom"], at: "name", sentence: "The team already does this for them on some of these days" }],
  },
);
