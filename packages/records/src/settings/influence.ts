import { choice, link, longText, record, term } from "@trailblazer/fields";
import { involvementLevels } from "../governance/involvement.ts";

/** How far one setting has a part in the model of its site. */
export const influence = record(
  "Influence",
  "influences",
  {
    setting: link("Setting", "Setting", { search: true }),
    site: link("Site", "Site", { search: true }),
    on: choice(
      "On",
      { DESIGN: "Planning and design of the local model", DAY_TO_DAY: "Day-to-day work of the team" },
      { source: "Early evaluation, 2021: survey of educational settings" },
    ),
    level: choice("Level", involvementLevels, { help: "Told; asked; at the table when it was made; or the ones who decided." }),
    how: longText("How", { optional: true, max: 2000, help: "Working groups, reviews with the team, talks. Without names." }),
    ...term(),
  },
  {
    title: ["on", "setting"],
    within: "site",
    label: "Influence on the local model",
    labels: "Influence on local models",
    help: "The part that a setting has in planning and designing its site's model, and in the day-to-day work of its team.",
    oneAtATime: [
      {
        of: ["setting", "site", "on"],
        at: "on",
        sentence: "The setting's influence on this is already recorded for some of these days",
      },
    ],
  },
);
