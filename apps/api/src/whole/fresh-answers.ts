import { type FreshWorld, PURSE, type Subject, whereabouts } from "./fresh-world.ts";

/** Whether somebody sees what is in a site. */
export type Sees = (site: string) => boolean;

/** What is known of each subject's number when an answer comes: what was acknowledged before it was asked for, what was begun since, and what the asker saw before. */
export interface Known {
  readonly known: ReadonlyMap<string, number>;
  readonly begun: ReadonlyMap<string, number>;
  readonly seen: Map<string, number>;
}

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const teams = (way: string, of: string) => `${way}: teams(where: { name: { startsWith: ${of} } }, orderBy: [{ name: ASC }])`;
const ALIKE = `${teams("alike", "$name")} { totalCount nodes { id catchment site { id } } }
  ${teams("groups", "$name")} { groups { nodes { key { catchment } count } } }`;
const PURSES = `${teams("purse", '"Purse"')} { groups { nodes { key { site { self } } sum { catchment } count } } }`;
const TRAVELLER = `${teams("traveller", '"Traveller"')} { nodes { id catchment site { id } } }`;
const SITES = `sites(first: 5, orderBy: [{ name: ASC }]) { nodes { id all: teams { totalCount }
  few: teams(first: 5, where: { name: { startsWith: "Purse" } }) { nodes { catchment } } } }`;

/** What is asked, over and over: so that answers are kept. */
export function questions({ alike, traveller, sites }: FreshWorld): readonly Question[] {
  return [
    ...alike.map(({ name }) => ({ name: "alike", query: `query ($name: String!) { ${ALIKE} }`, variables: { name } })),
    { name: "purse", query: `{ ${PURSES} ${SITES} }`, variables: {} },
    { name: "traveller", query: `{ ${TRAVELLER} ${SITES} }`, variables: {} },
    {
      name: "by id",
      query: `query ($id: ID!, $site: ID!) { team(id: $id) { catchment site { id } } node(id: $id) { id } site(id: $site) { id } }`,
      variables: { id: traveller.teams[0]!.id, site: sites[0] },
    },
    {
      name: "all at once",
      query: `query ($name: String!) { ${ALIKE} ${PURSES} ${TRAVELLER} ${SITES} }`,
      variables: { name: alike[1]!.name },
    },
  ];
}

interface Answered {
  readonly alike?: { readonly totalCount: number; readonly nodes: readonly Row[] };
  readonly groups?: { readonly groups: { readonly nodes: readonly { key: { catchment: number }; count: number }[] } };
  readonly purse?: {
    readonly groups: { readonly nodes: readonly { key: { site: { self: string } }; sum: { catchment: number }; count: number }[] };
  };
  readonly traveller?: { readonly nodes: readonly Row[] };
  readonly sites?: {
    readonly nodes: readonly { id: string; all: { totalCount: number }; few: { nodes: readonly { catchment: number }[] } }[];
  };
  readonly team?: Omit<Row, "id"> | null;
  readonly node?: { readonly id: string } | null;
  readonly site?: { readonly id: string } | null;
}

