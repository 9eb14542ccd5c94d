import { programme } from "@trailblazer/records";
import { type Reading, reading } from "./reading.ts";
import type { InputOf, Known, NameOf, OrderOf, PatchOf, Plain, Plural, Selected, SelectOf, WhereOf } from "./types.ts";
import { type Ask, asking, transport } from "./wire/index.ts";
import { type Writing, writing } from "./writing.ts";

/** Where the register is, and as whom it is asked. */
export interface Options {
  /** The address of the API: `https://register.example/graphql`. */
  readonly url: string;
  /** A token of the API, made in the console under *Account*. */
  readonly token?: string;
  /** Sends requests; else as the platform does. */
  readonly fetch?: typeof fetch;
  /** How many records come at once, 1 to 1,000. A page that costs more than a role may ask is refused: then ask for less. */
  readonly pageSize?: number;
}

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
  readonly [P in Plural]: (<const S = undefined>(
    asked?: Asked<P, S>,
  ) => Reading<S extends undefined ? Plain<NameOf<P>> : Selected<NameOf<P>, S>>) &
    Writing<InputOf<NameOf<P>>, PatchOf<NameOf<P>>>;
};

/** The register: each record type by its plural, to be read and written, and any other question by `ask`. */
export type Register = Lists & { readonly ask: Ask };

/** Whether a page can hold so many: the API gives 1,000 at once at most. */
const isSize = (size: number) => Number.isInteger(size) && size >= 1 && size <= 1000;

/**
 * Connects to a register. Nothing is sent before something is read or written. Throws a `RangeError` for a page size that is none;
 * what is asked throws `Refused` where the register refuses.
 */
export function register({ url, token, fetch, pageSize = 500 }: Options): Register {
  if (!isSize(pageSize)) throw new RangeError(`A page holds 1 to 1,000 records, not ${pageSize}`);
  const ask = asking(transport({ url, fetch, headers: token ? { authorization: `Bearer ${token}` } : {} }), url);
  const lists = Object.fromEntries(
    programme.records.map((type) => [type.plural, Object.assign((asked = {}) => reading(ask, type, pageSize, asked), writing(ask, type))]),
  );
  return { ...lists, ask } as unknown as Register;
}
