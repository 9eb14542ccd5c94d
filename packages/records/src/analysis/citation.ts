import { choice, day, longText, moment, record, text } from "@trailblazer/fields";
import { schemes } from "../schemes.ts";

/** An answer that was published, as it is found again: what was asked, from where, and by which scheme. Kept by the register itself, so that nobody changes what others rely on. */
export const citation = record(
  "Citation",
  "citations",
  {
    purpose: text("Purpose", { max: 200, search: true, help: "Where it is cited, and what for." }),
    query: longText("Query", { max: 20_000, help: "As it was asked." }),
    variables: longText("Variables", { optional: true, max: 20_000, help: "As they were given, as a JSON object." }),
    scheme: choice(
      "Numbers of people",
      { MHSDS: schemes.MHSDS.label, HES: schemes.HES.label, NONE: schemes.NONE.label },
      { help: "How they are published." },
    ),
    reason: longText("Reason", { optional: true, max: 1000, help: "Why numbers of people are told as they are." }),
    today: day("Today", { help: "The day that was today: fields that have a past give its value where the query names no day." }),
    knownAt: moment("Known at", { help: "The register as it was known then." }),
    rights: longText("Rights", {
      max: 20_000,
      help: "The roles with which it was asked, and for which sites: it is answered with these to everybody.",
    }),
    digest: text("Digest", { max: 64, help: "SHA-256 of the answer's data, in hexadecimal digits: by it one knows that it is the same." }),
  },
  {
    title: "purpose",
    isOfAnalysis: true,
    help: "An answer that was published, and how it is found again: the same, however the register changes.",
    rules: [
      {
        at: "reason",
        sentence: "Reason is required where numbers of people are told as they are",
        broken: (row) => row.scheme === "NONE" && !row.reason,
      },
    ],
  },
);
