import { choice, link, longText, record, term, text } from "@trailblazer/fields";

/** A service that a team works with, in a setting or in the community. */
export const liaison = record(
  "Liaison",
  "liaisons",
  {
    team: link("Team", "Team", { search: true }),
    service: text("Service", { max: 120, search: true }),
    kind: choice("Kind", {
      SPECIALIST: "NHS specialist mental health service",
      SCHOOL_NURSING: "School nursing",
      COUNSELLING: "Counselling",
      EDUCATIONAL_PSYCHOLOGY: "Educational psychology",
      EARLY_HELP: "Early help",
      SOCIAL_CARE: "Social care",
      YOUTH_WORK: "Youth work",
      PRIMARY_CARE: "General practice",
      OTHER: "Other",
    }),
    place: choice("Where", { SETTINGS: "In schools and colleges", COMMUNITY: "In the community" }),
    organisation: link("Run by", "Organisation", { optional: true }),
    setting: link("Setting", "Setting", { optional: true, help: "Where it is the service of one school or college." }),
    how: longText("How they work together", { optional: true, help: "Referrals, meetings, shared rooms. Without names." }),
    ...term(),
  },
  {
    title: ["service", "team"],
    within: "team.site",
    label: "Service worked with",
    labels: "Services worked with",
    help: "A service in settings or in the community that a team works with, and for how long.",
    oneAtATime: [{ of: ["team", "service"], at: "service", sentence: "The team already works with this service on some of these days" }],
    rules: [
      {
        at: "setting",
        sentence: "Only a service in schools and colleges is of a setting",
        broken: (row) => row.setting !== null && row.place !== "SETTINGS",
      },
    ],
  },
);
