import type { RegionName } from "./regions.ts";

/** A clinical commissioning group (CCG) as the national lists give it. */
export interface Ccg {
  readonly code: string;
  readonly onsCode: string;
  readonly name: string;
  readonly before: RegionName;
  readonly since: RegionName;
  /** The first list of CCGs that has it, where that is not the one of 2018-19. */
  readonly from?: string;
  /** The day of the first list of CCGs that no longer has it. */
  readonly until: string;
  /** The code of the CCG that it went into. */
  readonly into?: string;
}

type Row = readonly [code: string, onsCode: string, name: string, until: string, into?: string];

/** On this day 42 integrated care boards followed the CCGs that were left. */
const [april2020, april2021, july2022] = ["2020-04-01", "2021-04-01", "2022-07-01"] as const;

/**
 * CCGs of the sites. Codes and regions: list of 2019-20 (NHS Digital, Office for National Statistics). Last days: the lists of April 2020 and
 * April 2021 (Office for National Statistics), and the change to integrated care boards. What went into what: Children's Commissioner, 2022.
 */
const rows: Readonly<Record<string, readonly Row[]>> = {
  "North > North East and Yorkshire": [
    ["13T", "E38000212", "Newcastle Gateshead", july2022],
    ["00L", "E38000130", "Northumberland", july2022],
    ["00N", "E38000163", "South Tyneside", july2022],
    ["02X", "E38000044", "Doncaster", july2022],
    ["03L", "E38000141", "Rotherham", july2022],
    ["03A", "E38000064", "Greater Huddersfield", april2021, "X2C4Y"],
  ],
  "North > North West": [
    ["99A", "E38000101", "Liverpool", july2022],
    ["14L", "E38000217", "Manchester", july2022],
    ["00Y", "E38000135", "Oldham", july2022],
    ["01D", "E38000080", "Heywood, Middleton and Rochdale", july2022],
    ["01G", "E38000143", "Salford", july2022],
    ["00T", "E38000016", "Bolton", july2022],
    ["00V", "E38000024", "Bury", july2022],
    ["01W", "E38000174", "Stockport", july2022],
    ["01Y", "E38000182", "Tameside and Glossop", july2022],
    ["02A", "E38000187", "Trafford", july2022],
    ["02H", "E38000205", "Wigan Borough", july2022],
  ],
  "Midlands and East > East of England": [
    ["06K", "E38000049", "East and North Hertfordshire", july2022],
    ["06N", "E38000079", "Herts Valleys", july2022],
  ],
  "Midlands and East > Midlands": [
    ["05W", "E38000175", "Stoke on Trent", july2022],
    ["05G", "E38000126", "North Staffordshire", july2022],
    ["04N", "E38000142", "Rushcliffe", april2020, "52R"],
    ["04L", "E38000133", "Nottingham North and East", april2020, "52R"],
    ["05R", "E38000164", "South Warwickshire", april2021, "B2M3M"],
  ],
  "South West > South West": [
    ["11M", "E38000062", "Gloucestershire", july2022],
    ["12D", "E38000181", "Swindon", april2020, "92G"],
  ],
  "South East > South East": [
    ["14Y", "E38000223", "Buckinghamshire", july2022],
    ["15A", "E38000221", "Berkshire West", july2022],
    ["10Q", "E38000136", "Oxfordshire", july2022],
    ["09J", "E38000043", "Dartford, Gravesham and Swanley", april2020, "91Q"],
    ["10D", "E38000180", "Swale", april2020, "91Q"],
  ],
  "London > London": [
    ["07R", "E38000027", "Camden", april2020, "93C"],
    ["08V", "E38000186", "Tower Hamlets", april2021, "A3A8R"],
    ["07Y", "E38000084", "Hounslow", april2021, "W2U3Z"],
    ["08D", "E38000072", "Haringey", april2020, "93C"],
    ["07Q", "E38000023", "Bromley", april2020, "72Q"],
    ["08R", "E38000105", "Merton", april2020, "36L"],
    ["08T", "E38000179", "Sutton", april2020, "36L"],
    ["08X", "E38000193", "Wandsworth", april2020, "36L"],
    ["08Y", "E38000202", "West London", april2021, "W2U3Z"],
  ],
};

/** The CCGs that some of them went into, by the first list that has them. */
const mergers: readonly (readonly [RegionName, from: string, ...Row])[] = [
  ["Midlands", april2020, "52R", "E38000243", "Nottingham and Nottinghamshire", july2022],
  ["South West", april2020, "92G", "E38000231", "Bath and North East Somerset, Swindon and Wiltshire", july2022],
  ["South East", april2020, "91Q", "E38000237", "Kent and Medway", july2022],
  ["London", april2020, "93C", "E38000240", "North Central London", july2022],
  ["London", april2020, "72Q", "E38000244", "South East London", july2022],
  ["London", april2020, "36L", "E38000245", "South West London", july2022],
  ["North East and Yorkshire", april2021, "X2C4Y", "E38000254", "Kirklees", july2022],
  ["Midlands", april2021, "B2M3M", "E38000251", "Coventry and Warwickshire", july2022],
  ["London", april2021, "A3A8R", "E38000255", "North East London", july2022],
  ["London", april2021, "W2U3Z", "E38000256", "North West London", july2022],
];

const ccg = (before: RegionName, since: RegionName, [code, onsCode, name, until, into]: Row): Ccg => ({
  code,
  onsCode,
  name: `NHS ${name} CCG`,
  before,
  since,
  until,
  ...(into ? { into } : {}),
});

export const ccgs: readonly Ccg[] = [
  ...Object.entries(rows).flatMap(([way, list]) => {
    const [before, since] = way.split(" > ") as [RegionName, RegionName];
    return list.map((row) => ccg(before, since, row));
  }),
  ...mergers.map(([region, from, ...row]) => ({ ...ccg(region, region, row), from })),
];

/** The one partnership that a site is named after. It stands under its ONS code, as its NHS code (QWE) became that of an integrated care board. */
export const partnership = {
  code: "E54000031",
  onsCode: "E54000031",
  name: "South West London Health and Care Partnership",
} as const;
