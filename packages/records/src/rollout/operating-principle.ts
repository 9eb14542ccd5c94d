import { choice, longText, record, text, wholeNumber } from "@trailblazer/fields";

/** A principle by which teams are to work. Reference data: whether its wording was found in a source is part of it. */
export const operatingPrinciple = record(
  "OperatingPrinciple",
  "operatingPrinciples",
  {
    number: wholeNumber("Number", { min: 1 }),
    principle: text("Principle", { max: 300, search: true }),
    wording: choice("Wording", {
      CONFIRMED: "Found in a source",
      IN_PART: "Found in part",
      UNCONFIRMED: "Not found in a source",
    }),
    source: longText("Source", { max: 1000 }),
  },
  {
    title: ["number", "principle"],
    key: ["principle"],
    help: "A principle by which mental health support teams are to work, with its source.",
  },
);
