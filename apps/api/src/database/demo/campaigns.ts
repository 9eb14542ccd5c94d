import { recruitmentCampaign } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { daysBetween, holdsOn, later, plusDays, workday } from "./days.ts";
import type { Planned } from "./postings.ts";
import type { Post } from "./posts.ts";
import { type Random, random } from "./random.ts";
import { announcedOn } from "./sites.ts";
import { demoToday } from "./today.ts";

type NewCampaign = NewOf<typeof recruitmentCampaign>;
type People = Pick<NewCampaign, "applied" | "interviewed" | "offered" | "difficulty">;

/** A search for staff, with whom it found. */
interface Search {
  readonly post: Post;
  readonly posts: number;
  readonly advertisedOn: string;
  readonly closedOn: string | null;
  readonly found: readonly Planned[];
}

/** Posts that opened together were advertised together; whoever began within this many days of it came of that. */
const openingDays = 120;

/** Whoever was found for a post: no secondment, which two employers agree on, and no agency staff. */
const isFound = ({ kind, input }: Planned) => kind === "SUBSTANTIVE" && input.cameFrom !== undefined;
const fills = ({ kind }: Planned) => kind === "SUBSTANTIVE" || kind === "SECONDMENT";
/** A campaign closes on a day that has come, or is open. */
const past = (day: string) => (day <= demoToday ? day : null);

/** The first search for posts of one role that opened in a team on one day. Those who come last may begin well after the others. */
function opening(own: readonly Post[], found: readonly Planned[], chance: Random): Search {
  const [post] = own as readonly [Post];
  const begun = found.map(({ from }) => from).toSorted();
  const before = workday(plusDays(begun[0] ?? post.openedOn, -chance.whole(49, 77)));
  // A holder of a part of a post leaves the rest of it to be found.
  const parts = own.map(({ id }) => Math.max(1, found.filter((one) => one.post.id === id).length));
  const posts = parts.reduce((sum, one) => sum + one, 0);
  const advertisedOn = later(before, announcedOn[post.team.wave]);
  const lasts = found.length < posts ? chance.whole(56, 90) : chance.whole(12, 28);
  return { post, posts, advertisedOn, closedOn: past(workday(plusDays(advertisedOn, lasts))), found };
}

/** Since when an empty post has been sought again on a day: since its last holder left, or the search with which it opened was over; nothing while somebody holds it. */
function emptySince({ openedOn }: Post, holders: readonly Planned[], day: string): string | undefined {
  if (holders.some(({ from, until }) => holdsOn(plusDays(day, -1), from, until))) return undefined;
  return holders.reduce((last, { until }) => (until && until <= day ? later(last, until) : last), plusDays(openedOn, 60));
}

/** A search that found nobody, where a post has stood empty for long before it was advertised again. */
function inVain(post: Post, since: string | undefined, until: string, chance: Random): Search[] {
  if (!since || daysBetween(since, until) < 75) return [];
  const advertisedOn = workday(plusDays(since, chance.whole(5, 25)));
  return [{ post, posts: 1, advertisedOn, closedOn: workday(plusDays(advertisedOn, chance.whole(24, 42))), found: [] }];
}

/** The search that found those who began on one day in posts of one role of a team, and the one before it that did not. */
function again(found: readonly Planned[], holders: readonly Planned[], chance: Random): Search[] {
  const [{ post, from }] = found as readonly [Planned];
  const advertisedOn = workday(plusDays(from, -chance.whole(49, 91)));
  const closedOn = past(workday(plusDays(advertisedOn, chance.whole(14, 30))));
  const before = found.length === 1 ? inVain(post, emptySince(post, holders, from), advertisedOn, chance) : [];
  return [...before, { post, posts: found.length, advertisedOn, closedOn, found }];
}

