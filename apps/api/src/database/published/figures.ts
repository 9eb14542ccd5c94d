import type { publishedFigure } from "@trailblazer/records";
import type { NewOf } from "./creator.ts";
import type { RegionName } from "./regions.ts";

type Figure = NewOf<typeof publishedFigure>;

/** A figure as it stands here: links by name, and England where nothing else is said. */
export interface FigureRow extends Omit<Figure, "about" | "site" | "region" | "wave"> {
  readonly about?: string;
  readonly site?: string;
  readonly region?: RegionName;
  readonly wave?: "2018-19" | "2019-20";
}

export const evaluation = "NIHR BRACE and PIRU, Early evaluation of the Children and Young People's Mental Health Trailblazer programme: summary, 2021";
const nhsList = "NHS England, web page \"2018-19 trailblazer sites\" (mental health support teams)";
export const announcement = "GOV.UK news, 2018, as copied by Bright Green Learning";
const lords2022 = "House of Lords written answer HL5727; Hansard, House of Lords, 15 June 2022";
const commons2023 = "House of Commons written answers 22478 (18 April 2024), 22428 and 195610; EdCentral, article 12568";
const headteacher = "Headteacher Update, 2024, on figures of the Department for Education and NHS England";
const lords2024 = "House of Lords written answer HL2012";
const commons2025 = "House of Commons written answers 62226 and 69026; Tes, 19 June 2025";

const bySchools = "Of schools and colleges. The share of pupils and learners on the same day is 7 to 11 points higher: never compare the two.";
const byPupils = "Of pupils and learners, not of schools and colleges.";
const monthOnly = "Given for March or April; held as 31 March.";

const firstWave = { asAtOn: "2018-12-20", wave: "2018-19" } as const;
const announcedForSite = (site: string, value: number, source: string, note?: string): FigureRow => ({
  measure: "TEAMS",
  value,
  basis: "ANNOUNCED",
  about: site,
  site,
  ...firstWave,
  source,
  ...(note ? { note } : {}),
});

/** The first wave: what was announced, and what the evaluation counted. */
const first: readonly FigureRow[] = [
  { measure: "SITES", value: 25, basis: "ANNOUNCED", ...firstWave, source: nhsList },
  { measure: "TEAMS", value: 59, basis: "ANNOUNCED", ...firstWave, source: `${nhsList}; PIRU, project pages`, note: "The evaluation counts 58 that were created. No source explains the difference; 59 times 8,000 gives the 470,000 announced." },
  { measure: "TEAMS", value: 58, basis: "OUTTURN", asAtOn: "2021-03-15", wave: "2018-19", source: `${evaluation}; NIHR Health and Social Care Delivery Research, final report`, note: "Created in the first wave. NHS England announced 59. No day is given: held as the end of the fieldwork, mid-March 2021." },
  { measure: "SETTINGS", value: 1050, basis: "OUTTURN", asAtOn: "2021-03-15", wave: "2018-19", source: evaluation, note: "Recruited to take part; not all had a team yet. No day is given: held as the end of the fieldwork, mid-March 2021." },
  { measure: "PUPILS", value: 470000, basis: "ANNOUNCED", ...firstWave, source: announcement, note: "\"More than 470,000\": about 8,000 to a team." },
  { measure: "WAITING_TIME_PILOTS", value: 12, basis: "ANNOUNCED", ...firstWave, source: `${nhsList}; NHS Transformation Partners in Health and Care, trailblazers in London`, note: "Stoke on Trent and North Staffordshire are one pilot, so 13 of the 25 sites are covered. Another page of NHS England counts 14 from 2018 to 2022." },
  { measure: "WAITING_TIME_PILOTS", value: 14, basis: "OUTTURN", asAtOn: "2022-12-31", source: "NHS England, web page \"Children and young people's mental health trailblazers\"", note: "Over 2018 to 2022; no day is given, so the end of 2022 is held. 12 were announced in 2018: the two are not of the same time." },
  announcedForSite("Northumberland", 2, "Be You Northumberland and Northumberland CCG, web pages", "Follows from the two areas named, Blyth and Hexham."),
  announcedForSite("Liverpool", 3, "Liverpool Express, mental health support teams to be established"),
  announcedForSite("Hertfordshire", 2, "Hertfordshire County Council, 14 February 2019; East and North Hertfordshire CCG, December 2018"),
  announcedForSite("South Warwickshire", 2, "Heads Up Warwickshire, 10 January 2019"),
  announcedForSite("Gloucestershire", 4, "Gloucestershire CCG, news; NHS England in the South"),
  announcedForSite("Swindon", 3, "Swindon CCG, news; NHS England in the South"),
  announcedForSite("Buckinghamshire", 2, "Wendover News, on Buckinghamshire's trailblazer scheme"),
  announcedForSite("Oxfordshire", 2, "Oxford Health NHS Foundation Trust, news", "In the first phase, in Oxford alone."),
  { measure: "TEAMS", value: 4, basis: "ANNOUNCED", about: "Stoke on Trent and North Staffordshire", ...firstWave, source: "VAST (vast.org.uk), page on the trailblazer project", note: "Jointly: no number is published for either site by itself." },
  { measure: "TEAMS", value: 7, basis: "ANNOUNCED", about: "South West", region: "South West", ...firstWave, source: "NHS England in the South, children and young people's mental health", note: "Swindon's three and Gloucestershire's four." },
  { measure: "PUPILS", value: 16000, basis: "ANNOUNCED", about: "Hertfordshire", site: "Hertfordshire", ...firstWave, source: "Hertfordshire County Council, 14 February 2019" },
  { measure: "SETTINGS", value: 40, basis: "ANNOUNCED", about: "Hertfordshire", site: "Hertfordshire", ...firstWave, source: "Hertfordshire County Council, 14 February 2019" },
  { measure: "SETTINGS", value: 72, basis: "ANNOUNCED", about: "Gloucestershire", site: "Gloucestershire", ...firstWave, source: "Gloucestershire Health and Care NHS Foundation Trust, news", note: "Ten of them early adopters." },
  { measure: "SETTINGS", value: 42, basis: "ANNOUNCED", about: "Swindon", site: "Swindon", ...firstWave, source: "Swindon CCG, news", note: "40 schools and two colleges, in three clusters." },
  { measure: "SETTINGS", value: 40, basis: "ANNOUNCED", about: "Buckinghamshire", site: "Buckinghamshire", ...firstWave, source: "Wendover News, on Buckinghamshire's trailblazer scheme" },
  { measure: "PUPILS", value: 16000, basis: "ANNOUNCED", about: "Buckinghamshire", site: "Buckinghamshire", ...firstWave, source: "Wendover News, on Buckinghamshire's trailblazer scheme" },
  { measure: "PUPILS", value: 16000, basis: "ANNOUNCED", about: "Oxfordshire", site: "Oxfordshire", ...firstWave, source: "Oxford Times, news 17541127", note: "In Oxford alone, in the first phase." },
  { measure: "PUPILS", value: 25000, basis: "ANNOUNCED", about: "SW London HCP", site: "SW London HCP", ...firstWave, source: "Merton Council, 18 January 2019", note: "\"Almost 25,000\"." },
  { measure: "SETTINGS", value: 37, basis: "ANNOUNCED", about: "North Kent", site: "North Kent", ...firstWave, source: "Dartford Living" },
  { measure: "SETTINGS", value: 22, basis: "ANNOUNCED", about: "Rotherham", site: "Doncaster and Rotherham", ...firstWave, source: "Rotherham Council, papers of meetings (item 86160)", note: "Rotherham alone: a part of the site." },
];

