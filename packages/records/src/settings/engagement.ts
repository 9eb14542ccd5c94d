import { choice, day, link, longText, record, text } from "@trailblazer/fields";

/** How far a setting is with making room for a team, as it seemed. */
export const readiness = { NOT_READY: "Not ready", GETTING_READY: "Getting ready", READY: "Ready" } as const;

/** A site's talk or visit with a setting, before it joins and after. */
export const engagement = record(
  "Engagement",
  "engagements",
  {
    setting: link("Setting", "Setting", { search: true }),
    site: link("Site", "Site", { search: true }),
    engagedOn: day("Day"),
    kind: choice("Kind", {
      VISIT: "Visit",
      MEETING: "Meeting",
      CALL: "Telephone or video call",
      LETTER: "Letter or e-mail",
      EVENT: "Event for several settings",
    }),
    by: choice("For the site by", {
      TEAM: "Its team",
      PROJECT: "Its project management",
      COMMISSIONER: "A commissioner",
      COUNCIL: "A council",
      OTHER: "Others",
    }),
    summary: longText("Summary", { max: 2000, help: "What it was about and what came of it. Without names of pupils, parents or carers." }),
    nextStep: text("Next step", { optional: true, max: 300 }),
    readiness: choice("Readiness", readiness, {
      optional: true,
      help: "How far the setting seemed to be. Empty where it was not a matter.",
    }),
  },
  {
    title: ["engagedOn", "setting"],
    within: "site",
    help: "A site's talk or visit with a setting: when, what came of it, what is next and how ready the setting seemed.",
  },
);
