import { choice, day, link, percentage, record } from "@trailblazer/fields";

const ends = (row: Readonly<Record<string, unknown>>, kind: string) =>
  [row[`predecessor${kind}`], row[`successor${kind}`]].filter(Boolean).length;

/** One organisation or setting that became another, wholly or in part. What was stays what it was. */
export const succession = record(
  "Succession",
  "successions",
  {
    predecessorOrganisation: link("Organisation that was", "Organisation", { optional: true, inverse: "successors", search: true }),
    successorOrganisation: link("Organisation that came", "Organisation", { optional: true, inverse: "predecessors", search: true }),
    predecessorSetting: link("Setting that was", "Setting", { optional: true, inverse: "successors", search: true }),
    successorSetting: link("Setting that came", "Setting", { optional: true, inverse: "predecessors", search: true }),
    kind: choice("Kind", { CONVERSION: "Became an academy", MERGER: "Merged into", SPLIT: "Split into", REPLACED: "Replaced by" }),
    on: day("On", { help: "The first day of what came." }),
    weight: percentage("Share that went over", {
      initial: 100,
      decimals: 4,
      help: "Of the predecessor's population. 100 where all of it went to one successor.",
    }),
  },
  {
    title: ["predecessorOrganisation", "predecessorSetting", "successorOrganisation", "successorSetting"],
    help: "An organisation or setting that became another: a CCG that became part of an ICB, a school that became an academy with a new URN.",
    unique: [
      ["predecessorOrganisation", "successorOrganisation", "on"],
      ["predecessorSetting", "successorSetting", "on"],
    ],
    rules: [
      {
        at: "successorOrganisation",
        sentence: "Give two organisations, or two settings: what was and what came",
        broken: (row) => {
          const [organisations, settings] = [ends(row, "Organisation"), ends(row, "Setting")];
          return !((organisations === 2 && settings === 0) || (organisations === 0 && settings === 2));
        },
      },
      {
        at: "successorOrganisation",
        sentence: "An organisation does not succeed itself",
        broken: (row) => Boolean(row.predecessorOrganisation) && row.predecessorOrganisation === row.successorOrganisation,
      },
      {
        at: "successorSetting",
        sentence: "A setting does not succeed itself",
        broken: (row) => Boolean(row.predecessorSetting) && row.predecessorSetting === row.successorSetting,
      },
    ],
  },
);
