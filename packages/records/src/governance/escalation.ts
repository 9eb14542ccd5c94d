import { choice, day, figure, link, longText, record, wholeNumber, yesNo } from "@trailblazer/fields";

export const escalation = record(
  "Escalation",
  "escalations",
  {
    board: link("Board", "Board", { search: true, help: "The board that passes it on." }),
    risk: link("Risk", "Risk", { optional: true, search: true }),
    action: link("Action", "BoardAction", { optional: true, search: true }),
    to: choice("To", { REGION: "Region", ENGLAND: "England" }),
    escalatedOn: day("Passed on"),
    question: longText("What is asked", { help: "What the board can't settle by itself, without names." }),
    answeredOn: day("Answered on", { optional: true }),
    isAnswered: figure(yesNo("Answered", { help: "Whether the answer had come by the day." })),
    daysWaited: figure(
      wholeNumber("Days waited", { optional: true, unit: "days", help: "Until the answer came; up to the day, as long as there is none." }),
    ),
    answer: longText("Answer", { optional: true }),
  },
  {
    title: ["to", "risk", "action"],
    within: "board.site",
    help: "A risk or an action that a board passed on to its region or to England, and the answer.",
    rules: [
      {
        at: "risk",
        sentence: "Say what is passed on: a risk or an action",
        broken: (row) => (row.risk === null) === (row.action === null),
      },
      {
        at: "answeredOn",
        sentence: "Answered on is not before passed on",
        broken: (row) => row.answeredOn !== null && row.answeredOn < row.escalatedOn,
      },
      {
        at: "answer",
        sentence: "Answer and the day of the answer go together",
        broken: (row) => (row.answeredOn === null) !== !row.answer?.trim(),
      },
    ],
  },
);
