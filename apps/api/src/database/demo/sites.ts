import { commissioner, pilotSite, site, waitingTimePilot, wave } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { perTeam, perTeamSource } from "../published/reference.ts";
import { type Regions, regionPast } from "../published/regions.ts";
import { type Area, areas } from "./areas.ts";
import { ccgName, ccgsMergedOn, mergedCcgs, type Organisations } from "./organisations.ts";

/** The id of each site by the name of its area. */
export type Sites = ReadonlyMap<string, string>;

const waveCodes = ["2018-19", "2019-20", "2020-21"] as const;
export type WaveCode = (typeof waveCodes)[number];
export type Waves = Readonly<Record<WaveCode, string>>;

/** The day on which each wave was announced: teams are funded from then on. */
export const announcedOn: Readonly<Record<WaveCode, string>> = {
  "2018-19": "2018-12-20",
  "2019-20": "2019-07-12",
  "2020-21": "2020-06-15",
};

/** As NHS England announced; how many teams came of it is counted from the records. */
export function waves(add: Add): Waves {
  const ids = waveCodes.map((code) =>
    add(wave, {
      code,
      name: `Wave of ${code}`,
      announcedOn: announcedOn[code],
      ...perTeam,
      ...(code === "2018-19"
        ? {
            teamsPlanned: 59,
            source: `NHS England, 2018-19 trailblazer sites: 59 teams announced. The early evaluation (2021) counts 58 that were created. ${perTeamSource}`,
          }
        : { source: perTeamSource }),
    }),
  );
  return Object.fromEntries(waveCodes.map((code, i) => [code, ids[i]!])) as Waves;
}

export function sites(add: Add, regions: Regions): Sites {
  const note = "A made-up area of the demonstration programme.";
  const made = (area: Area) =>
    add(site, { name: area.name, region: regionPast(regions, area.before, area.since), announcedOn: announcedOn["2018-19"], note });
  return new Map(areas.map((area) => [area.name, made(area)]));
}

/** Where the lead passed from the first CCG of a site to the second. */
const leadPassed = { area: "Eskerby", on: "2019-10-01" };

interface Part {
  readonly ccg: string;
  readonly lead: boolean;
  readonly from?: string;
  readonly until?: string;
}

function partsOf(area: Area): Part[] {
  const parts = area.ccgs.map((ccg, i): Part => ({ ccg, lead: i === 0 }));
  if (area.name === leadPassed.area)
    return parts.flatMap((part) => [
      { ...part, until: leadPassed.on },
      { ...part, lead: !part.lead, from: leadPassed.on },
    ]);
  if (area.name === mergedCcgs.area)
    return [...parts.map((part) => ({ ...part, until: ccgsMergedOn })), { ccg: mergedCcgs.into, lead: true, from: ccgsMergedOn }];
  return parts;
}

/** Who commissions each site: one lead at a time, and in some sites others beside it. */
export function commissioners(add: Add, sites: Sites, organisations: Organisations): void {
  for (const area of areas)
    for (const { ccg, lead, from = announcedOn["2018-19"], until } of partsOf(area))
      add(commissioner, {
        site: sites.get(area.name)!,
        organisation: organisations.get(ccgName(ccg))!,
        lead,
        from,
        ...(until ? { until } : {}),
      });
}

/** 12 pilots over 13 sites: the first two sites share one. */
const pilots: readonly (readonly string[])[] = [
  ["Brackenshire", "Ostermere"],
  ["Skerrin Coast"],
  ["Eskerby"],
  ["Great Lanchford"],
  ["Tamarlow"],
  ["Amberlow Vale"],
  ["Downsmere"],
  ["Wealdmarsh"],
  ["Old Marish"],
  ["Kingsorrel"],
  ["Ferrygate"],
  ["Vauxley"],
];
const pilotsFrom = "2019-04-01";

export function waitingTimePilots(add: Add, sites: Sites): void {
  for (const covered of pilots) {
    const pilot = add(waitingTimePilot, { name: `${covered.join(" and ")} four-week wait`, from: pilotsFrom });
    for (const name of covered) add(pilotSite, { pilot, site: sites.get(name)!, from: pilotsFrom });
  }
}
