import { choice, choices, day, link, longText, record, text } from "@trailblazer/fields";

/** What the evaluation found, of the programme as a whole. In which sites stands apart, for evaluators alone. */
export const finding = record(
  "Finding",
  "findings",
  {
    finding: text("Finding", { max: 300, search: true, help: "In a line, without the name of a person, a setting or a site." }),
    kind: choice("Kind", { CHALLENGE: "Challenge", ENABLER: "Enabler", EARLY_OUTCOME: "Early outcome", GAP: "Gap" }),
    theme: choice("Theme", {
      WORKFORCE: "Recruitment and retention",
      ENGAGEMENT: "Engagement of settings",
      GOVERNANCE: "Governance and partnership",
      CO_PRODUCTION: "Co-production",
      OFFER: "What teams offer, and to whom",
      REMOTE: "Remote delivery and the pandemic",
      WHOLE_SCHOOL: "Whole-school approach",
      ACCESS: "Access and inequalities",
      MONEY: "Money and resources",
    }),
    restsOn: choices("Rests on", {
      SETTINGS_SURVEY: "Survey of settings",
      INFORMANTS_SURVEY: "Survey of key informants",
      INTERVIEWS: "Interviews",
      DOCUMENTS: "Documents",
      MONITORING: "Returns",
    }),
    question: link("Question", "AskedQuestion", { optional: true, help: "Whose answers bear it out." }),
    evidence: longText("Evidence", { optional: true, help: "What bears it out, and what speaks against it." }),
    foundOn: day("Found on"),
    source: longText("Source", { optional: true, max: 1000 }),
  },
  {
    title: "finding",
    help: "A challenge, an enabler, an early outcome or a gap that the evaluation found, and what it rests on.",
  },
);
