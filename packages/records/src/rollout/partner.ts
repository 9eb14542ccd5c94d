import { choice, link, longText, record, term } from "@trailblazer/fields";

export const partner = record(
  "Partner",
  "partners",
  {
    site: link("Site", "Site", { search: true }),
    organisation: link("Organisation", "Organisation", { search: true, inverse: "partnerOf" }),
    part: choice("Part", {
      PROVIDER: "Runs teams",
      HOST: "Gives rooms or equipment",
      SPECIALIST: "Takes on whom teams can't help",
      COUNCIL_SERVICES: "Council's services for children and schools",
      TRAINING: "Trains staff",
      PARTICIPATION: "Involves young people, parents and carers",
      PROJECT: "Manages the project",
      OTHER: "Other",
    }),
    note: longText("Note", { optional: true }),
    ...term(),
  },
  {
    title: ["organisation", "part", "site"],
    within: "site",
    help: "An organisation that has a part in a site beyond commissioning it, and for how long.",
    oneAtATime: [
      { of: ["site", "organisation", "part"], at: "part", sentence: "This organisation already plays that part on some of these days" },
    ],
  },
);