/** The waves after it. */
const second: readonly FigureRow[] = [
  { measure: "TEAMS", value: 124, basis: "ANNOUNCED", asAtOn: "2019-07-12", wave: "2019-20", source: "East London NHS Foundation Trust, 19 August 2019", note: "\"124 new teams in 48 areas\"." },
  { measure: "SITES", value: 48, basis: "ANNOUNCED", asAtOn: "2019-07-12", wave: "2019-20", source: "West Yorkshire and Harrogate Health and Care Partnership, 12 July 2019; Healthy Young Minds Lancashire and South Cumbria, 12 July 2019; East London NHS Foundation Trust, 19 August 2019", note: "Mid and South Essex counts 57: bids, CCGs and areas are different units." },
  { measure: "SITES", value: 57, basis: "ANNOUNCED", asAtOn: "2019-07-12", wave: "2019-20", source: "swfhealthsocial.co.uk on Mid and South Essex, 7 September 2019", note: "Others count 48: bids, CCGs and areas are different units." },
  { measure: "TEAMS", value: 180, basis: "ANNOUNCED", asAtOn: "2019-10-01", source: "London Trailblazer Workshop, slides of 1 October 2019", note: "\"Over 180 in process since 2018\": not all at work." },
];

/** Coverage of England, as it was found. */
const coverage: readonly FigureRow[] = [
  { measure: "TEAMS_OPERATIONAL", value: 287, basis: "OUTTURN", asAtOn: "2022-03-31", source: lords2022, note: "Spring 2022; held as 31 March." },
  { measure: "SETTINGS", value: 4700, basis: "OUTTURN", asAtOn: "2022-03-31", source: lords2022, note: "About 4,700." },
  { measure: "PUPILS_SHARE", value: 26, basis: "OUTTURN", asAtOn: "2022-03-31", source: lords2022, note: byPupils },
  { measure: "TEAMS_OPERATIONAL", value: 398, basis: "OUTTURN", asAtOn: "2023-03-31", source: commons2023, note: `399 were planned. ${monthOnly}` },
  { measure: "SETTINGS", value: 6800, basis: "OUTTURN", asAtOn: "2023-03-31", source: commons2023, note: `About 6,800: 17 to a team. ${monthOnly}` },
  { measure: "SETTINGS_SHARE", value: 28, basis: "OUTTURN", asAtOn: "2023-03-31", source: commons2023, note: bySchools },
  { measure: "PUPILS", value: 3400000, basis: "OUTTURN", asAtOn: "2023-03-31", source: commons2023, note: `3.4 million: 8,500 to a team. ${monthOnly}` },
  { measure: "PUPILS_SHARE", value: 35, basis: "OUTTURN", asAtOn: "2023-03-31", source: commons2023, note: byPupils },
  { measure: "TEAMS_OPERATIONAL", value: 498, basis: "OUTTURN", asAtOn: "2024-03-31", source: `${headteacher}; ${lords2024}`, note: monthOnly },
  { measure: "SETTINGS", value: 8500, basis: "OUTTURN", asAtOn: "2024-03-31", source: headteacher, note: `"Almost 8,500": 17 to a team. ${monthOnly}` },
  { measure: "SETTINGS_SHARE", value: 34, basis: "OUTTURN", asAtOn: "2024-03-31", source: headteacher, note: bySchools },
  { measure: "PUPILS", value: 4200000, basis: "OUTTURN", asAtOn: "2024-03-31", source: headteacher, note: `4.2 million: 8,400 to a team. ${monthOnly}` },
  { measure: "PUPILS_SHARE", value: 44, basis: "OUTTURN", asAtOn: "2024-03-31", source: headteacher, note: byPupils },
  { measure: "TEAMS_OPERATIONAL", value: 607, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: monthOnly },
  { measure: "TEAMS_IN_TRAINING", value: 106, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: "To be operational by April 2026." },
  { measure: "SETTINGS", value: 10100, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: monthOnly },
  { measure: "SETTINGS_SHARE", value: 41, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: `42 had been forecast. ${bySchools}` },
  { measure: "PUPILS", value: 5000000, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: `About 5.0 million. ${monthOnly}` },
  { measure: "PUPILS_SHARE", value: 52, basis: "OUTTURN", asAtOn: "2025-03-31", source: commons2025, note: `54 had been forecast. ${byPupils}` },
];

