import { choice, dated, day, figure, link, longText, record, text, wholeNumber } from "@trailblazer/fields";

const origins = ["meeting", "decision", "risk", "quarterlyReturn", "review"] as const;

/** Something that a board wants done, by whom and by when. Open from the day on which it was taken up until it is done. */
export const boardAction = record(
  "BoardAction",
  "boardActions",
  {
    board: link("Board", "Board", { search: true, inverse: "actions", help: "The board that follows it up." }),
    action: text("Action", { search: true, help: "What is to be done, in a line and without names." }),
    meeting: link("Out of meeting", "Meeting", { optional: true, inverse: "actions" }),
    decision: link("Out of decision", "Decision", { optional: true, inverse: "actions" }),
    risk: link("Out of risk", "Risk", { optional: true, inverse: "actions" }),
    quarterlyReturn: link("Out of return", "QuarterlyReturn", { optional: true, inverse: "actions" }),
    review: link("Out of review", "SiteReview", { optional: true, inverse: "actions", help: "A review of the site by its region." }),
    owner: dated(link("Owner", "Seat", { optional: true, inverse: "actions", help: "The seat that sees to it." }), {
      label: "Action's owner",
      labels: "Owners of actions, over time",
    }),
    raisedOn: day("Taken up on"),
    dueOn: day("Due on"),
    doneOn: day("Done on", { optional: true }),
    state: figure(
      choice(
        "State",
        { OPEN: "Open", OVERDUE: "Overdue", DONE: "Done" },
        { optional: true, help: "On the day: open until done, and overdue from the day after it was due." },
      ),
    ),
    daysOverdue: figure(wholeNumber("Days overdue", { unit: "days", help: "On the day; nought when it is not overdue." })),
    outcome: longText("What came of it", { optional: true }),
  },
  {
    title: "action",
    within: "board.site",
    label: "Action",
    labels: "Actions",
    term: { from: "raisedOn", until: "doneOn" },
    help: "Something that a board wants done, out of a meeting, a decision, a risk, a return or a review: by whom, and by when.",
    rules: [
      {
        at: "meeting",
        sentence: "Say what it comes out of: one meeting, decision, risk, return or review",
        broken: (row) => origins.filter((origin) => row[origin] !== null).length !== 1,
      },
      { at: "dueOn", sentence: "Due on is not before taken up on", broken: (row) => row.dueOn < row.raisedOn },
    ],
  },
);
