import { choice, day, figure, link, longText, record, term, wholeNumber } from "@trailblazer/fields";

/** What a setting and a site have agreed: what each gives. Each version has its own record. */
export const agreement = record(
  "Agreement",
  "agreements",
  {
    setting: link("Setting", "Setting", { search: true }),
    site: link("Site", "Site", { search: true }),
    number: wholeNumber("Number", { min: 1, help: "1 for the first agreement of the two, 2 for the version that came after it." }),
    state: figure(
      choice(
        "State",
        { TO_COME: "Still to come", UNSIGNED: "Not signed by both", IN_FORCE: "In force", ENDED: "Ended" },
        { help: "On the day: in force from the day on which both have signed it and it has begun, until it ends." },
      ),
    ),
    settingSignedOn: day("Signed by the setting on", { optional: true }),
    siteSignedOn: day("Signed by the site on", { optional: true }),
    ...term({
      from: "The day from which it is meant to hold.",
      until: "The day on which it no longer holds, or the next version begins. Empty while it lasts.",
    }),
    reviewOn: day("Review on", { optional: true }),
    settingGives: longText("What the setting gives", {
      optional: true,
      max: 2000,
      help: "A room, time of its senior lead, consent letters. Without names.",
    }),
    teamGives: longText("What the team gives", { optional: true, max: 2000, help: "Days a week, what it offers, to whom. Without names." }),
  },
  {
    title: ["setting", "site", "number"],
    within: "site",
    help: "What a setting and a site have agreed: what each gives, from when until when, and when each signed.",
    unique: [["setting", "site", "number"]],
    oneAtATime: [{ of: ["setting", "site"], at: "setting", sentence: "Setting and site already have an agreement on some of these days" }],
    rules: [
      {
        at: "reviewOn",
        sentence: "Review is on a day after from",
        broken: (row) => row.reviewOn !== null && row.reviewOn <= row.from,
      },
    ],
  },
);
