import { dated, figure, link, money, record, term, wholeNumber } from "@trailblazer/fields";

/** Money that was awarded for a site's teams of a wave. */
export const award = record(
  "Award",
  "awards",
  {
    site: link("Site", "Site", { search: true }),
    wave: link("Wave", "Wave"),
    recipient: link("Recipient", "Organisation", { search: true, help: "The organisation that receives it: a CCG in the first wave." }),
    amount: dated(money("Awarded", { min: 0, help: "For the whole of its term. Where it is raised or cut, say from when on." })),
    paid: figure(money("Paid", { help: "Payments up to the day." })),
    spent: figure(money("Spent", { help: "As it was known on the day, over all years and kinds." })),
    forecastSpend: figure(money("Forecast spend", { help: "As it was expected on the day, over all years and kinds." })),
    unspent: figure(money("Unspent", { help: "Paid and not spent, as known on the day. Below nought where more was spent than paid." })),
    conditionsOverdue: figure(wholeNumber("Overdue conditions", { unit: "conditions", help: "Due before the day, and not met by it." })),
    ...term({ from: "The first day that it pays for.", until: "The day from which on it pays for nothing. Empty while that is open." }),
  },
  {
    title: ["site", "wave"],
    within: "site",
    help: "Money awarded for a site's teams of a wave: to whom, how much and for how long.",
    source: "Early evaluation, 2021: funding was awarded to clinical commissioning groups",
    oneAtATime: [
      {
        of: ["site", "wave", "recipient"],
        at: "recipient",
        sentence: "This recipient already has an award for the site and wave on some of these days",
      },
    ],
  },
);
