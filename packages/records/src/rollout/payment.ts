import { day, link, money, record, text } from "@trailblazer/fields";

export const payment = record(
  "Payment",
  "payments",
  {
    award: link("Award", "Award", { search: true }),
    paidOn: day("Paid on"),
    amount: money("Amount", { help: "Below nought for money that was paid back." }),
    reference: text("Reference", { max: 80, optional: true, search: true, help: "By which the payer's ledger knows it." }),
  },
  {
    title: ["paidOn", "award"],
    within: "award.site",
    help: "A payment out of an award, to its recipient.",
    rules: [{ at: "amount", sentence: "Amount is not nought", broken: (row) => row.amount === 0 }],
  },
);
