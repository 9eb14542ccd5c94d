import { coreFunction, operatingPrinciple, publishedFigure, supervisionStandard, target } from "@trailblazer/records";
import type { Add } from "./creator.ts";
import { type FigureRow, figureRows } from "./figures.ts";
import { functionRows } from "./functions.ts";
import { principleRows } from "./principles.ts";
import type { Regions } from "./regions.ts";
import { supervisionStandardRows } from "./supervision-standards.ts";
import { targetRows } from "./targets.ts";

/** What one team was planned to reach, and the sources of that. */
export const perTeam = { pupilsPerTeam: 8000, interventionsPerTeam: 500 } as const;
export const perTeamSource =
  "About 8,000 children and young people to a team: parliamentary answer 138421, February 2023; 59 times 8,000 gives the 470,000 announced in 2018. 500 interventions a team and year: Canterbury and Coastal CCG, 16 July 2019.";

interface Known {
  readonly sites: ReadonlyMap<string, string>;
  readonly regions: Regions;
  readonly waves: ReadonlyMap<string, string>;
}

/** Writes down published figures, with the site, region or wave that each is of. */
export function figures(add: Add, rows: readonly FigureRow[], { sites, regions, waves }: Known): void {
  for (const { about = "England", site, region, wave, ...row } of rows)
    add(publishedFigure, {
      ...row,
      about,
      ...(site ? { site: sites.get(site)! } : {}),
      ...(region ? { region: regions.get(region)! } : {}),
      ...(wave ? { wave: waves.get(wave)! } : {}),
    });
}

export const targets = (add: Add): void => {
  for (const row of targetRows) add(target, row);
};

export const supervisionStandards = (add: Add): void => {
  for (const row of supervisionStandardRows) add(supervisionStandard, row);
};

/** The id of each principle, in their order. */
export const principles = (add: Add): string[] => principleRows.map((row) => add(operatingPrinciple, row));

/** The id of each core function, in their order. */
export const functions = (add: Add): string[] => functionRows.map((row) => add(coreFunction, row));

/** Figures of England and of the coverage of its regions: none of a site or a body by name. */
export const nationalRows: readonly FigureRow[] = figureRows.filter(
  ({ about, site, measure }) => !site && (!about || measure === "PUPILS_SHARE" || measure === "SETTINGS_SHARE"),
);
