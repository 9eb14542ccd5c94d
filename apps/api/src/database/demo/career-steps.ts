import { careerStep } from "@trailblazer/records";
import type { Add, NewOf } from "../published/creator.ts";
import { earlier, later, plusDays } from "./days.ts";
import { type Organisations, universityOf } from "./organisations.ts";
import type { Held } from "./postings.ts";
import { random } from "./random.ts";
import { demoToday } from "./today.ts";

type Kind = NewOf<typeof careerStep>["kind"];

/** The one area with a career path of its own for practitioners, as the early evaluation heard of one; and since when. */
const ownPath = { area: "Penhallis", since: "2020-09-07" };

/** How many days each takes. A senior practitioner's course is for those who qualified two years before, and nobody has yet. */
const lasts: Readonly<Record<Exclude<Kind, "SENIOR_TRAINING">, number>> = { SUPERVISOR_TRAINING: 168, THERAPIST_TRAINING: 728, OTHER: 280 };

/** Steps beside changing posts: most supervisors train to supervise, recruit-to-train therapists to be therapists, and one area has a path of its own. */
export function careerSteps(add: Add, held: readonly Held[], supervisors: ReadonlyMap<string, Held>, organisations: Organisations): void {
  const chance = random("career steps");

  /** A step in the time of a posting: completed, broken off by leaving, or still going on. */
  const take = ({ person, post, until }: Held, kind: keyof typeof lasts, begunOn: string): void => {
    const end = plusDays(begunOn, lasts[kind]);
    const goneOn = earlier(until, plusDays(demoToday, 1))!;
    if (begunOn > demoToday || begunOn >= goneOn) return;
    const ended = end <= goneOn && end <= demoToday ? { completedOn: end } : goneOn <= demoToday ? { stoppedOn: goneOn } : {};
    add(careerStep, { staffMember: person, kind, provider: organisations.get(universityOf(post.team.area))!, begunOn, ...ended });
  };

  for (const one of supervisors.values())
    if (chance.chance(0.8)) take(one, "SUPERVISOR_TRAINING", chance.day(plusDays(one.from, 14), plusDays(one.from, 180)));
  for (const one of held) {
    const begins = plusDays(one.from, 28);
    if (one.post.role === "RECRUIT_TO_TRAIN_THERAPIST" && one.kind === "SUBSTANTIVE") take(one, "THERAPIST_TRAINING", begins);
    const isOnPath = one.post.role === "EMHP" && one.post.team.area.name === ownPath.area && one.input.contract === "PERMANENT";
    if (isOnPath) take(one, "OTHER", later(begins, ownPath.since));
  }
}
