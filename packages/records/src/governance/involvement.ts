import { choice, figure, link, longText, record, term, text, wholeNumber } from "@trailblazer/fields";

/** How far people took part, from the least to the most. */
export const involvementLevels = { INFORMED: "Informed", CONSULTED: "Consulted", CO_DESIGNED: "Co-designed", DECIDED: "Decided" } as const;

/** What young people, parents, carers or settings took part in. */
export const involvement = record(
  "Involvement",
  "involvements",
  {
    site: link("Site", "Site", { search: true }),
    activity: text("Activity", { search: true, help: "What it was, without names: a survey, a forum, naming the service." }),
    involved: choice("Who", {
      YOUNG_PEOPLE: "Children and young people",
      PARENTS_AND_CARERS: "Parents and carers",
      SETTINGS: "Schools and colleges",
    }),
    level: choice("Level", involvementLevels, { help: "Told; asked; at the table when it was made; or the ones who decided." }),
    stage: choice("Stage", { DESIGN: "Design", SET_UP: "Setting up", DELIVERY: "Delivery", REVIEW: "Review" }),
    people: wholeNumber("Took part", { people: true, min: 0, optional: true, unit: "people or settings" }),
    changed: longText("What changed", { optional: true, max: 2000, help: "What is different because of it. Empty where nothing is." }),
    deliveryChanges: figure(
      wholeNumber("Changes of delivery", {
        unit: "changes",
        help: "Ways of delivery, begun by the day, that teams decided on with those who took part.",
      }),
    ),
    ...term({ from: "The day, or the first of several.", until: "The day after the last. Empty while it goes on." }),
  },
  {
    title: ["activity", "site"],
    within: "site",
    help: "What young people, parents, carers or settings took part in, how far, and what changed.",
    source: "Operating principles of mental health support teams: teams co-produce their approach and offer with users",
  },
);
