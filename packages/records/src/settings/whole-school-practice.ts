import { link, longText, record, term } from "@trailblazer/fields";

/** A principle of the whole-school approach that a setting has put into practice. */
export const wholeSchoolPractice = record(
  "WholeSchoolPractice",
  "wholeSchoolPractices",
  {
    setting: link("Setting", "Setting", { search: true }),
    principle: link("Principle", "WholeSchoolPrinciple", { search: true, inverse: "practices" }),
    ...term({ from: "The first day on which it was in place." }),
    note: longText("What is done", { optional: true, max: 2000 }),
  },
  {
    title: ["principle", "setting"],
    within: "setting.enrolments.site",
    label: "Whole-school practice",
    labels: "Whole-school practice",
    help: "A principle of the whole-school approach that a setting has put into practice, and for how long.",
    oneAtATime: [
      {
        of: ["setting", "principle"],
        at: "principle",
        sentence: "The setting already has this principle in place on some of these days",
      },
    ],
  },
);
