import { link, longText, record, text } from "@trailblazer/fields";

export const typologyClass = record(
  "TypologyClass",
  "typologyClasses",
  {
    typology: link("Typology", "Typology", { search: true, inverse: "classes" }),
    name: text("Class", { max: 120, search: true }),
    criteria: longText("Criteria", { optional: true, max: 2000, help: "What a site is like that belongs to it." }),
  },
  {
    title: ["name", "typology"],
    label: "Class",
    labels: "Classes",
    unique: [["typology", "name"]],
    help: "A class of a typology.",
  },
);
