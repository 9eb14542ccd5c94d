import type { Add } from "../published/creator.ts";
import { type Area, areas } from "./areas.ts";
import { courseDays, intakes, type Trainee, waitingForPlaces } from "./cohorts.ts";
import { daysBetween, earlier, later, plusDays, workday } from "./days.ts";
import { jobs, type NewPosting } from "./jobs.ts";
import { type Hold, type PostingBook, postingBook } from "./postings.ts";
import type { Post } from "./posts.ts";
import { type Random, random } from "./random.ts";
import type { Sites } from "./sites.ts";
import { type Recruit, recruiting } from "./staff.ts";
import { demoToday } from "./today.ts";

/** Starts and notices are known this long ahead. */
const horizon = plusDays(demoToday, 40);
/** When courses for new practitioners began after the first. */
const [, ...courses] = intakes;
/** Before the first course had ended, nobody was there who had qualified. */
const qualifiedFrom = "2020-02-03";
/** People who were offered a post and have yet to agree on a day. */
const offers = 8;
/** Leavers a year, of a hundred: practitioners go soon after they qualify. */
const leaving = { EMHP: 31, others: 11 };

type Reason = NonNullable<NewPosting["leavingReason"]>;
type Destination = NonNullable<NewPosting["destination"]>;
const endings: readonly (readonly [readonly [Reason, Destination], number])[] = [
  [["PROMOTION", "NHS"], 24],
  [["BETTER_REWARD", "NHS"], 12],
  [["LACK_OF_OPPORTUNITIES", "THIRD_SECTOR"], 12],
  [["FURTHER_TRAINING", "STUDY"], 22],
  [["RELOCATION", "OTHER"], 10],
  [["WORK_LIFE_BALANCE", "NO_EMPLOYMENT"], 9],
  [["BETTER_REWARD", "EDUCATION_SECTOR"], 8],
  [["OTHER", "OTHER"], 3],
];

/** What the drawing of one career needs. */
interface Desk {
  readonly chance: Random;
  readonly book: PostingBook;
  readonly recruit: Recruit;
  readonly sites: Sites;
  readonly trainees: Trainee[];
  /** Posts whose first trainees had to wait for a place. */
  readonly waiting: ReadonlySet<Post>;
}

const ended = ([leavingReason, destination]: readonly [Reason, Destination]) => ({ leavingReason, destination });

/** The day on which somebody who starts on a day will have left, if it is known by now. */
function leavesOn(from: string, perYear: number, chance: Random): string | null {
  const years = daysBetween(from, horizon) / 365;
  if (years <= 0.2 || !chance.chance(1 - Math.exp((-perYear / 100) * years))) return null;
  return chance.day(plusDays(from, 60), horizon);
}

/** Days until a post that came free is filled again: some stay empty for long. */
const gap = (chance: Random) =>
  chance.weighted([
    [chance.whole(21, 80), 56],
    [chance.whole(81, 180), 30],
    [chance.whole(181, 420), 14],
  ]);

/** Somebody new for a post; where they have yet to start, with the site that they will come to. */
const newcomer = ({ recruit, sites }: Desk, post: Post, from: string) =>
  recruit(post.role, from > demoToday ? sites.get(post.team.area.name) : undefined);

const originOf = (desk: Desk, post: Post) => desk.chance.weighted(jobs[post.role].cameFrom);

/** A trainee: band 4 for the year of the course, then band 5 in the same post, unless they leave before. Gives the day on which the post is free. */
function train(desk: Desk, post: Post, from: string): string | null {
  const { chance, book } = desk;
  const person = newcomer(desk, post, from);
  const qualifiesOn = plusDays(from, courseDays);
  const trainee = { post, person, band: "BAND_4", contract: "TRAINING", cameFrom: originOf(desk, post), from } as const;
  const enrol = (days: Pick<Trainee, "qualifiedOn" | "leftOn"> = {}) =>
    desk.trainees.push({ person, area: post.team.area, enrolledOn: from, ...days });
  if (chance.chance(0.05)) {
    const until = chance.day(plusDays(from, 70), plusDays(from, 300));
    if (until <= horizon) {
      enrol(until <= demoToday ? { leftOn: until } : {});
      book.plan({ ...trainee, until, ...ended(chance.weighted(endings)) });
      return until;
    }
  }
  if (qualifiesOn > demoToday) {
    enrol();
    book.plan({ ...trainee, until: null });
    return null;
  }
  enrol({ qualifiedOn: qualifiesOn });
  if (chance.chance(0.06)) {
    book.plan({
      ...trainee,
      until: qualifiesOn,
      leavingReason: "END_OF_TRAINING",
      destination: chance.pick(["NHS", "STUDY", "EDUCATION_SECTOR"]),
    });
    return qualifiesOn;
  }
  book.plan({ ...trainee, until: qualifiesOn });
  return stay(desk, { post, person, from: qualifiesOn }, leaving.EMHP);
}

/** Holds a post until the day of leaving, if there is one, and gives that day. */
function stay({ chance, book }: Desk, hold: Omit<Hold, "until">, perYear: number): string | null {
  const until = leavesOn(hold.from, perYear, chance);
  book.plan({ ...hold, until, ...(until ? ended(chance.weighted(endings)) : {}) });
  return until && earlier(until, hold.post.closedOn);
}

