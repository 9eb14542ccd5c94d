import { choice, link, record, term } from "@trailblazer/fields";

/** A team's support of a setting or of one campus of it. */
export const support = record(
  "Support",
  "supports",
  {
    team: link("Team", "Team", { search: true }),
    setting: link("Setting", "Setting", { search: true }),
    campus: link("Campus", "Campus", { optional: true, help: "Where the support is for one campus of a college." }),
    kind: choice(
      "Kind",
      { FULL: "Full", EARLY_ADOPTER: "Early adopter", HUB: "Hub", OUTREACH: "Outreach" },
      {
        help: "An early adopter has the full offer ahead of others, as the team begins; a hub hosts the team; outreach is less than the full offer.",
        source:
          "Gloucestershire Health and Care NHS Foundation Trust, news (early adopters); Hertfordshire County Council, 14 February 2019 (hubs); Ealing Grid for Learning, 20 September 2019 (outreach)",
      },
    ),
    ...term(),
  },
  {
    title: ["setting", "team"],
    within: "team.site",
    help: "Support of a setting, or of a campus, by a team, and for how long. A setting can be moved between teams.",
    oneAtATime: [
      {
        of: [["campus", "setting"]],
        when: { kind: ["FULL", "EARLY_ADOPTER"] },
        at: "setting",
        sentence: "This setting already has full support on some of these days",
      },
      { of: ["team", ["campus", "setting"]], at: "team", sentence: "This team already supports the setting on some of these days" },
    ],
  },
);
