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
      { FULL: "Full", HUB: "Hub", OUTREACH: "Outreach" },
      { help: "A hub hosts the team; outreach is less than the full offer." },
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
        when: { kind: "FULL" },
        at: "setting",
        sentence: "This setting already has full support on some of these days",
      },
      { of: ["team", ["campus", "setting"]], at: "team", sentence: "This team already supports the setting on some of these days" },
    ],
  },
);
