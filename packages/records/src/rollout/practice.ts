import { choice, day, figure, link, longText, record, text, webAddress, wholeNumber } from "@trailblazer/fields";

/** Something that a site made and others may use. */
export const practice = record(
  "Practice",
  "practices",
  {
    name: text("Practice", { max: 160, search: true }),
    kind: choice("Kind", {
      PATHWAY: "Pathway",
      LETTER: "Letter",
      AGREEMENT: "Agreement",
      FORM: "Form",
      PLAN: "Plan",
      MATERIAL: "Material for lessons or workshops",
      OTHER: "Other",
    }),
    site: link("Made by", "Site", { optional: true, search: true, help: "Empty for one that was made for all sites." }),
    madeOn: day("Made on"),
    about: longText("About", { optional: true, help: "What it is for, and what was learned from using it. Without names." }),
    address: webAddress("Address", { optional: true, help: "Where it can be read." }),
    sitesReusing: figure(wholeNumber("Sites reusing it", { unit: "sites", help: "Other sites that had taken it up by the day." })),
  },
  {
    title: "name",
    within: "site",
    help: "A pathway, a letter, an agreement or the like that a site made and others may use.",
  },
);
