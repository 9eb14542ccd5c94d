import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "../engine/database.ts";
import type { WriteDoor } from "../engine/write/door.ts";
import type { TestRegister } from "./test-register.ts";

/** Teams that are changed as one, and how often they were: each change gives them the next number. */
export interface Subject {
  readonly name: string;
  /** The teams, each with the site that it is in. */
  readonly teams: readonly { readonly id: string; readonly site: string }[];
  /** The number that is being written, and the last that was acknowledged. */
  begun: number;
  acknowledged: number;
}

/** Three sites with teams, of which some are alike in every snapshot, some come to one sum, and one moves. */
export interface FreshWorld {
  readonly sites: readonly [string, string, string];
  readonly subjects: readonly Subject[];
  /** Two teams in each site, all of which have the same number. */
  readonly alike: readonly Subject[];
  /** A team in the first site and one in the second: what the one has more the other has less. */
  readonly purse: Subject;
  /** A team that is in the first site while its number is even, and else in the second. */
  readonly traveller: Subject;
}

/** What the two teams of the purse come to. */
export const PURSE = 1_000_000;

/** Where the traveller is at a number. */
export const whereabouts = ({ sites }: FreshWorld, number: number): string => sites[number % 2]!;

export async function freshWorld(register: TestRegister): Promise<FreshWorld> {
  const region = await register.add("Region", { name: "North" });
  const wave = await register.add("Wave", { code: "2018-19" });
  const site = (name: string) => register.add("Site", { name, region: { value: region } });
  const sites = [await site("A"), await site("B"), await site("C")] as const;
  const subject = async (name: string, places: readonly string[], catchments: readonly number[] = []): Promise<Subject> => {
    const teams: { id: string; site: string }[] = [];
    for (const [index, place] of places.entries())
      teams.push({
        site: place,
        id: await register.add("Team", {
          name: `${name} ${index}`,
          wave,
          site: { value: place },
          stage: { value: "PLANNED" },
          catchment: catchments[index] ?? 0,
        }),
      });
    return { name, teams, begun: 0, acknowledged: 0 };
  };
  const six = sites.flatMap((place) => [place, place]);
  const alike = [await subject("Alike", six), await subject("Equal", six), await subject("Same", six)];
  const purse = await subject("Purse", [sites[0], sites[1]], [0, PURSE]);
  const traveller = await subject("Traveller", [sites[0]]);
  return { sites, alike, purse, traveller, subjects: [...alike, purse, traveller] };
}

/** By which ways a change comes in: through the write door of a server, or by SQL. */
interface Way {
  readonly write: WriteDoor;
  readonly database: Database;
}

/** Writers who change each subject over and over. Now and then they rest together until there were some more reads: then answers that were kept are given. */
export function writers(world: FreshWorld, ways: readonly Way[], reads: () => number, random: () => number) {
  const { alike, purse, traveller } = world;
  const writing = { isOver: false };
  let count = 0;
  const pick = () => ways[Math.floor(random() * ways.length)]!;

  async function byDoor({ teams }: Subject, patch: (index: number) => Record<string, unknown>): Promise<void> {
    const { write, database } = pick();
    const ids = teams.map(({ id }) => id);
    const rows = await database.run(`SELECT id, version FROM teams WHERE id = ANY($1::uuid[])`, [ids]);
    const versions = new Map(rows.map(({ id, version }) => [id, Number(version)]));
    await write.apply(
      ids.map((id, index) => ({ update: "Team", id, version: versions.get(id)!, patch: patch(index) })),
      { way: "API" },
    );
  }

  /** One after the other, with time in between for a reader to see half of it. */
  const bySql = ({ teams }: Subject, number: number): Promise<void> =>
    pick().database.transaction(async (run) => {
      for (const { id } of teams) await run(`UPDATE teams SET catchment = $1, version = version + 1 WHERE id = $2`, [number, id]);
      if (random() < 0.2) await wait(random() * 5);
    });

  const changes: readonly (readonly [Subject, (number: number) => Promise<void>])[] = [
    [alike[0]!, (number) => byDoor(alike[0]!, () => ({ catchment: number }))],
    [alike[1]!, (number) => byDoor(alike[1]!, () => ({ catchment: number }))],
    [alike[2]!, (number) => bySql(alike[2]!, number)],
    [purse, (number) => byDoor(purse, (index) => ({ catchment: index ? PURSE - number : number }))],
    [traveller, (number) => byDoor(traveller, () => ({ catchment: number, site: { value: world.sites[number % 2] } }))],
  ];

  let until = 0;
  const change = async ([subject, to]: (typeof changes)[number]) => {
    while (!writing.isOver) {
      if (reads() < until) {
        await wait(2);
        continue;
      }
      subject.begun += 1;
      await to(subject.begun);
      subject.acknowledged = subject.begun;
      count += 1;
      if (count % 25 === 0) until = reads() + 80;
    }
  };
  return {
    end: () => {
      writing.isOver = true;
    },
    /** How many changes were made, when the last of them is. */
    done: Promise.all(changes.map(change)).then(() => count),
  };
}
