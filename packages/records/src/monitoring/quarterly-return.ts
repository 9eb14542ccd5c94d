import { choice, day, figure, link, longText, record, wholeNumber, yesNo } from "@trailblazer/fields";

const statuses = { DRAFT: "Draft", SUBMITTED: "Submitted", RESUBMITTED: "Resubmitted", ACCEPTED: "Accepted" } as const;

/** What a site sent for a quarter, once or again. Of those that were accepted the latest holds; older ones are kept. */
export const quarterlyReturn = record(
  "QuarterlyReturn",
  "quarterlyReturns",
  {
    site: link("Site", "Site", { search: true }),
    period: link("Period", "ReportingPeriod", { search: true }),
    number: wholeNumber("Number", {
      min: 1,
      max: 99,
      initial: 1,
      help: "1 for the first that the site sent for the quarter, 2 for the next.",
    }),
    status: figure(
      choice("Status", statuses, {
        optional: true,
        help: "On the day: a draft until it is submitted, resubmitted where it is not the first, and accepted from that day on.",
      }),
    ),
    isCurrent: figure(
      yesNo("Holds", { help: "Whether it is the one whose values count on the day: of those accepted by then, the latest." }),
    ),
    begunOn: day("Begun on"),
    submittedOn: day("Submitted on", { optional: true }),
    acceptedOn: day("Accepted on", { optional: true }),
    note: longText("Note", {
      optional: true,
      max: 2000,
      help: "What has to be known to read it, or why it was sent again. Without names.",
    }),
  },
  {
    title: ["site", "period", "number"],
    within: "site",
    label: "Return",
    labels: "Returns",
    unique: [["site", "period", "number"]],
    help: "A quarter's figures from a site.",
    rules: [
      {
        at: "submittedOn",
        sentence: "Submitted on is not before begun on",
        broken: (row) => row.submittedOn !== null && row.submittedOn < row.begunOn,
      },
      {
        at: "acceptedOn",
        sentence: "A return is accepted once it was submitted, not before",
        broken: (row) => row.acceptedOn !== null && (row.submittedOn === null || row.acceptedOn < row.submittedOn),
      },
    ],
  },
);
