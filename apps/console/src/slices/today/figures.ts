import { type EnrolmentStage, enrolmentStages } from "@trailblazer/records";
import { listed } from "../../kit/model/words.ts";

/** What is added up: of a region, or of England. */
export interface Figures {
  readonly sites: number;
  readonly teamsOperational: number;
  readonly settingsJoined: number;
  readonly fundedWte: number;
  readonly filledWte: number;
  readonly vacantWte: number;
}

/** A region with its figures. */
export interface RegionFigures extends Figures {
  readonly id: string;
  readonly name: string;
}

interface Site extends Omit<Figures, "sites"> {
  readonly region: { readonly id: string; readonly name: string };
}
interface Total {
  readonly totalCount: number;
}

/** What the register answers to `todayQuery`: the sites, and how many there are of what a tile counts. */
export type Answer = {
  readonly sites: { readonly nodes: readonly Site[] };
  readonly teams: Total;
  readonly operational: Total;
  readonly inTraining: Total;
  readonly joined: Total;
  readonly enrolments: Total;
} & Readonly<Record<EnrolmentStage, Total>>;

/** The stages of an enrolment, in the order in which a setting passes them. */
export const stages = Object.keys(enrolmentStages) as EnrolmentStage[];

/** All that the page shows, in one operation. Settings that joined are counted once, so England's number is asked for and not added up. */
export const todayQuery = `query Today($operational: TeamWhere, $inTraining: TeamWhere, $joined: SettingWhere) {
  sites(first: 1000) { nodes { region { id name } teamsOperational settingsJoined fundedWte filledWte vacantWte } }
  teams(first: 0) { totalCount }
  operational: teams(where: $operational, first: 0) { totalCount }
  inTraining: teams(where: $inTraining, first: 0) { totalCount }
  joined: settings(where: $joined, first: 0) { totalCount }
  enrolments(first: 0) { totalCount }
  ${stages.map((stage) => `${stage}: enrolments(where: { stage: { eq: ${stage} } }, first: 0) { totalCount }`).join("\n  ")}
}`;

const measures = ["teamsOperational", "settingsJoined", "fundedWte", "filledWte", "vacantWte"] as const;
/** Whole-time equivalents have two places; a sum of them in binary has more. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The figures of some sites together. */
export function totals(sites: readonly Site[]): Figures {
  const sums = measures.map((name) => [name, rounded(sites.reduce((sum, site) => sum + site[name], 0))] as const);
  return { sites: sites.length, ...(Object.fromEntries(sums) as Omit<Figures, "sites">) };
}

/** The figures of each region that has sites, in the order of their names. */
export function byRegion(sites: readonly Site[]): RegionFigures[] {
  const regions = new Map(sites.map(({ region }) => [region.id, region.name]));
  return [...regions]
    .map(([id, name]) => ({ id, name, ...totals(sites.filter(({ region }) => region.id === id)) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** What the figures are of: England, or as much of it as the viewer's roles are for. */
export function scopeWords(roles: readonly { readonly scope: string }[]): string {
  const scopes = [...new Set(roles.map(({ scope }) => scope))];
  return scopes.includes("England") ? "England" : listed(scopes) || "England";
}
