import { code, day, figure, record, wholeNumber } from "@trailblazer/fields";
import { FINANCIAL_QUARTER } from "../codes.ts";

/** A quarter of a financial year, for which sites send returns. Its days follow from what it is called. */
export const reportingPeriod = record(
  "ReportingPeriod",
  "reportingPeriods",
  {
    code: code("Period", {
      check: FINANCIAL_QUARTER,
      search: true,
      help: "Financial year and quarter: 201920 Q3 is October to December 2019.",
      source: "Department for Education, Explore education statistics: time period and its identifier",
    }),
    startsOn: figure(day("Starts on", { help: "The first day of the quarter." })),
    endsOn: figure(day("Ends on", { help: "The last day of the quarter." })),
    dueOn: day("Returns due on", { optional: true }),
    returnsAccepted: figure(
      wholeNumber("Sites accepted", { unit: "sites", help: "Sites of which a return for the period was accepted by the day." }),
    ),
  },
  {
    title: "code",
    key: ["code"],
    help: "A quarter of a financial year, for which each site sends a return.",
  },
);
