import { region } from "@trailblazer/records";
import type { Add } from "./creator.ts";

/** The day on which seven commissioning regions followed five. */
const regionsChangedOn = "2019-04-01";

/** The five regions of 2018 and the seven since; three are in both. Codes: NHS Organisation Data Service and Office for National Statistics, April 2020. */
const table = [
  { name: "North", until: regionsChangedOn },
  { name: "Midlands and East", until: regionsChangedOn },
  { name: "London", code: "Y56", onsCode: "E40000003" },
  { name: "South West", code: "Y58", onsCode: "E40000006" },
  { name: "South East", code: "Y59", onsCode: "E40000005" },
  { name: "Midlands", code: "Y60", onsCode: "E40000008", from: regionsChangedOn },
  { name: "East of England", code: "Y61", onsCode: "E40000007", from: regionsChangedOn },
  { name: "North West", code: "Y62", onsCode: "E40000010", from: regionsChangedOn },
  { name: "North East and Yorkshire", code: "Y63", onsCode: "E40000009", from: regionsChangedOn },
] as const;

export type RegionName = (typeof table)[number]["name"];

/** The id of each region. */
export type Regions = ReadonlyMap<RegionName, string>;

export function regions(add: Add): Regions {
  return new Map(table.map((row) => [row.name, add(region, row)]));
}

/** A region's past, for a body or area that lay in one region until April 2019 and has lain in another, or in the same, since. */
export function regionPast(regions: Regions, before: RegionName, since: RegionName) {
  const value = regions.get(before)!;
  return before === since ? { value } : [{ value }, { value: regions.get(since)!, from: regionsChangedOn }];
}
