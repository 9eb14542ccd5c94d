import { choice, day, link, longText, record, text, webAddress } from "@trailblazer/fields";

export const reviewedDocument = record(
  "ReviewedDocument",
  "reviewedDocuments",
  {
    name: text("Document", { search: true }),
    kind: choice("Kind", {
      BID: "Bid or plan",
      TERMS_OF_REFERENCE: "Terms of reference",
      REPORT: "Report",
      GUIDANCE: "Guidance",
      AGREEMENT: "Agreement with settings",
      OTHER: "Other",
    }),
    site: link("Site", "Site", { optional: true, search: true, help: "Whose it is. Empty for one of England." }),
    datedOn: day("Dated", { optional: true }),
    reviewedOn: day("Reviewed on", { optional: true }),
    address: webAddress("Address", { optional: true, help: "Where it can be read." }),
    note: longText("Note", { optional: true }),
  },
  {
    title: ["name", "site"],
    within: "site",
    label: "Document",
    labels: "Documents",
    help: "A document that the evaluation reviews.",
  },
);
