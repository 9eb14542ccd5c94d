import { programme } from "@trailblazer/records";
import { type Ask, asking, type Options } from "./asking.ts";
import { type Reading, reading } from "./reading.ts";
import type { Known, NameOf, OrderOf, Plain, Plural, Selected, SelectOf, WhereOf } from "./types.ts";

/** What a list is asked for; all of it may be left out. */
export interface Asked<P extends Plural, S> {
  readonly where?: WhereOf<NameOf<P>>;
  readonly orderBy?: readonly OrderOf<NameOf<P>>[];
  /** Words to look for. Forgives misspelling. */
  readonly search?: string;
  /** The day that counts, as `2020-03-31`; today where not given. */
  readonly asOf?: string;
  /** The moment by which it was known, in UTC. */
  readonly knownAt?: string;
  /** What is read of each record; every field that is no link, no figure and not about a person where not given. */
  readonly select?: S & SelectOf<NameOf<P>> & Known<NameOf<P>, S>;
}

type Lists = {
  readonly [P in Plural]: <const S = undefined>(
    asked?: Asked<P, S>,
  ) => Reading<S extends undefined ? Plain<NameOf<P>> : Selected<NameOf<P>, S>>;
};

/** The register, to be read: a list for each record type, by its plural, and any other question by `ask`. */
export type Register = Lists & { readonly ask: Ask };

/** Whether a page can hold so many: the API gives 1,000 at once at most. */
const isSize = (size: number) => Number.isInteger(size) && size >= 1 && size <= 1000;

/**
 * Connects to a register. Nothing is sent before something is read. Throws a `RangeError` for a page size that is none; what is read
 * throws `Refused` where the register refuses.
 */
export function register(options: Options): Register {
  const { pageSize = 500 } = options;
  if (!isSize(pageSize)) throw new RangeError(`A page holds 1 to 1,000 records, not ${pageSize}`);
  const ask = asking(options);
  const lists = Object.fromEntries(
    programme.records.map(({ name, plural }) => [plural, (asked = {}) => reading(ask, programme, name, pageSize, asked)]),
  );
  return { ...lists, ask } as unknown as Register;
}