/** Agency staff in an empty post: they don't fill it. */
function bridge(desk: Desk, post: Post, free: string, next: string): void {
  const { chance, book, recruit } = desk;
  const from = workday(plusDays(free, 21));
  if (post.role === "EMHP" || daysBetween(free, next) < 90 || from > demoToday || !chance.chance(0.5)) return;
  const until = earlier(next > horizon ? null : next, post.closedOn);
  if (until && until <= from) return;
  book.plan({ post, person: recruit(post.role), kind: "AGENCY", contract: "FIXED_TERM", share: chance.pick([0.6, 0.8, 1]), from, until });
}

const openTo = (post: Post, day: string) => day <= horizon && (!post.closedOn || plusDays(day, 30) < post.closedOn);

/** Practitioners in a post, one after another: trainees of the next course, or people who have qualified elsewhere. */
function practitioners(desk: Desk, post: Post): void {
  const { chance } = desk;
  let free = train(desk, post, desk.waiting.has(post) ? courses[0] : post.openedOn);
  while (free) {
    const left: string = free;
    const hired = workday(plusDays(left, gap(chance)));
    const course = courses.find((day) => day >= left && (daysBetween(left, day) < 150 || hired < qualifiedFrom));
    const next = course && (hired < qualifiedFrom || chance.chance(0.55)) ? course : hired;
    if (!openTo(post, next)) return;
    const person = next === course ? undefined : newcomer(desk, post, next);
    free = person
      ? stay(desk, { post, person, from: next, cameFrom: chance.pick(["NHS", "LOCAL_SPECIALIST", "VOLUNTARY"]) }, leaving.EMHP)
      : train(desk, post, next);
  }
}

/** Days until a new post is filled for the first time. Senior staff were hard to find, and some posts never found anybody. */
const firstGap = (post: Post, chance: Random) =>
  post.role === "SENIOR_CLINICIAN"
    ? chance.weighted([
        [chance.whole(0, 120), 82],
        [chance.whole(121, 330), 13],
        [2000, 4],
      ])
    : chance.whole(0, 110);

/** Everybody else in a post, or in a part of it. */
function others(desk: Desk, post: Post, share: number): void {
  const { chance } = desk;
  let next = workday(plusDays(post.openedOn, firstGap(post, chance)));
  let more: Partial<Hold> = {};
  while (openTo(post, next)) {
    const isSeconded = !more.overReason && post.role !== "ADMINISTRATOR" && chance.chance(0.06);
    const kind = isSeconded ? "SECONDMENT" : "SUBSTANTIVE";
    const contract = isSeconded || chance.chance(0.2) ? "FIXED_TERM" : "PERMANENT";
    const cameFrom = originOf(desk, post);
    const free = stay(
      desk,
      { post, person: newcomer(desk, post, next), kind, contract, cameFrom, share, from: next, ...more },
      leaving.others,
    );
    if (!free) return;
    const handsOver = kind === "SUBSTANTIVE" && chance.chance(0.35) && daysBetween(next, free) > 40;
    more = handsOver ? { overReason: "Handover of two weeks from the holder who leaves." } : {};
    const after = handsOver ? plusDays(free, -14) : workday(plusDays(free, gap(chance)));
    if (!handsOver) bridge(desk, post, free, after);
    next = later(after, post.openedOn);
  }
}

/** Half a post each: some managers hold the posts of two teams of a site. */
function managesBoth({ chance, book }: Desk, post: Post, sharing: Set<Area>): boolean {
  const { area } = post.team;
  if (sharing.has(area)) return false;
  const other = book.planned.find((held) => held.post.role === post.role && held.post.team.area === area && held.until === null);
  if (!other || !chance.chance(0.5)) return false;
  sharing.add(area);
  book.plan({ post, person: other.person, from: later(post.openedOn, other.from), until: null });
  return true;
}

/** Staff of all posts, from the day that each opened: who came, who left, who followed; and who trained. To be written down when it is known how each was found. */
export function careers(
  add: Add,
  posts: readonly Post[],
  sites: Sites,
): { readonly book: PostingBook; readonly trainees: readonly Trainee[] } {
  const chance = random("staff");
  const book = postingBook(add);
  const desk: Desk = { chance, book, recruit: recruiting(add, chance), sites, trainees: [], waiting: waitingForPlaces(posts) };
  const sharing = new Set<Area>();
  for (const post of posts) {
    if (post.role === "EMHP") practitioners(desk, post);
    else if (post.role === "SENIOR_CLINICIAN" && chance.chance(0.1)) for (const share of [0.6, 0.4]) others(desk, post, share);
    else if (post.role === "TEAM_MANAGER" && managesBoth(desk, post, sharing)) continue;
    else others(desk, post, post.role === "SENIOR_CLINICIAN" && chance.chance(0.08) ? 0.8 : 1);
  }
  for (const area of chance.shuffled(areas).slice(0, offers)) desk.recruit("EMHP", sites.get(area.name));
  return { book, trainees: desk.trainees };
}
