import { type Extent, lineOf, type Model, type Policy, type RecordType, sentences } from "@trailblazer/fields";
import type { Granted, Viewer } from "./viewer.ts";
import { wayToRoot } from "./ways.ts";

/** How far a right goes over the records of one type: over all, over those of some sites, over those that some organisations answer for, over some by themselves. */
export interface Reach {
  readonly all: boolean;
  readonly sites: readonly string[];
  readonly employers: readonly string[];
  readonly ids: readonly string[];
}

/** What somebody may see and do, type by type. */
export interface Rights {
  readonly viewer: Viewer;
  read(type: RecordType): Reach;
  write(type: RecordType): Reach;
  /** In which records a field is shown; of one that is not personal, in all that may be read. */
  shows(type: RecordType, field: string): Reach;
  /** Whether anything that the register keeps of the programme may be written: whoever keeps records is told who changed them. */
  readonly keeps: boolean;
  /** What one operation may cost, in rows. */
  readonly limit: number;
  /** The scheme by which is published what is asked elsewhere than by the console's own pages; none for whoever has a role that need not. */
  readonly publishes?: string | undefined;
}

/** What an operation may cost of whoever has no role: enough to be told so. */
const ANYBODY = 1000;

export const everything: Reach = { all: true, sites: [], employers: [], ids: [] };
export const nothing: Reach = { all: false, sites: [], employers: [], ids: [] };

/** Whether a reach holds no record at all. */
export const isNothing = ({ all, sites, employers, ids }: Reach): boolean => !all && !sites.length && !employers.length && !ids.length;

const joined = (reaches: readonly Reach[]): Reach =>
  reaches.some(({ all }) => all)
    ? everything
    : {
        all: false,
        sites: [...new Set(reaches.flatMap(({ sites }) => sites))],
        employers: [...new Set(reaches.flatMap(({ employers }) => employers))],
        ids: [...new Set(reaches.flatMap(({ ids }) => ids))],
      };

/** The rights of the register itself, in what no person asked for: loads, the first filling, what a rule carries on. */
export const theRegister: Rights = {
  viewer: { account: null, name: null, granted: [], isReadOnly: false },
  read: () => everything,
  write: () => everything,
  shows: () => everything,
  keeps: true,
  limit: Number.POSITIVE_INFINITY,
};

/** The scheme that all roles have in common: one that need not publish is enough to see numbers as they are. */
const publishedBy = ([scheme, ...others]: readonly (string | undefined)[]): string | undefined =>
  others.every((other) => other !== undefined) ? scheme : undefined;

/** Turns viewers into rights, by the policies of their roles. */
export function rightsBy(model: Model, policies: readonly Policy[]): (viewer: Viewer) => Rights {
  const byRole = new Map(policies.map((policy) => [policy.role, policy]));
  const ways = new Map(model.records.map((type) => [type.name, wayToRoot(model, type) !== undefined]));

  const extended = (extent: Extent, type: RecordType, { sites, organisations }: Granted): Reach => {
    if (extent === "all") return everything;
    if (extent === "none") return nothing;
    if (extent === "employed") return { ...nothing, employers: type.employedBy ? organisations : [] };
    if (sites === "all") return everything;
    return { ...nothing, sites: extent === "own" && ways.get(type.name) ? sites : [] };
  };

  return (viewer) => {
    const lines = (type: RecordType) =>
      viewer.granted.flatMap((granted) => {
        const policy = byRole.get(granted.role);
        const line = policy && lineOf(policy, type);
        return line ? [{ granted, line, ...sentences[typeof line === "string" ? line : line.does] }] : [];
      });
    const known = new Map<string, Reach>();
    const once = (key: string, work: () => Reach): Reach => {
      const reach = known.get(key) ?? work();
      known.set(key, reach);
      return reach;
    };
    const self = (type: RecordType): Reach => (type.isViewer && viewer.account ? { ...nothing, ids: [viewer.account] } : nothing);
    const written = (type: RecordType) =>
      once(`write ${type.name}`, () => joined(lines(type).map(({ write, granted }) => extended(write, type, granted))));
    return {
      viewer,
      read: (type) =>
        once(`read ${type.name}`, () =>
          joined([
            self(type),
            ...lines(type).flatMap(({ read, write, granted }) => [read, write].map((extent) => extended(extent, type, granted))),
          ]),
        ),
      write: (type) => (viewer.isReadOnly ? nothing : written(type)),
      shows: (type, field) =>
        type.fields[field]?.personal
          ? once(`shows ${type.name}.${field}`, () =>
              joined([
                self(type),
                ...lines(type).flatMap(({ line, write, granted }) =>
                  typeof line === "string" || line.shows.includes(field) ? [extended(write, type, granted)] : [],
                ),
              ]),
            )
          : everything,
      limit: Math.max(ANYBODY, ...viewer.granted.map(({ role }) => byRole.get(role)?.limit ?? 0)),
      publishes: publishedBy(viewer.granted.map(({ role }) => byRole.get(role)?.publishes)),
      keeps: model.records.some((type) => !type.isOfAnalysis && !isNothing(written(type))),
    };
  };
}
