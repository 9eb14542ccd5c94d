import { supervision } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import type { Trainee } from "./cohorts.ts";
import { earlier, holdsOn } from "./days.ts";
import type { Held } from "./postings.ts";
import { random } from "./random.ts";
import { demoToday } from "./today.ts";

/** Areas in which practitioners had too little case management at first, and until when; in one they still have. As few as the early evaluation says. */
const shortUntil: ReadonlyMap<string, string | null> = new Map([
  ["Tarnhowe", "2020-03-02"],
  ["Wealdmarsh", "2020-09-07"],
  ["Ferrygate", null],
]);

type Supervised = Pick<NewOf<typeof supervision>, "kind" | "hours" | "every">;

/** Somebody in a practitioner's post without a break. */
interface Practice {
  readonly person: string;
  readonly posts: readonly Held[];
  readonly from: string;
  readonly until: string | null;
}

/** A stretch of time, and who supervises in it. */
interface Under {
  readonly supervisor: string | undefined;
  readonly from: string;
  readonly until: string | null;
}

const monthsAfter = (day: string, months: number) => {
  const at = new Date(day);
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, at.getUTCDate())).toISOString().slice(0, 10);
};

/** Those who are or were in practitioners' posts. Who has yet to begin is supervised from then on, and is left out. */
function practices(held: readonly Held[]): Practice[] {
  const own = grouped(
    held.filter(({ post, from }) => post.role === "EMHP" && from <= demoToday),
    ({ person }) => person,
  );
  return [...own].map(([person, posts]) => {
    const from = posts.map((one) => one.from).toSorted()[0]!;
    const until = posts.some((one) => one.until === null)
      ? null
      : posts
          .map((one) => one.until!)
          .toSorted()
          .at(-1)!;
    return { person, posts, from, until };
  });
}

/** A term without what lies outside of another; nothing where nothing is left. */
function within<T extends { readonly from: string; readonly until: string | null }>(one: T, from: string, until: string | null): T[] {
  const [start, end] = [one.from > from ? one.from : from, earlier(one.until, until)];
  return end === null || start < end ? [{ ...one, from: start, until: end }] : [];
}

/** Who supervises whom: seniors of the team; where it has none, of another team of the area; where that has none, somebody of no team. Gives who supervised, each with a posting as they did. */
export function supervisions(add: Add, held: readonly Held[], trainees: readonly Trainee[]): ReadonlyMap<string, Held> {
  const chance = random("supervision");
  const seniors = held.filter(({ post, kind }) => post.role === "SENIOR_CLINICIAN" && (kind === "SUBSTANTIVE" || kind === "SECONDMENT"));
  const byTeam = grouped(seniors, ({ post }) => post.team);
  const byArea = grouped(seniors, ({ post }) => post.team.area);
  /** When clinical supervision becomes rarer: half a year after qualifying; of those in training nobody knows yet. */
  const settledOn = new Map(trainees.map(({ person, qualifiedOn }) => [person, qualifiedOn ? monthsAfter(qualifiedOn, 6) : null]));
  const supervisors = new Map<string, Held>();

  function under({ posts, from, until }: Practice): Under[] {
    const { team } = posts[0]!.post;
    const [own, near] = [byTeam.get(team) ?? [], byArea.get(team.area) ?? []];
    const found: Under[] = [];
    const isOver = (day: string) => day > demoToday || day === until;
    let day: string | null = from;
    while (day !== null && !isOver(day)) {
      const on: string = day;
      const there = (list: readonly Held[]) => list.filter((one) => holdsOn(on, one.from, one.until));
      const candidates = there(own).length ? there(own) : there(near);
      const supervisor = candidates.length ? chance.pick(candidates) : undefined;
      const isOwn = supervisor?.post.team === team;
      // A senior of the team takes over when there is one.
      const [next] = isOwn ? [] : own.flatMap((one) => (one.from > on ? [one.from] : [])).toSorted();
      const [nextNear] = supervisor ? [] : near.flatMap((one) => (one.from > on ? [one.from] : [])).toSorted();
      const end: string | null = [supervisor?.until ?? null, next ?? null, nextNear ?? null, until].reduce<string | null>(earlier, null);
      found.push({ supervisor: supervisor?.person, from: on, until: end });
      if (supervisor && !supervisors.has(supervisor.person)) supervisors.set(supervisor.person, supervisor);
      day = end;
    }
    return found;
  }

  /** What somebody was given of each kind, one term after another. */
  function given({ person, posts, from, until }: Practice): (Supervised & Under)[] {
    const short = shortUntil.get(posts[0]!.post.team.area.name);
    const mended = short === undefined ? from : short;
    const settled = settledOn.has(person) ? (settledOn.get(person) ?? null) : from;
    const hour = (kind: Supervised["kind"], every: Supervised["every"], start: string, end: string | null) =>
      within({ kind, hours: 1, every, supervisor: undefined, from: start, until: end }, from, until);
    return [
      ...hour("CASE_MANAGEMENT", "MONTH", from, mended),
      ...(mended === null ? [] : hour("CASE_MANAGEMENT", "FORTNIGHT", mended, null)),
      ...hour("CLINICAL_SKILLS", "FORTNIGHT", from, settled),
      ...(settled === null ? [] : hour("CLINICAL_SKILLS", "MONTH", settled, null)),
    ];
  }

  for (const practice of practices(held)) {
    const terms = under(practice);
    for (const { supervisor: _, ...one } of given(practice))
      for (const { supervisor, from, until } of terms)
        for (const part of within(one, from, until))
          add(supervision, {
            supervisee: practice.person,
            ...(supervisor ? { supervisor } : {}),
            kind: part.kind,
            hours: part.hours,
            every: part.every,
            from: part.from,
            ...(part.until ? { until: part.until } : {}),
          });
  }
  return supervisors;
}
