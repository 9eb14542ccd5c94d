import { choice, link, longText, record, text } from "@trailblazer/fields";

export const decision = record(
  "Decision",
  "decisions",
  {
    meeting: link("Meeting", "Meeting", { search: true }),
    decision: text("Decision", { search: true, help: "What was decided, in a line and without names." }),
    about: choice("About", {
      SETTINGS: "Which settings join",
      TEAM_TIME: "How the time of teams is shared out",
      OFFER: "What teams offer",
      WORKFORCE: "Recruitment and workforce",
      MONEY: "Money",
      GOVERNANCE: "The board itself",
      OTHER: "Something else",
    }),
    detail: longText("Detail", { optional: true, help: "Grounds and conditions, without names." }),
  },
  {
    title: "decision",
    within: "meeting.board.site",
    help: "What a board decided at a meeting.",
  },
);
