import {
  commissioner,
  organisation,
  pilotSite,
  site,
  succession,
  team,
  waitingTimePilot,
  wave,
} from "@trailblazer/records";
import type { Create } from "../../engine/write/change.ts";
import { ccgs, partnership } from "./ccgs.ts";
import { type Add, creator } from "./creator.ts";
import { figureRows } from "./figures.ts";
import { comparisons, compared, indicators } from "./indicators.ts";
import { measures } from "./measures.ts";
import { figures, functions, perTeam, perTeamSource, principles, supervisionStandards, targets } from "./reference.ts";
import { regionPast, regions, type Regions } from "./regions.ts";
import { type PublishedSite, publishedPilots, publishedSites } from "./sites.ts";
import { surveys } from "./surveys.ts";
import { wholeSchoolPrinciples } from "./whole-school.ts";

/** The day on which the sites of the first wave were announced: commissioners are known from then on. */
const announcedOn = "2018-12-20";

type Ids = ReadonlyMap<string, string>;

/** The commissioners of the sites by code, and the CCGs that some of them went into. */
function commissioning(add: Add, inRegions: Regions): Ids {
  const byCode = new Map<string, string>();
  for (const { code, onsCode, name, before, since, from, until } of ccgs) {
    const region = regionPast(inRegions, before, since);
    byCode.set(code, add(organisation, { name, kind: "CCG", code, onsCode, region, ...(from ? { from } : {}), until }));
  }
  byCode.set(
    partnership.code,
    add(organisation, { ...partnership, kind: "PARTNERSHIP", region: regionPast(inRegions, "London", "London") }),
  );
  for (const { code, until, into } of ccgs)
    if (into)
      add(succession, {
        predecessorOrganisation: byCode.get(code)!,
        successorOrganisation: byCode.get(into)!,
        kind: "MERGER",
        on: until,
        weight: 100,
      });
  return byCode;
}

function waves(add: Add): Ids {
  return new Map([
    [
      "2018-19",
      add(wave, {
        code: "2018-19",
        name: "First wave: trailblazers",
        announcedOn,
        teamsPlanned: 59,
        ...perTeam,
        source: `NHS England, web page "2018-19 trailblazer sites": 59 teams in 25 sites. The early evaluation (2021) counts 58 that were created. ${perTeamSource}`,
      }),
    ],
    [
      "2019-20",
      add(wave, {
        code: "2019-20",
        name: "Second wave",
        announcedOn: "2019-07-12",
        teamsPlanned: 124,
        ...perTeam,
        source: `East London NHS Foundation Trust, 19 August 2019 (124 teams in 48 areas); West Yorkshire and Harrogate Health and Care Partnership, 12 July 2019 (the day). ${perTeamSource}`,
      }),
    ],
  ]);
}

/** The 25 sites and who commissions each, as far as the CCG lasts. */
function sites(add: Add, inRegions: Regions, byCode: Ids): Ids {
  const byName = new Map(
    publishedSites.map(({ name, before, since, note }) => [
      name,
      add(site, { name, region: regionPast(inRegions, before, since), announcedOn, ...(note ? { note } : {}) }),
    ]),
  );
  const ends = new Map(ccgs.map((one) => [one.code, one.until]));
  for (const { name, commissioners } of publishedSites)
    for (const code of commissioners) {
      const until = ends.get(code);
      const lead = commissioners.length === 1;
      add(commissioner, { site: byName.get(name)!, organisation: byCode.get(code)!, lead, from: announcedOn, ...(until ? { until } : {}) });
    }
  return byName;
}

const stageNote =
  "In training: the first cohort began in January 2019, no day is given. Operational: all teams were in some form by early 2020 (early evaluation, 2021)";

/** The teams of sites for which a number is published. Their names are not. */
function teams(add: Add, { name, teams: count = 0, operationalFrom, catchment }: PublishedSite, siteId: string, waveId: string): void {
  for (let number = 1; number <= count; number++)
    add(team, {
      name: `${name} team ${number}`,
      site: { value: siteId },
      wave: waveId,
      stage: [
        { value: "PLANNED" },
        { value: "FUNDED", from: announcedOn },
        { value: "IN_TRAINING", from: "2019-01-01" },
        { value: "OPERATIONAL", from: operationalFrom ?? "2020-01-01" },
      ],
      ...(catchment ? { catchment } : {}),
      note: `Its name is not published. ${stageNote}${operationalFrom ? "; here from December 2019, by the site's own news" : ""}.`,
    });
}

function pilots(add: Add, bySite: Ids): void {
  const source =
    'NHS England, web page "2018-19 trailblazer sites"; NHS Transformation Partners in Health and Care (Camden, Tower Hamlets, Haringey, Bromley)';
  for (const covered of publishedPilots) {
    const pilot = add(waitingTimePilot, { name: covered.join(" and "), source });
    for (const name of covered) add(pilotSite, { pilot, site: bySite.get(name)! });
  }
}

/** What is public about the programme: its named sites, who commissions them, teams as far as they are counted, and figures with their sources. */
export function published(): Create[] {
  const { add, creates } = creator("2018-12-20T00:00:00Z");
  const inRegions = regions(add);
  const byCode = commissioning(add, inRegions);
  const byWave = waves(add);
  const bySite = sites(add, inRegions, byCode);
  for (const row of publishedSites) teams(add, row, bySite.get(row.name)!, byWave.get("2018-19")!);
  pilots(add, bySite);
  surveys(add);
  figures(add, figureRows, { sites: bySite, regions: inRegions, waves: byWave });
  measures(add);
  targets(add);
  principles(add);
  functions(add);
  compared(add, indicators(add, Object.keys(comparisons)), "");
  supervisionStandards(add);
  wholeSchoolPrinciples(add);
  return creates();
}