/** What was expected for a day that had not come. */
const forecasts: readonly FigureRow[] = [
  { measure: "TEAMS_OPERATIONAL", value: 399, basis: "FORECAST", asAtOn: "2023-03-31", source: commons2023, note: "Planned; 398 came of it." },
  { measure: "PUPILS_SHARE", value: 54, basis: "FORECAST", asAtOn: "2025-03-31", source: lords2024, note: `52 came of it. ${byPupils}` },
  { measure: "SETTINGS_SHARE", value: 42, basis: "FORECAST", asAtOn: "2025-03-31", source: lords2024, note: `41 came of it. ${bySchools}` },
  { measure: "SETTINGS_SHARE", value: 50, basis: "FORECAST", asAtOn: "2026-03-31", source: commons2025, note: `An estimate. ${bySchools}` },
  { measure: "PUPILS_SHARE", value: 60, basis: "FORECAST", asAtOn: "2026-03-31", source: commons2025, note: `An estimate; later answers state it as reached "this spring". ${byPupils}` },
  { measure: "PUPILS", value: 6000000, basis: "FORECAST", asAtOn: "2026-03-31", source: commons2025, note: "About 6 million: 900,000 more than a year before." },
];

const regional = (region: RegionName, value: number): FigureRow => ({
  measure: "PUPILS_SHARE",
  value,
  basis: "OUTTURN",
  asAtOn: "2024-03-31",
  about: region,
  region,
  source: headteacher,
  note: byPupils,
});
const rural = (about: string, value: number): FigureRow => ({ measure: "SETTINGS_SHARE", value, basis: "OUTTURN", asAtOn: "2025-03-31", about, source: commons2025, note: bySchools });

/** Parts of England. */
const parts: readonly FigureRow[] = [
  regional("London", 50),
  regional("North West", 49),
  regional("South West", 48),
  regional("East of England", 41),
  regional("South East", 39),
  regional("Midlands", 37),
  rural("Rural hamlets and isolated dwellings", 24),
  rural("Rural villages", 21),
  rural("Rural towns and fringe", 36),
  { measure: "PUPILS_SHARE", value: 43, basis: "OUTTURN", asAtOn: "2024-12-31", about: "Greater Manchester", site: "Greater Manchester", source: "Greater Manchester Integrated Care Partnership, mental health support teams", note: "Children with access, December 2024; held as the last day of the month." },
  { measure: "SETTINGS", value: 154, basis: "OUTTURN", asAtOn: "2022-12-31", about: "Nottinghamshire", site: "Nottinghamshire", source: "Nottinghamshire County Council, newsroom", note: "By 2022, teams of all waves; held as the last day of the year." },
  { measure: "PUPILS", value: 64000, basis: "OUTTURN", asAtOn: "2022-12-31", about: "Nottinghamshire", site: "Nottinghamshire", source: "Nottinghamshire County Council, newsroom", note: "By 2022, teams of all waves; held as the last day of the year." },
];

/** Numbers about the programme as somebody published them. Where they disagree, all of them stand here. */
export const figureRows: readonly FigureRow[] = [...first, ...second, ...coverage, ...forecasts, ...parts];
