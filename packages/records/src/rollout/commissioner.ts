import { link, record, term, yesNo } from "@trailblazer/fields";

export const commissioner = record(
  "Commissioner",
  "commissioners",
  {
    site: link("Site", "Site", { search: true }),
    organisation: link("Organisation", "Organisation", { search: true, inverse: "commissioned" }),
    lead: yesNo("Lead", { initial: false, help: "The commissioner that received the award." }),
    ...term(),
  },
  {
    title: ["organisation", "site"],
    within: "site",
    help: "An organisation that commissions a site, and for how long.",
    oneAtATime: [
      { of: ["site"], when: { lead: true }, at: "lead", sentence: "A site has one lead commissioner at a time" },
      {
        of: ["site", "organisation"],
        at: "organisation",
        sentence: "This organisation already commissions the site on some of these days",
      },
    ],
  },
);
