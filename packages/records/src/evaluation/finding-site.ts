import { link, longText, record } from "@trailblazer/fields";

export const findingSite = record(
  "FindingSite",
  "findingSites",
  {
    finding: link("Finding", "Finding", { search: true }),
    site: link("Site", "Site", { search: true }),
    note: longText("Note", { optional: true, help: "What was seen there, without names." }),
  },
  {
    title: ["finding", "site"],
    within: "site",
    label: "Finding's site",
    labels: "Sites of findings",
    unique: [["finding", "site"]],
    help: "A site in which something was found. For evaluators alone.",
  },
);
