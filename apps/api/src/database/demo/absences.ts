import { absence } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { earlier, plusDays } from "./days.ts";
import type { Held, PostingBook } from "./postings.ts";
import { type Random, random } from "./random.ts";
import { recruiting } from "./staff.ts";
import { demoToday } from "./today.ts";

interface Away {
  readonly planned: boolean;
  readonly from: string;
  readonly until: string | null;
}

/** Time away within a posting: long and planned, or shorter and not. */
function away({ from, until }: Held, chance: Random): Away | undefined {
  const planned = chance.chance(0.55);
  const start = chance.day(plusDays(from, 60), plusDays(demoToday, planned ? 21 : 0));
  const back = plusDays(start, planned ? chance.whole(120, 290) : chance.whole(12, 75));
  const end = earlier(back, until);
  if (end && end <= plusDays(start, 7)) return undefined;
  // Nobody knows yet how long an absence that was not planned will last.
  return { planned, from: start, until: !planned && back > demoToday ? null : end };
}

/** Days away of some postings, and the people who cover the longer ones. Why anybody is away is not recorded. */
export function absences(add: Add, { held, plan, write }: PostingBook): void {
  const chance = random("absences");
  const recruit = recruiting(add, random("cover"), "cover.example.org");
  const candidates = held.filter(({ kind, from, until }) => kind === "SUBSTANTIVE" && plusDays(from, 120) < (until ?? demoToday));
  for (const one of chance.shuffled(candidates).slice(0, Math.round(candidates.length * 0.15))) {
    const time = away(one, chance);
    if (!time) continue;
    add(absence, { posting: one.id, planned: time.planned, from: time.from, ...(time.until ? { until: time.until } : {}) });
    if (!time.planned || time.from > demoToday || !chance.chance(0.5)) continue;
    plan({
      post: one.post,
      person: recruit(one.post.role),
      kind: "COVER",
      covers: one.id,
      contract: "FIXED_TERM",
      wte: one.wte,
      from: time.from,
      until: time.until,
    });
  }
  write();
}
