import type { Intake, Member } from "./enrolments.ts";
import type { Random } from "./random.ts";
import type { Begun } from "./supports.ts";
import { demoToday } from "./today.ts";

/** A setting that came into the programme, and the schools that it was before. */
export interface Family {
  readonly last: Member;
  readonly earlier: readonly Member[];
  /** The first day on which a team came to it as it is now. */
  readonly begunOn: string | null;
}

/** One that stands at joined on the day and to which a team has come. */
export type Supported = Family & { readonly begunOn: string };

export const isJoined = ({ leftOn }: Member): boolean => !leftOn || leftOn > demoToday;
export const isSupported = (family: Family): family is Supported => isJoined(family.last) && family.begunOn !== null;

/** All of one family, in their order. */
export const generations = ({ earlier, last }: Family): readonly Member[] => [...earlier, last];

export function families({ members }: Intake, begun: Begun): readonly Family[] {
  const bySetting = new Map(members.map((member) => [member.setting.id, member]));
  const gone = new Set(members.flatMap(({ setting }) => setting.was.map(({ id }) => id)));
  return members
    .filter(({ setting }) => !gone.has(setting.id))
    .map((last) => ({
      last,
      earlier: last.setting.was.flatMap(({ id }) => bySetting.get(id) ?? []),
      begunOn: begun.get(last.setting.id) ?? null,
    }));
}

/** A share of those that are supported, to the family; of the others about as many. */
export function drawn(all: readonly Family[], share: number, chance: Random): ReadonlySet<Family> {
  const supported = all.filter(isSupported);
  const chosen = chance.shuffled(supported).slice(0, Math.round((supported.length * share) / 100));
  return new Set([...chosen, ...all.filter((family) => !isSupported(family) && chance.chance(share / 100))]);
}
