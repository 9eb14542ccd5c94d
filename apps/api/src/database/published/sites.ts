import type { RegionName } from "./regions.ts";

/** One of the 25 sites of the first wave. */
export interface PublishedSite {
  readonly name: string;
  readonly before: RegionName;
  readonly since: RegionName;
  /** Codes of the CCGs, or of the partnership, that commission it. */
  readonly commissioners: readonly string[];
  /** Teams of the first wave, where a number is published for the site by itself. */
  readonly teams?: number;
  /** When the teams went to work, where a source for the site says so. */
  readonly operationalFrom?: string;
  readonly catchment?: number;
  readonly note?: string;
}

const [north, middle, southWest, southEast, london] = ["North", "Midlands and East", "South West", "South East", "London"] as const;
const [northEast, northWest, midlands, east] = ["North East and Yorkshire", "North West", "Midlands", "East of England"] as const;

const byBlank = "Its region stands in a blank cell of NHS England's table, and is inferred.";
const byName = "Which CCG it is was inferred from the name.";
const byNames = "Which CCGs they are was inferred from the names.";

/**
 * The 25 sites as NHS England names them ("2018-19 trailblazer sites", mental health support teams), with the region of 2018 that it gives.
 * The region since April 2019 follows from the CCGs. No list of CCGs by site was published: notes say what was inferred.
 */
export const publishedSites: readonly PublishedSite[] = [
  { name: "Newcastle", before: north, since: northEast, commissioners: ["13T"], note: "Newcastle Gateshead CCG calls itself the site." },
  {
    name: "Northumberland",
    before: north,
    since: northEast,
    commissioners: ["00L"],
    teams: 2,
    note: `Two teams follow from its two areas, Blyth and Hexham (Be You Northumberland). A later bid for three more teams got one, for Ashington and Bedlington. ${byName}`,
  },
  { name: "South Tyneside", before: north, since: northEast, commissioners: ["00N"], note: byName },
  {
    name: "Liverpool",
    before: north,
    since: northWest,
    commissioners: ["99A"],
    teams: 3,
    note: `Three area teams (Liverpool Express). ${byName}`,
  },
  {
    name: "Doncaster and Rotherham",
    before: north,
    since: northEast,
    commissioners: ["02X", "03L"],
    note: `Rotherham council and Doncaster CCG each tell of up to 8,000 children and young people, which points to two teams; no number of teams is published. ${byNames}`,
  },
  {
    name: "Kirklees",
    before: north,
    since: northEast,
    commissioners: ["03A"],
    note: `North Kirklees CCG joined in July 2019 (West Yorkshire and Harrogate partnership), so the site of the first wave is taken to be Greater Huddersfield's.`,
  },
  {
    name: "Greater Manchester",
    before: north,
    since: northWest,
    commissioners: ["14L", "00Y", "01D", "01G", "00T", "00V", "01W", "01Y", "02A", "02H"],
    note: `All ten CCGs of Greater Manchester. The first four localities were Manchester, Oldham, Heywood, Middleton and Rochdale, and Salford. ${byNames}`,
  },
  {
    name: "Hertfordshire",
    before: middle,
    since: east,
    commissioners: ["06K", "06N"],
    teams: 2,
    operationalFrom: "2019-12-01",
    catchment: 8000,
    note: "Two teams, 40 schools and 16,000 children and young people; at work from December 2019 (Hertfordshire County Council, 14 February 2019; East and North Hertfordshire CCG, December 2018).",
  },
  {
    name: "Stoke on Trent",
    before: middle,
    since: midlands,
    commissioners: ["05W"],
    note: `Four teams jointly with North Staffordshire. ${byName}`,
  },
  {
    name: "Nottinghamshire",
    before: middle,
    since: midlands,
    commissioners: ["04N", "04L"],
    note: `Began in Rushcliffe and Gedling; other CCGs of the county may have had a part. Two CCGs were inferred from those areas.`,
  },
  {
    name: "South Warwickshire",
    before: middle,
    since: midlands,
    commissioners: ["05R"],
    teams: 2,
    catchment: 8000,
    note: `Two teams of about 20 schools and 8,000 children and young people each (Heads Up Warwickshire, 10 January 2019). ${byName}`,
  },
  {
    name: "North Staffordshire",
    before: middle,
    since: midlands,
    commissioners: ["05G"],
    note: `Four teams jointly with Stoke on Trent. ${byName}`,
  },
  {
    name: "Gloucestershire",
    before: southWest,
    since: southWest,
    commissioners: ["11M"],
    teams: 4,
    note: "Four teams (Gloucestershire CCG; NHS England in the South).",
  },
  {
    name: "Swindon",
    before: southWest,
    since: southWest,
    commissioners: ["12D"],
    teams: 3,
    note: "Three teams; Barnardo's is the lead provider (Swindon CCG; NHS England in the South).",
  },
  {
    name: "Buckinghamshire",
    before: southEast,
    since: southEast,
    commissioners: ["14Y"],
    teams: 2,
    note: `Two teams (Wendover News). The list of CCGs of 2013 to 2016 has Aylesbury Vale (10Y) and Chiltern (10H) instead. ${byName}`,
  },
  {
    name: "Berkshire West",
    before: southEast,
    since: southEast,
    commissioners: ["15A"],
    note: `The list of CCGs of 2013 to 2016 has four CCGs (10M, 10N, 10W, 11D) instead. ${byName}`,
  },
  {
    name: "Oxfordshire",
    before: southEast,
    since: southEast,
    commissioners: ["10Q"],
    teams: 2,
    catchment: 8000,
    note: `Two teams in the first phase, for 16,000 children and young people in Oxford (Oxford Health; Oxford Times). ${byBlank} ${byName}`,
  },
  {
    name: "North Kent",
    before: southEast,
    since: southEast,
    commissioners: ["09J", "10D"],
    note: `Dartford, Gravesham and Swanley CCG and Swale CCG (Canterbury and Coastal CCG, July 2019). ${byBlank}`,
  },
  { name: "Camden", before: london, since: london, commissioners: ["07R"], note: byName },
  { name: "Tower Hamlets", before: london, since: london, commissioners: ["08V"], note: byName },
  { name: "Hounslow", before: london, since: london, commissioners: ["07Y"], note: byName },
  { name: "Haringey", before: london, since: london, commissioners: ["08D"], note: byName },
  { name: "Bromley", before: london, since: london, commissioners: ["07Q"], note: byName },
  {
    name: "SW London HCP",
    before: london,
    since: london,
    commissioners: ["E54000031", "08R", "08T", "08X"],
    note: "A partnership and not a CCG. Merton, Sutton and Wandsworth are named by Merton Council (18 January 2019) and by the partnership (February 2019); who received the award is not.",
  },
  { name: "West London", before: london, since: london, commissioners: ["08Y"], note: byName },
];

/** The twelve pilots of a four-week wait by the sites that they cover: Stoke on Trent and North Staffordshire share one. */
export const publishedPilots: readonly (readonly string[])[] = [
  ["Northumberland"],
  ["Doncaster and Rotherham"],
  ["Greater Manchester"],
  ["Stoke on Trent", "North Staffordshire"],
  ["South Warwickshire"],
  ["Gloucestershire"],
  ["Buckinghamshire"],
  ["Oxfordshire"],
  ["Camden"],
  ["Tower Hamlets"],
  ["Haringey"],
  ["Bromley"],
];