/** What is done about a post that is empty today, and for which nobody is to begin. */
function stillSought(post: Post, holders: readonly Planned[], chance: Random): Search[] {
  const isOver = post.closedOn !== null || holders.some(({ until }) => until === null || until > demoToday);
  const since = isOver ? undefined : emptySince(post, holders, plusDays(demoToday, 1));
  if (!since || daysBetween(since, demoToday) < 14) return [];
  const advertisedOn = later(workday(plusDays(since, 7)), workday(plusDays(demoToday, -chance.whole(5, 40))));
  return [...inVain(post, since, advertisedOn, chance), { post, posts: 1, advertisedOn, closedOn: null, found: [] }];
}

/** Of whom a search heard, by how it ended. Practitioners applied in numbers; senior staff were hard to find. */
function peopleOf({ post, posts, closedOn, found }: Search, chance: Random): People {
  const one = post.role === "EMHP" ? chance.whole(6, 14) : chance.whole(1, 4);
  if (!closedOn) return { applied: found.length + chance.whole(0, posts * one) };
  if (found.length) {
    const difficulty = found.length < posts ? chance.pick(["NONE_SUITABLE", "DECLINED"] as const) : undefined;
    const offered = difficulty === "DECLINED" ? posts : found.length;
    const interviewed = offered + chance.whole(0, posts);
    return { applied: interviewed + posts * one, interviewed, offered, ...(difficulty ? { difficulty } : {}) };
  }
  const difficulty = chance.weighted([
    ["NO_APPLICANTS", 36],
    ["NONE_SUITABLE", 40],
    ["DECLINED", 20],
    ["WITHDRAWN", 4],
  ] as const);
  if (difficulty === "NO_APPLICANTS") return { applied: 0, interviewed: 0, offered: 0, difficulty };
  const applied = chance.whole(1, one + 1);
  if (difficulty === "WITHDRAWN") return { applied, interviewed: 0, offered: 0, difficulty };
  return { applied, interviewed: chance.whole(1, applied), offered: difficulty === "DECLINED" ? 1 : 0, difficulty };
}

/** The campaigns by which staff were found, and those that found nobody; by whom each found. */
export function campaigns(add: Add, posts: readonly Post[], planned: readonly Planned[]): ReadonlyMap<Planned, string> {
  const chance = random("campaigns");
  const filling = grouped(planned.filter(fills), ({ post }) => post);
  const holdersOf = (post: Post) => filling.get(post) ?? [];
  const searches: Search[] = [];

  for (const own of grouped(posts, ({ team, role, openedOn }) => `${team.id} ${role} ${openedOn}`).values()) {
    const arrivals = own.flatMap(holdersOf).filter(isFound);
    // Posts whose trainees waited for the second intake were advertised with that.
    const limit = (post: Post) => plusDays(post.openedOn, post.role === "EMHP" ? 1 : openingDays);
    const isFirst = (one: Planned) => one.from <= limit(one.post) && !holdersOf(one.post).some(({ until }) => until && until <= one.from);
    const first = arrivals.filter(isFirst);
    const advertised = own.filter((post) => post.role !== "EMHP" || first.some((one) => one.post === post));
    if (advertised.length) searches.push(opening(advertised, first, chance));
    const rest = arrivals.filter((one) => !isFirst(one)).toSorted((a, b) => a.from.localeCompare(b.from));
    for (const found of grouped(rest, ({ from }) => from).values()) searches.push(...again(found, holdersOf(found[0]!.post), chance));
    for (const post of own) searches.push(...stillSought(post, holdersOf(post), chance));
  }

  return new Map(
    searches.flatMap((search) => {
      const { post, posts: number, advertisedOn, closedOn, found } = search;
      const id = add(recruitmentCampaign, {
        team: post.team.id,
        role: post.role,
        employer: post.team.provider,
        posts: number,
        advertisedOn,
        ...(closedOn ? { closedOn } : {}),
        ...peopleOf(search, chance),
      });
      return found.map((one) => [one, id] as const);
    }),
  );
}