interface Row {
  readonly id: string;
  readonly catchment: number;
  readonly site: { readonly id: string };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is wrong with an answer. */
export function judged(world: FreshWorld, text: string, sees: Sees, { known, begun, seen }: Known): readonly string[] {
  const { data, errors } = JSON.parse(text) as { data: Answered; errors?: unknown };
  if (errors || !data) return [`refused: ${text.slice(0, 300)}`];
  const faults: string[] = [];
  const claim = (holds: boolean, what: string) => {
    if (!holds) faults.push(`${what}: ${text.slice(0, 1500)}`);
  };

  /** A number is none that was overwritten before it was asked for, and none that nobody has written yet. */
  function timely({ name }: Subject, number: number): void {
    claim(number >= known.get(name)!, `${name} ${number} is older than ${known.get(name)}, which was acknowledged before`);
    claim(number >= (seen.get(name) ?? 0), `${name} ${number} is older than ${seen.get(name)}, which was seen before`);
    claim(number <= begun.get(name)!, `${name} ${number} is not written yet`);
    seen.set(name, Math.max(number, seen.get(name) ?? 0));
  }

  function alikeIn({ alike, groups }: Answered): void {
    if (!alike || !groups) return;
    const first = alike.nodes[0]?.id;
    const subject = world.alike.find((one) => one.teams.some(({ id }) => id === first));
    const expected = (subject ?? world.alike[0]!).teams.filter(({ site }) => sees(site));
    claim(
      same(
        alike.nodes.map(({ id, site }) => [id, site.id]),
        expected.map(({ id, site }) => [id, site]),
      ),
      "other teams than may be seen",
    );
    claim(alike.totalCount === expected.length, "another count than of what may be seen");
    claim(new Set(alike.nodes.map(({ catchment }) => catchment)).size <= 1, "teams that are alike differ");
    const number = alike.nodes[0]?.catchment;
    const counted = number === undefined ? [] : [{ key: { catchment: number }, count: expected.length }];
    claim(same(groups.groups.nodes, counted), "groups are of another snapshot than the list beside them");
    if (subject && number !== undefined) timely(subject, number);
  }

  function purseIn({ purse, sites }: Answered): void {
    const numbers = (purse?.groups.nodes ?? []).map(({ key, sum, count }) => {
      claim(count === 1, "a purse twice");
      return [key.site.self, sum.catchment] as const;
    });
    const shown = (sites?.nodes ?? []).flatMap(({ id, few }) => few.nodes.map(({ catchment }) => [id, catchment] as const));
    const expected = world.purse.teams.filter(({ site }) => sees(site)).map(({ site }) => site);
    for (const [is, found] of [
      [purse, numbers],
      [sites, shown],
    ] as const) {
      if (!is) continue;
      claim(same(found.map(([site]) => site).toSorted(), expected.toSorted()), "other purses than may be seen");
      const all = found.map(([site, number]) => (site === world.sites[0] ? number : PURSE - number));
      claim(new Set(all).size <= 1, "a sum that is always the same is another");
      if (all[0] !== undefined) timely(world.purse, all[0]);
    }
    const bySite = (found: readonly (readonly [string, number])[]) => found.toSorted(([one], [other]) => (one < other ? -1 : 1));
    if (purse && sites) claim(same(bySite(numbers), bySite(shown)), "one part of the answer is of another snapshot than the other");
  }

  /** Who does not see the traveller can tell no more than that it may have been elsewhere. */
  function away(): void {
    const { name } = world.traveller;
    const from = Math.max(known.get(name)!, seen.get(name) ?? 0);
    const may = [from, from + 1].some((number) => number <= begun.get(name)! && !sees(whereabouts(world, number)));
    claim(may, "the traveller is not seen, and was nowhere else");
  }

  function travellerIn({ traveller, team, node }: Answered): void {
    const found = traveller ? traveller.nodes[0] : team === null ? undefined : team;
    if (!traveller && team === undefined) return;
    if (team !== undefined) claim((team === null) === (node === null), "a record is there by one way and not by the other");
    if (!found) {
      away();
      return;
    }
    claim(sees(found.site.id), "the traveller is seen where nothing may be");
    claim(found.site.id === whereabouts(world, found.catchment), "the traveller has a number of another place");
    timely(world.traveller, found.catchment);
  }

  function sitesIn({ sites, site, traveller }: Answered): void {
    const expected = world.sites.filter(sees);
    if (site !== undefined)
      claim((site?.id ?? null) === (sees(world.sites[0]) ? world.sites[0] : null), "a site that may not be seen, or none");
    if (!sites) return;
    claim(
      same(
        sites.nodes.map(({ id }) => id),
        expected,
      ),
      "other sites than may be seen",
    );
    const staying = world.subjects.filter((subject) => subject !== world.traveller).flatMap((subject) => subject.teams);
    const more = sites.nodes.map(({ id, all }) => [id, all.totalCount - staying.filter((team) => team.site === id).length] as const);
    claim(
      more.every(([, count]) => count === 0 || count === 1) && more.filter(([, count]) => count).length <= 1,
      "more teams than there are",
    );
    const at = more.find(([, count]) => count)?.[0];
    if (traveller) claim(at === traveller.nodes[0]?.site.id, "the traveller is counted where it is not");
  }

  alikeIn(data);
  purseIn(data);
  travellerIn(data);
  sitesIn(data);
  return faults;
}
