import type { DisclosureScheme } from "@trailblazer/fields";

/** By which numbers about people are published. Numbers of sites, settings, teams and their posts are not about people, and are published as they are. */
export const schemes = {
  MHSDS: {
    label: "Mental health statistics (MHSDS)",
    help: "Hides numbers below five, nought among them, and rounds the rest to the nearest five.",
    source: "NHS Digital, Mental Health Services Data Set monthly statistics: rounding of sub-national counts",
    hides: { from: 0, to: 4 },
    roundsTo: 5,
    averagesFrom: 5,
  },
  HES: {
    label: "Secondary care statistics (HES)",
    help: "Hides numbers from one to seven, shows nought, and rounds the rest to the nearest five.",
    source: "NHS Digital, disclosure control of Hospital Episode Statistics and the Emergency Care Data Set from September 2018",
    hides: { from: 1, to: 7 },
    roundsTo: 5,
    averagesFrom: 8,
  },
  NONE: {
    label: "As they are",
    help: "Hides nothing and rounds nothing. For whoever may see numbers of people, with a reason that is written down.",
    source: "none",
    hides: { from: 1, to: 0 },
    roundsTo: 1,
    averagesFrom: 0,
  },
} as const satisfies Readonly<Record<string, DisclosureScheme>>;

export type SchemeName = keyof typeof schemes;
