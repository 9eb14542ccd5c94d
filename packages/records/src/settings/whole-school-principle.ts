import { longText, record, text, wholeNumber } from "@trailblazer/fields";

/** A principle of a whole-school approach to mental health. Reference data, with its source. */
export const wholeSchoolPrinciple = record(
  "WholeSchoolPrinciple",
  "wholeSchoolPrinciples",
  {
    number: wholeNumber("Number", { min: 1 }),
    principle: text("Principle", { max: 200, search: true }),
    source: longText("Source", { max: 1000 }),
  },
  {
    title: ["number", "principle"],
    key: ["principle"],
    help: "A principle of a whole-school or whole-college approach to mental health and wellbeing, with its source.",
  },
);
