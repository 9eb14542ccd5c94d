import { day, longText, record, text } from "@trailblazer/fields";

/** A way to tell sites apart: by what criteria, and whose. */
export const typology = record(
  "Typology",
  "typologies",
  {
    name: text("Typology", { max: 120, search: true }),
    edition: text("Version", { max: 40 }),
    author: text("Author", { search: true, help: "The body that made it." }),
    criteria: longText("Criteria", { max: 2000, help: "By what sites are put into its classes." }),
    madeOn: day("Made on", { optional: true }),
    source: longText("Source", { optional: true, max: 1000 }),
  },
  {
    title: ["name", "edition"],
    key: ["name", "edition"],
    help: "A way to tell sites apart, by named criteria. There may be several at once, and later versions of one.",
  },
);
