import { organisation } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { type Regions, regionPast } from "../published/regions.ts";
import { type Area, areas } from "./areas.ts";

/** Ids of the organisations by name. */
export type Organisations = ReadonlyMap<string, string>;

export const ccgName = (name: string): string => `NHS ${name} CCG`;
export const trustName = (name: string): string => `${name} NHS Foundation Trust`;

/** The day on which two of the CCGs became one. */
export const ccgsMergedOn = "2020-04-01";
export const mergedCcgs = { into: "Fennick Levels", area: "Fennick Levels", parts: ["North Fennick", "South Fennick"] } as const;

export const universities = [
  "University of Skerrin Sands",
  "Lanchford Metropolitan University",
  "University of Wexborough",
  "University of Tamarlow",
  "Penhallis University College",
  "University of Lynchester",
  "Marish Bank University",
];
/** The university that trains for an area. */
export const universityOf = (area: Area): string => universities[areas.indexOf(area) % universities.length]!;
const nationalBodies = ["National Office for Support Teams", "National College of Wellbeing Practice"];

type Kind = "CCG" | "TRUST" | "COUNCIL" | "VOLUNTARY" | "UNIVERSITY" | "NATIONAL";
/** ODS has no code that begins with ZX and another letter: nothing here can be mistaken for a real body. */
const letters: Record<Kind, string> = { CCG: "C", TRUST: "T", COUNCIL: "L", VOLUNTARY: "V", UNIVERSITY: "U", NATIONAL: "N" };

const two = (value: number) => String(value).padStart(2, "0");

/** The first area in which each name appears. */
const firstAreas = (named: (area: Area) => readonly string[]): Map<string, Area> => {
  const found = new Map<string, Area>();
  for (const area of areas) for (const name of named(area)) if (!found.has(name)) found.set(name, area);
  return found;
};

/** The Department for Education gives no council a number between 501 and 599. */
export const councilCode = (name: string): string => String(501 + [...firstAreas((area) => area.councils).keys()].indexOf(name));

const isCouncil = (name: string) => areas.some((area) => area.councils.includes(name));

/** The invented bodies: who commissions, provides, employs and trains. */
export function organisations(add: Add, regions: Regions): Organisations {
  const made = new Map<string, string>();
  const counts = new Map<Kind, number>();
  const numbered = (kind: Kind) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts.get(kind)!;
  };
  const code = (kind: Kind, number: number) => `ZX${letters[kind]}${two(number)}`;
  const local = (kind: Kind, name: string, area: Area, more: { until?: string; localAuthorityCode?: string } = {}) => {
    const region = regionPast(regions, area.before, area.since);
    made.set(name, add(organisation, { name, kind, code: code(kind, numbered(kind)), region, ...more }));
  };

  for (const area of areas)
    for (const ccg of area.ccgs) {
      const until = (mergedCcgs.parts as readonly string[]).includes(ccg) ? { until: ccgsMergedOn } : {};
      local("CCG", ccgName(ccg), area, until);
    }
  const merged = areas.find((area) => area.name === mergedCcgs.area)!;
  made.set(
    ccgName(mergedCcgs.into),
    add(organisation, {
      name: ccgName(mergedCcgs.into),
      kind: "CCG",
      code: code("CCG", numbered("CCG")),
      region: { value: regions.get(merged.since)!, from: ccgsMergedOn },
      from: ccgsMergedOn,
    }),
  );

  for (const [name, area] of firstAreas((area) => [area.trust])) local("TRUST", trustName(name), area);
  for (const [name, area] of firstAreas((area) => area.councils)) local("COUNCIL", name, area, { localAuthorityCode: councilCode(name) });
  for (const [name, area] of firstAreas((area) => (area.partner && !isCouncil(area.partner) ? [area.partner] : [])))
    local("VOLUNTARY", name, area);
  for (const name of universities)
    made.set(name, add(organisation, { name, kind: "UNIVERSITY", code: code("UNIVERSITY", numbered("UNIVERSITY")) }));
  for (const name of nationalBodies)
    made.set(name, add(organisation, { name, kind: "NATIONAL", code: code("NATIONAL", numbered("NATIONAL")) }));
  return made;
}
