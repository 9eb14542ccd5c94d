import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import type { Granted } from "../engine/access/viewer.ts";
import { type Step, stepsOf, wayToRoot } from "../engine/access/ways.ts";
import { type Input, type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** Where a record lies, seen from the first site: there, in another site of its region, in another region, or nowhere any more. */
export const places = ["own", "other site", "other region", "deleted"] as const;
export type Place = (typeof places)[number];
export type Standing = Exclude<Place, "deleted">;

/** A role as somebody holds it in the world. */
export interface Holder {
  readonly role: string;
  readonly scope: "England" | "region" | "site" | "organisation";
  readonly granted: Granted;
}

/** A world of three sites in two regions, with one record of every type that belongs to a site in each, all employed by one organisation in the first. */
export interface AccessWorld {
  readonly register: TestRegister;
  readonly sites: Readonly<Record<Standing, string>>;
  readonly holders: readonly Holder[];
  readonly samples: Sampler;
  /** The record of a type in a place. One that is above sites is the same in all; one that was deleted is no more. */
  id(type: RecordType, place: Place): string;
  /** What another record of the type would be made from, in a place. */
  input(type: RecordType, place: Standing): Promise<Input>;
}

export async function accessWorld(): Promise<AccessWorld> {
  const register = await testRegister("empty");
  const samples = sampler((type, input) => register.add(type, input));
  const record = (name: string) => programme.record(name);
  const [north, south] = [await samples.add(record("Region")), await samples.add(record("Region"))];
  const site = (region: string) => samples.add(record("Site"), { region: { value: region } });
  const sites = { own: await site(north), "other site": await site(north), "other region": await site(south) };
  const employers = { own: await samples.add(record("Organisation")), other: await samples.add(record("Organisation")) };
  const ids = new Map<string, string>();

  /** What names the employer of a record of its own, or of a value of that past. */
  function employedIn(type: RecordType, place: Standing): Input {
    const employer = place === "own" ? employers.own : employers.other;
    if (type.past && record(type.past.of).employedBy === type.past.field) return { value: employer };
    if (!type.employedBy || type.employedBy.includes(".")) return {};
    return { [type.employedBy]: type.fields[type.employedBy]!.dated ? { value: employer } : employer };
  }

  /** What ties a new record to a place: the first link of its way, and of a post its employer. */
  async function tie(type: RecordType, place: Standing, way: readonly Step[] | undefined): Promise<Input> {
    const [first] = way ?? [];
    const own = employedIn(type, place);
    if (first?.way !== "up") return own;
    const to = first.to.name === "Site" ? sites[place] : await standing(first.to, place);
    return { ...own, [first.link]: type.fields[first.link]!.dated ? { value: to } : to };
  }

  async function add(type: RecordType, place: Standing): Promise<string> {
    const way = wayToRoot(programme, type);
    const id = await samples.add(type, await tie(type, place, way));
    const [first] = way ?? [];
    // A record that others lead down from, as a setting does from its enrolment, is tied by one of those.
    if (first?.way === "down") {
      const other = wayToRoot(programme, first.to);
      await samples.add(first.to, { ...(await tie(first.to, place, other)), [first.link]: id });
    }
    return id;
  }

  async function standing(type: RecordType, place: Standing): Promise<string> {
    if (type.name === "Site") return sites[place];
    const key = wayToRoot(programme, type) ? `${type.name} ${place}` : type.name;
    const known = ids.get(key) ?? (type.past ? await pastOf(type, place) : await add(type, place));
    ids.set(key, known);
    return known;
  }

  /** A past that always has a value has its own with its owner. */
  async function pastOf(type: RecordType, place: Standing): Promise<string> {
    const owner = await standing(programme.record(type.past!.of), place);
    const { data } = await register.ask(
      `{ all: ${type.plural}(where: { ${type.past!.link}: { id: { eq: "${owner}" } } }) { nodes { id } } }`,
    );
    return data.all.nodes[0]?.id ?? (await add(type, place));
  }

  for (const type of programme.records) {
    // What is to go comes first, so that it is in nobody's way.
    if (!type.past && type.name !== "Site") ids.set(`${type.name} deleted`, await addAndRemove(type));
    for (const place of ["own", "other site", "other region"] as const) await standing(type, place);
  }

  async function addAndRemove(type: RecordType): Promise<string> {
    const gone = await add(type, "own");
    const { data } = await register.ask(`{ one: ${type.one}(id: "${gone}") { version } }`);
    const uses = await register.set([{ delete: type.name, id: gone, version: data.one.version }]).catch(() => undefined);
    // What something leads down from can't go before that does.
    if (!uses) await goneWithUses(type, gone);
    return gone;
  }

  async function goneWithUses(type: RecordType, id: string): Promise<void> {
    const [first] = stepsOf(programme, type, type.within!);
    const { data } = await register.ask(
      `{ one: ${type.one}(id: "${id}") { version } uses: ${first!.to.plural}(where: { ${first!.link}: { id: { eq: "${id}" } } }) { nodes { id version } } }`,
    );
    for (const use of data.uses.nodes) await register.set([{ delete: first!.to.name, id: use.id, version: use.version }]);
    await register.set([{ delete: type.name, id, version: data.one.version }]);
  }

  const scopes = {
    England: { sites: "all" as const, organisations: [] },
    region: { sites: [sites.own, sites["other site"]], organisations: [] },
    site: { sites: [sites.own], organisations: [] },
    organisation: { sites: [sites.own], organisations: [employers.own] },
  };
  const held: readonly (readonly [string, keyof typeof scopes])[] = [
    ["ADMINISTRATOR", "England"],
    ["MANAGER", "England"],
    ["MANAGER", "region"],
    ["MANAGER", "site"],
    ["ANALYST", "England"],
    ["ANALYST", "region"],
    ["EVALUATOR", "England"],
    ["PROVIDER", "organisation"],
    ["PARTNER", "site"],
  ];
  return {
    register,
    sites,
    samples,
    holders: held.map(([role, scope]) => ({ role, scope, granted: { role, ...scopes[scope] } })),
    id(type, place) {
      if (type.name === "Site" && place !== "deleted") return sites[place];
      const known = ids.get(`${type.name} ${place}`) ?? (place === "deleted" ? undefined : ids.get(type.name));
      return known ?? "019a0000-0000-7000-8000-000000000000";
    },
    async input(type, place) {
      const tied: Record<string, unknown> = { ...(await tie(type, place, wayToRoot(programme, type))) };
      if (type.elseWithin && type.fields[type.elseWithin]!.to === "Site") tied[type.elseWithin] = sites[place];
      // What it links to beside its way has to be seen from there too.
      for (const [name, { kind, to, optional }] of Object.entries(type.fields))
        if (kind === "link" && !optional && !(name in tied) && wayToRoot(programme, record(to!)))
          tied[name] = await standing(record(to!), place);
      return samples.input(type, "least", tied);
    },
  };
}
