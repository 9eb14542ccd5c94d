import { choice, dated, day, figure, link, longText, record, text, wholeNumber, yesNo } from "@trailblazer/fields";

/** How likely something is, from 1 to 5 in this order. */
export const likelihoods = {
  RARE: "Rare",
  UNLIKELY: "Unlikely",
  POSSIBLE: "Possible",
  LIKELY: "Likely",
  ALMOST_CERTAIN: "Almost certain",
} as const;
/** How bad it would be, from 1 to 5 in this order. */
export const impacts = {
  NEGLIGIBLE: "Negligible",
  MINOR: "Minor",
  MODERATE: "Moderate",
  MAJOR: "Major",
  CATASTROPHIC: "Catastrophic",
} as const;

const source = "National Patient Safety Agency, A risk matrix for risk managers, 2008";

export const risk = record(
  "Risk",
  "risks",
  {
    board: link("Board", "Board", { search: true, help: "The board that keeps it." }),
    risk: text("Risk", { search: true, help: "What may happen, in a line and without names." }),
    about: choice("About", {
      WORKFORCE: "Recruitment and retention",
      SETTINGS: "Settings and their part",
      DEMAND: "Need beyond what teams can meet",
      MONEY: "Money",
      PARTNERSHIP: "Partners working together",
      DATA: "Data",
      OTHER: "Something else",
    }),
    likelihood: dated(choice("Likelihood", likelihoods, { source })),
    impact: dated(choice("Impact", impacts, { source })),
    score: figure(wholeNumber("Score", { help: "Likelihood times impact on the day, from 1 to 25.", source })),
    rating: figure(
      choice(
        "Rating",
        { LOW: "Low", MODERATE: "Moderate", HIGH: "High", EXTREME: "Extreme" },
        {
          help: "Low up to 3, moderate up to 6, high up to 12, extreme above.",
          source,
        },
      ),
    ),
    reviewOverdue: figure(yesNo("Review overdue", { help: "Whether it is open on the day, and its review was due before." })),
    owner: dated(link("Owner", "Seat", { optional: true, inverse: "risks", help: "The seat that watches it." }), {
      label: "Risk's owner",
      labels: "Owners of risks, over time",
    }),
    mitigation: longText("Mitigation", { optional: true, help: "What is done about it." }),
    raisedOn: day("Raised on"),
    reviewOn: day("Review due on", { optional: true }),
    closedOn: day("Closed on", { optional: true }),
  },
  {
    title: "risk",
    within: "board.site",
    term: { from: "raisedOn", until: "closedOn" },
    help: "What may go wrong: how likely it is, how bad it would be, and who watches it.",
    rules: [
      {
        at: "reviewOn",
        sentence: "Review due on is not before raised on",
        broken: (row) => row.reviewOn !== null && row.reviewOn < row.raisedOn,
      },
    ],
  },
);
