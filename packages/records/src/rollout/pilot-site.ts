import { link, record, validity } from "@trailblazer/fields";

export const pilotSite = record(
  "PilotSite",
  "pilotSites",
  {
    pilot: link("Pilot", "WaitingTimePilot", { search: true }),
    site: link("Site", "Site", { search: true }),
    ...validity(),
  },
  {
    title: ["pilot", "site"],
    within: "site",
    help: "A site that a waiting-time pilot covers.",
    oneAtATime: [{ of: ["pilot", "site"], at: "site", sentence: "The pilot already covers this site on some of these days" }],
  },
);
