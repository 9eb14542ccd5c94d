import { choice, link, longText, record, text, wholeNumber, yesNo } from "@trailblazer/fields";

/** The answers that each scale takes. */
export const scales = {
  AGREEMENT: ["STRONGLY_AGREE", "AGREE", "NEITHER", "DISAGREE", "STRONGLY_DISAGREE", "DONT_KNOW", "NOT_APPLICABLE"],
  YES_NO: ["YES", "NO", "DONT_KNOW", "NOT_APPLICABLE"],
} as const;

export const questionVersion = record(
  "QuestionVersion",
  "questionVersions",
  {
    question: link("Question", "Question", { search: true, inverse: "versions" }),
    number: wholeNumber("Version", { min: 1, max: 99 }),
    text: text("Wording", { max: 500, search: true }),
    scale: choice(
      "Scale",
      { AGREEMENT: "Agreement, in five steps", YES_NO: "Yes or no" },
      {
        help: "Both also take don't know and does not apply. What scales the published surveys had is not published: these are the register's own.",
      },
    ),
    comparable: yesNo("Compares with the version before", {
      optional: true,
      help: "Whether answers may be put side by side. Empty for the first.",
    }),
    change: longText("What changed", { optional: true, max: 1000 }),
  },
  {
    title: ["text", "number"],
    label: "Question's version",
    labels: "Versions of questions",
    unique: [["question", "number"]],
    help: "A question as it is worded. One that was asked is not changed: a new version is.",
    rules: [
      {
        at: "comparable",
        sentence: "The first version has none before it to compare with",
        broken: (row) => row.number === 1 && row.comparable !== null,
      },
    ],
  },
);
