import { posting } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { earlier } from "./days.ts";
import type { NewPosting } from "./jobs.ts";
import type { Post } from "./posts.ts";

/** A stretch of time in a post, as it is asked for. */
export interface Hold extends Partial<Omit<NewPosting, "post" | "staffMember" | "wte" | "from" | "until" | "kind">> {
  readonly post: Post;
  readonly person: string;
  readonly kind?: NewPosting["kind"];
  /** The part of the post that is held, or the whole-time equivalents themselves. */
  readonly share?: number;
  readonly wte?: number;
  readonly from: string;
  readonly until: string | null;
}

/** A posting that was drawn, and is to be written down. */
export interface Planned {
  readonly post: Post;
  readonly person: string;
  readonly kind: NewPosting["kind"];
  readonly wte: number;
  readonly from: string;
  readonly until: string | null;
  readonly input: NewPosting;
}

/** A posting as it was written down. */
export interface Held extends Planned {
  readonly id: string;
}

/** Without what is not there. */
const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

const hundredth = (value: number) => Math.round(value * 100) / 100;

/** The stretches of a term in which a post's whole-time equivalents stay the same. */
function stretches({ wtes, closedOn }: Post, from: string, until: string | null) {
  const end = earlier(until, closedOn);
  return wtes
    .map((wte, i) => ({
      value: wte.value,
      from: wte.from && wte.from > from ? wte.from : from,
      until: earlier(end, wtes[i + 1]?.from ?? null),
    }))
    .filter((one) => one.until === null || one.from < one.until);
}

/** Draws postings, one a stretch, so that nobody holds more than there is of a post when it shrinks; and writes them down. */
export function postingBook(add: Add) {
  const planned: Planned[] = [];
  const held: Held[] = [];

  const plan = ({
    post,
    person,
    kind = "SUBSTANTIVE",
    share = 1,
    wte: exact,
    from,
    until,
    leavingReason,
    destination,
    cameFrom,
    ...rest
  }: Hold): void => {
    const { band } = post;
    const parts = stretches(post, from, until);
    const isCutShort = parts.at(-1)?.until !== until;
    // Who is in a post when it closes goes elsewhere in the NHS.
    const closing = kind === "SUBSTANTIVE" || kind === "SECONDMENT" ? ({ leavingReason: "OTHER", destination: "NHS" } as const) : {};
    for (const [i, part] of parts.entries()) {
      const isLast = i === parts.length - 1;
      const wte = exact ?? Math.max(0.1, hundredth(part.value * share));
      const leaving = isCutShort ? closing : { leavingReason, destination };
      const input: NewPosting = {
        staffMember: person,
        post: post.id,
        kind,
        band,
        contract: "PERMANENT",
        wte,
        from: part.from,
        ...(part.until ? { until: part.until } : {}),
        ...(i === 0 && cameFrom ? { cameFrom } : {}),
        ...rest,
        ...(isLast && part.until ? given(leaving) : {}),
      };
      planned.push({ post, person, kind, wte, from: part.from, until: part.until, input });
    }
  };

  /** Writes down what was drawn since the last time, each with the campaign that it came of. */
  const write = (campaigns: ReadonlyMap<Planned, string> = new Map()): void => {
    for (const one of planned.splice(0)) {
      const campaign = campaigns.get(one);
      held.push({ ...one, id: add(posting, { ...one.input, ...(campaign ? { campaign } : {}) }) });
    }
  };

  return { planned, held, plan, write };
}
export type PostingBook = ReturnType<typeof postingBook>;
