import { post } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { plusDays } from "./days.ts";
import { type Job, jobs, type NewPosting, type Role } from "./jobs.ts";
import { type Random, random } from "./random.ts";
import type { Team } from "./teams.ts";
import { demoToday } from "./today.ts";

interface Wte {
  readonly value: number;
  readonly from?: string;
}

/** A post, with what its holders need to know. */
export interface Post {
  readonly id: string;
  readonly team: Team;
  readonly role: Role;
  /** The band that its holders are on, but for those who train. */
  readonly band: NonNullable<NewPosting["band"]>;
  /** Whole-time equivalents, in the order of time; the first since the post opened. */
  readonly wtes: readonly Wte[];
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** The posts of the standard team, one entry a post: 8.0 whole-time equivalents. Days after the trainees' first on which each opened. */
const standardPosts: readonly (readonly [role: Role, wte: number, after: number])[] = [
  ...Array.from({ length: 4 }, () => ["EMHP", 1, 0] as const),
  ...Array.from({ length: 3 }, () => ["SENIOR_CLINICIAN", 1, 28] as const),
  ["TEAM_MANAGER", 0.5, 14],
  ["ADMINISTRATOR", 0.5, 70],
];
const otherRoles = (Object.keys(jobs) as Role[]).filter((role) => !standardPosts.some(([standard]) => standard === role));

type Plan = Omit<Post, "id" | "team" | "band"> & { readonly fundedBy: Job["fundedBy"][number] };

/** A manager's or an administrator's post that began smaller than the standard. */
const grown = (wte: number, openedOn: string, chance: Random): Wte[] =>
  chance.chance(0.2) ? [{ value: wte - 0.2 }, { value: wte, from: chance.day(plusDays(openedOn, 200), "2020-10-01") }] : [{ value: wte }];

function standardPlans(trainingOn: string, chance: Random): Plan[] {
  return standardPosts.map(([role, wte, after]) => {
    const openedOn = plusDays(trainingOn, after);
    return { role, wtes: wte < 1 ? grown(wte, openedOn, chance) : [{ value: wte }], openedOn, closedOn: null, fundedBy: "PROGRAMME" };
  });
}

/** A post of one of the other roles: some grew or shrank, some are gone. */
function otherPlan(role: Role, chance: Random): Plan {
  const openedOn = chance.day("2019-09-02", "2020-06-01");
  const value = chance.pick(jobs[role].wtes);
  const change = chance.pick([0.2, -0.1]);
  const changes =
    value < 1 && chance.chance(0.3)
      ? [{ value: Math.round((value + change) * 10) / 10, from: chance.day(plusDays(openedOn, 120), "2020-12-01") }]
      : [];
  const closedOn = changes.length === 0 && chance.chance(0.34) ? chance.day(plusDays(openedOn, 150), "2021-02-26") : null;
  return { role, wtes: [{ value }, ...changes], openedOn, closedOn, fundedBy: chance.pick(jobs[role].fundedBy) };
}

/** The establishment of a team, by its wave and by how far it has come. */
function plansOf(team: Team, others: readonly Role[], chance: Random): Plan[] {
  if (!team.trainingOn) return [];
  const standard = standardPlans(team.trainingOn, chance);
  if (team.liveOn) return [...standard, ...others.map((role) => otherPlan(role, chance))];
  // A team in training has its trainees and whoever is to lead them; the rest follow.
  return standard.filter(({ role, openedOn }) => role === "EMHP" || (role === "TEAM_MANAGER" && openedOn <= demoToday));
}

type Draft = Plan & Pick<Post, "team" | "band">;

/** The band of a post over time: one in which people train is on that of trainees until the first have qualified. */
const bandsOf = ({ role, band }: Draft, qualifyOn: string | undefined) => {
  if (role !== "EMHP") return { value: band };
  return [{ value: "BAND_4" as const }, ...(qualifyOn ? [{ value: band, from: qualifyOn }] : [])];
};

/** The posts of all teams; every other team of the first wave has one to three of the eleven other roles. */
export function posts(add: Add, teams: readonly Team[], qualifying: (posts: readonly Draft[]) => ReadonlyMap<Draft, string>): Post[] {
  const [chance, grades] = [random("posts"), random("bands of posts")];
  const first = chance.shuffled(teams.filter((team) => team.wave === "2018-19"));
  const deck = Array.from({ length: 6 }, () => chance.shuffled(otherRoles)).flat();
  const others = new Map(
    first.slice(0, first.length / 2).map((team) => [
      team,
      deck.splice(
        0,
        chance.weighted([
          [1, 4],
          [2, 5],
          [3, 1],
        ]),
      ),
    ]),
  );
  const drafts = teams.flatMap((team) =>
    plansOf(team, [...new Set(others.get(team) ?? [])], chance).map((plan) => ({
      ...plan,
      team,
      band: grades.pick(jobs[plan.role].bands),
    })),
  );
  const qualified = qualifying(drafts);
  return drafts.map((draft) => {
    const { fundedBy, ...rest } = draft;
    const { team, role, wtes, openedOn, closedOn } = rest;
    const id = add(post, {
      team: team.id,
      role,
      employer: { value: team.provider },
      fundedBy,
      wte: wtes,
      band: bandsOf(draft, qualified.get(draft)),
      openedOn,
      ...(closedOn ? { closedOn } : {}),
    });
    return { id, ...rest };
  });
}
