import { choice, choices, day, figure, link, percentage, record, term, text, webAddress, wholeNumber } from "@trailblazer/fields";
import { minimumMembership, sectors } from "./groups.ts";

/** A governance body of a site; or of a region or of England, to which boards of sites answer. */
export const board = record(
  "Board",
  "boards",
  {
    name: text("Board", { max: 120, search: true }),
    kind: choice("Kind", {
      GOVERNANCE: "Governance board",
      STEERING: "Steering group",
      PROJECT: "Project board",
      OVERSIGHT: "Oversight group",
      PLANNING: "Planning group",
      CLUSTER: "Cluster group",
    }),
    site: link("Site", "Site", { optional: true, search: true }),
    region: link("Region", "Region", { optional: true, help: "Of a board above sites: its region. Empty for one of England." }),
    termsAgreedOn: day("Terms of reference agreed on", { optional: true }),
    termsOfReference: webAddress("Terms of reference", { optional: true, help: "Where they can be read." }),
    missingGroups: figure(
      choices("Groups missing", minimumMembership, {
        help: "Groups of the minimum membership for which nobody has a seat on the day.",
        source: "Operating principles of mental health support teams, principle 1",
      }),
    ),
    groupsMissing: figure(
      wholeNumber("Number of groups missing", { unit: "groups", help: "Of the six groups of the minimum membership, on the day." }),
    ),
    seatsHeld: figure(wholeNumber("Seats", { unit: "seats", help: "Seats that somebody has on the day." })),
    nhsShare: figure(percentage("NHS share of seats", { optional: true, help: "Of the seats on the day." })),
    educationShare: figure(percentage("Education share of seats", { optional: true, help: "Of the seats on the day." })),
    chairSector: figure(choice("Chaired by", sectors, { optional: true, help: "The sector of whoever has the chair on the day." })),
    meetingsHeld: figure(wholeNumber("Meetings held", { unit: "meetings", help: "Meetings of the board that were held up to the day." })),
    actionsOpen: figure(wholeNumber("Open actions", { unit: "actions", help: "Taken up and not done on the day." })),
    actionsOverdue: figure(wholeNumber("Overdue actions", { unit: "actions", help: "Open on the day, and due before it." })),
    highestRisk: figure(
      wholeNumber("Highest risk", {
        optional: true,
        help: "The largest score, likelihood times impact, of the risks that are open on the day.",
      }),
    ),
    ...term({ from: "The day on which it was set up.", until: "The day from which on it no longer meets. Empty while it lasts." }),
  },
  {
    title: ["name", "site"],
    within: "site",
    elseWithin: "region",
    help: "A governance body: who is on it, when it meets and what it decides. One of a region is seen and kept by those whose role is for the region or for England; one of England by those for England.",
    source: "Operating principles of mental health support teams, principle 1: clear and appropriate local governance",
    rules: [
      {
        at: "region",
        sentence: "Name a site or a region, not both: neither for England",
        broken: (row) => row.site !== null && row.region !== null,
      },
    ],
  },
);
