import type { Comparison } from "./comparison.ts";
import { monthOf } from "./months.ts";
import { nhsList, partners } from "./sources.ts";

/** Sites in a region, as regions were in 2018. */
const inRegion = (region: string, value: number): Comparison => ({
  figure: `Sites in ${region}, by the regions of 2018`,
  at: "K1",
  query: `{ sites(asOf: "2018-12-31", where: { region: { name: { eq: "${region}" } } }) { totalCount } }`,
  published: { value, source: nhsList },
});

/** Teams of the first wave, where a number was published of a site by itself. */
const inSite = (site: string): Comparison => ({
  figure: `Teams of the first wave in ${site}`,
  at: site === "Swindon" || site === "Gloucestershire" ? "Local news; K6" : "Local news",
  query: `{ teams(asOf: "2018-12-31", where: { wave: { code: { eq: "2018-19" } }, site: { name: { eq: "${site}" } } }) { totalCount } }`,
  published: { row: `{ measure: { eq: TEAMS }, basis: { eq: ANNOUNCED }, site: { name: { eq: "${site}" } } }` },
});

const commissioners = (site: string, value: number, source: string): Comparison => ({
  figure: `CCGs that commission ${site}`,
  at: "Local news",
  query: `{ commissioners(asOf: "2018-12-31", where: { site: { name: { eq: "${site}" } }, organisation: { kind: { eq: CCG } } }) { totalCount } }`,
  published: { value, source },
});

/** Pupils and learners whom a site's teams are meant for, team by team. */
const catchment = (site: string): Comparison => ({
  figure: `Pupils and learners whom the teams in ${site} are meant for`,
  at: "Local news",
  query: `{ teams(asOf: "2018-12-31", where: { site: { name: { eq: "${site}" } } }) { groups { nodes { sum { catchment } } } } }`,
  published: { row: `{ measure: { eq: PUPILS }, basis: { eq: ANNOUNCED }, site: { name: { eq: "${site}" } } }` },
});

const pilots = (where = "") => `{ waitingTimePilots(asOf: "2019-12-31"${where}) { totalCount } }`;
const ofPilots = (basis: string) => `{ measure: { eq: WAITING_TIME_PILOTS }, basis: { eq: ${basis} } }`;
const inLondon = '{ site: { region: { name: { eq: "London" } } } }';

/** The real sites and the bodies about them. */
export const places: readonly Comparison[] = [
  {
    figure: "Named sites",
    at: "K1",
    query: "{ sites { totalCount } }",
    published: { row: '{ measure: { eq: SITES }, basis: { eq: ANNOUNCED }, wave: { code: { eq: "2018-19" } } }' },
  },
  inRegion("North", 7),
  inRegion("Midlands and East", 5),
  inRegion("South West", 2),
  inRegion("South East", 4),
  inRegion("London", 7),
  {
    figure: "Regions of the NHS in 2018",
    at: "K1",
    query: '{ regions(asOf: "2018-12-31") { totalCount } }',
    published: { value: 5, source: nhsList },
  },
  {
    figure: "Regions of the NHS since April 2019",
    at: "NHS codes",
    query: '{ regions(asOf: "2019-04-01") { totalCount } }',
    published: { value: 7, source: "NHS Organisation Data Service and Office for National Statistics, seven commissioning regions" },
  },
  ...[
    "Northumberland",
    "Liverpool",
    "Hertfordshire",
    "South Warwickshire",
    "Gloucestershire",
    "Swindon",
    "Buckinghamshire",
    "Oxfordshire",
  ].map(inSite),
  ...["Hertfordshire", "Oxfordshire"].map(catchment),
  {
    figure: "Pupils and learners to a team in South Warwickshire",
    at: "Local news",
    query:
      '{ teams(asOf: "2018-12-31", where: { site: { name: { eq: "South Warwickshire" } } }) { groups { nodes { avg { catchment } } } } }',
    published: { value: 8000, source: "Heads Up Warwickshire, 10 January 2019" },
  },
  {
    figure: "First month in which a team in Hertfordshire was at work",
    at: "Local news",
    query:
      '{ teamStages(where: { value: { eq: OPERATIONAL }, team: { site: { name: { eq: "Hertfordshire" } } } }) { groups { nodes { min { from } } } } }',
    reads: monthOf,
    published: { value: "2019-12", source: "Hertfordshire County Council, 14 February 2019" },
  },
  {
    figure: "Teams of the first wave in the South West",
    at: "NHS England in the South; K6",
    query:
      '{ teams(asOf: "2018-12-31", where: { wave: { code: { eq: "2018-19" } }, site: { region: { name: { eq: "South West" } } } }) { totalCount } }',
    published: { row: '{ measure: { eq: TEAMS }, basis: { eq: ANNOUNCED }, region: { name: { eq: "South West" } } }' },
  },
  {
    figure: "Waiting-time pilots",
    at: "K3",
    query: pilots(),
    published: { row: ofPilots("ANNOUNCED") },
  },
  {
    figure: "Waiting-time pilots, as counted over 2018 to 2022",
    at: "NHS England",
    query: pilots(),
    published: { row: ofPilots("OUTTURN") },
    because: "12 were announced in 2018; 14 are of a longer time, and which two came later is not published",
  },
  {
    figure: "Sites that the pilots cover",
    at: "K3",
    query: '{ pilotSites(asOf: "2019-12-31") { groups { nodes { countDistinct { site } } } } }',
    published: { value: 13, source: `${nhsList}: Stoke on Trent and North Staffordshire are two sites of the 25, and one pilot of the 12` },
  },
  {
    figure: "Pilots that cover more than one site",
    at: "K3",
    query: pilots(", where: { sitesCovered: { gt: 1 } }"),
    published: { value: 1, source: `${nhsList}: Stoke on Trent and North Staffordshire are two sites of the 25, and one pilot of the 12` },
  },
  {
    figure: "Pilots in London",
    at: "Transformation Partners; K3",
    query: pilots(`, where: { pilotSites: { some: ${inLondon} } }`),
    published: { value: 4, source: partners },
  },
  {
    figure: "Pilots outside London",
    at: "NHS England; K3",
    query: pilots(`, where: { pilotSites: { none: ${inLondon} } }`),
    published: { value: 8, source: nhsList },
  },
  commissioners("Hertfordshire", 2, "East and North Hertfordshire CCG, December 2018"),
  commissioners("North Kent", 2, "Canterbury and Coastal CCG, 16 July 2019"),
  commissioners("Greater Manchester", 10, "Greater Manchester Integrated Care Partnership, mental health support teams"),
];
