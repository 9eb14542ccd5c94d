import { day, type Field } from "./field.ts";
import { words } from "./words.ts";

export type Fields = Readonly<Record<string, Field>>;
type Names<F> = keyof F & string;

/** The value of one field in a row: a link is the id of what it leads to, an optional one may be null. */
export type ValueOf<F> = F extends Field<infer V, infer O> ? (O extends true ? V | null : V) : never;

type Stored<F> = { [K in Names<F> as F[K] extends { figure: true } | { dated: object } ? never : K]: ValueOf<F[K]> };

/** What is true of a record's fields together, said beside them. The API and the form both ask. */
export interface Rule<Row = Record<string, unknown>> {
  /** The field at which the sentence is shown. */
  readonly at: string;
  readonly sentence: string;
  readonly broken: (row: Row) => boolean;
}

/** A term that no two records may share: a setting has one full support at a time. PostgreSQL holds it by an exclusion constraint. */
export interface OneAtATime<Name extends string = string> {
  /** What has at most one; of a list within the list, the first that is set. */
  readonly of: readonly (Name | readonly Name[])[];
  /** Which records are meant: those with a value, or with any of several. */
  readonly when?: Readonly<Partial<Record<Name, string | boolean | readonly string[]>>>;
  readonly at: Name;
  readonly sentence: string;
}

/** Whether a record is one of those that share a term with no other. */
export const isMeant = ({ when = {} }: OneAtATime, row: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(when).every(([name, value]) => ([value].flat() as readonly unknown[]).includes(row[name]));

export interface RecordOptions<F extends Fields = Fields> {
  /** The field, or fields, that name a record for people. Through a link: the title of what is linked. */
  readonly title: Names<F> | readonly Names<F>[];
  /** The way to the site that a record belongs to, up a link or down one. */
  readonly within?: string;
  /** The link by which a record belongs to a site, or to what stands above sites, for as long as `within` leads to none. */
  readonly elseWithin?: Names<F>;
  /** The way to the organisation that answers for a record as an employer. */
  readonly employedBy?: string;
  /** Whoever signs in is one of these, and is always shown to themselves. */
  readonly isViewer?: boolean;
  /** Each is a person, or says something of one: how many there are is published by a scheme alone. */
  readonly isOfPeople?: boolean;
  /** What people call one ("Staff member") and several ("Staff"); else made from the names. */
  readonly label?: string;
  readonly labels?: string;
  readonly help?: string;
  readonly source?: string;
  /** The fields by which the world knows a record: unique, and used to find it when a file is loaded. */
  readonly key?: readonly Names<F>[];
  readonly unique?: readonly (readonly Names<F>[])[];
  /** Which fields are the first day of a record's term and the day after its last. */
  readonly term?: { readonly from: Names<F>; readonly until: Names<F> };
  readonly oneAtATime?: readonly OneAtATime<Names<F>>[];
  /** How long what it says of a person is kept, and from when on that is counted. */
  readonly kept?: { readonly years: number; readonly since: string };
  /** It says what is asked of the register, and nothing that the register keeps of the programme. */
  readonly isOfAnalysis?: boolean;
  readonly rules?: readonly Rule<Stored<F>>[];
}

/** A record type, declared once. */
export interface RecordType<F extends Fields = Fields, Name extends string = string, Plural extends string = string> {
  readonly name: Name;
  readonly plural: Plural;
  /** The name of the query for one: `staffMember`. */
  readonly one: string;
  readonly label: string;
  readonly labels: string;
  readonly help?: string;
  readonly source?: string;
  readonly fields: F;
  readonly title: readonly string[];
  readonly within?: string;
  readonly elseWithin?: string;
  readonly employedBy?: string;
  readonly isViewer?: boolean;
  readonly isOfPeople?: boolean;
  readonly key: readonly string[];
  readonly unique: readonly (readonly string[])[];
  readonly term?: { readonly from: string; readonly until: string };
  readonly oneAtATime: readonly OneAtATime[];
  readonly kept?: { readonly years: number; readonly since: string };
  readonly isOfAnalysis?: boolean;
  readonly rules: readonly Rule<never>[];
  /** Set on the record that holds the past of a dated field. */
  readonly past?: { readonly of: string; readonly link: string; readonly field: string };
}

/** A record's row as it is stored: dated fields and figures are not in it. */
export type RowOf<R> = R extends RecordType<infer F> ? { id: string; version: number } & Stored<F> : never;

type Given<F> = F extends { dated: object } ? { value: ValueOf<F>; from?: string | null } : ValueOf<F>;
type NotNeeded<F> = F extends { optional: true } | { initial: unknown } | { kind: "choices" } ? true : false;

/** What a new record is made from: a dated field by `{ value, from }`, figures never. */
export type InputOf<R> =
  R extends RecordType<infer F>
    ? { [K in Names<F> as F[K] extends { figure: true } ? never : NotNeeded<F[K]> extends true ? never : K]: Given<F[K]> } & {
        [K in Names<F> as F[K] extends { figure: true } ? never : NotNeeded<F[K]> extends true ? K : never]?: Given<F[K]>;
      }
    : never;

/** What changes of a record: what is named. A dated field by `{ value, from }`, figures never. */
export type PatchOf<R> =
  R extends RecordType<infer F> ? { [K in Names<F> as F[K] extends { figure: true } ? never : K]?: Given<F[K]> } : never;

/** The names of a record's figures. */
export type FigureOf<R> = R extends RecordType<infer F> ? { [K in Names<F>]: F[K] extends { figure: true } ? K : never }[Names<F>] : never;

/** The two days of a term, half-open: from the first day on, until the day on which it no longer holds. */
export const term = (help: { readonly from?: string; readonly until?: string } = {}, about: { readonly personal?: boolean } = {}) => ({
  from: day("From", { help: help.from ?? "The first day.", ...about }),
  until: day("Until", { optional: true, help: help.until ?? "The day on which it no longer holds. Empty while it lasts.", ...about }),
});

/** A term whose first day need not be known. */
export const validity = () => ({
  from: day("From", { optional: true, help: "The first day. Empty where it has always been so." }),
  until: day("Until", { optional: true, help: "The day on which it no longer holds. Empty while it lasts." }),
});

const later = (from: string, until: string, label: string, start: string): Rule<never> => ({
  at: until,
  sentence: `${label} is a day after ${start}`,
  broken: (row: Record<string, unknown>) => {
    const [a, b] = [row[from], row[until]];
    return typeof a === "string" && typeof b === "string" && b <= a;
  },
});

/** Whose term is of days of other names says so in its type. */
type Termed<From extends string> = [From] extends [never] ? unknown : { readonly term: { readonly from: From } };

/** Declares a record type. Everything else about it is made from this. */
export function record<const Name extends string, const Plural extends string, const F extends Fields, const From extends string = never>(
  name: Name,
  plural: Plural,
  fields: F,
  options: RecordOptions<F> & { readonly term?: { readonly from: From } },
): RecordType<F, Name, Plural> & Termed<From> {
  const ends = options.term ?? ("from" in fields && "until" in fields ? { from: "from", until: "until" } : undefined);
  const rules = [...((options.rules ?? []) as readonly Rule<never>[])];
  if (ends) rules.unshift(later(ends.from, ends.until, fields[ends.until]!.label, fields[ends.from]!.label));
  const label = options.label ?? words(name);
  return {
    name,
    plural,
    one: name.charAt(0).toLowerCase() + name.slice(1),
    label,
    labels: options.labels ?? words(plural),
    ...(options.help ? { help: options.help } : {}),
    ...(options.source ? { source: options.source } : {}),
    fields,
    title: ([] as string[]).concat(options.title as string | string[]),
    ...(options.within ? { within: options.within } : {}),
    ...(options.elseWithin ? { elseWithin: options.elseWithin } : {}),
    ...(options.employedBy ? { employedBy: options.employedBy } : {}),
    ...(options.isViewer ? { isViewer: true } : {}),
    ...(options.isOfPeople ? { isOfPeople: true } : {}),
    key: options.key ?? [],
    unique: [...(options.key ? [options.key] : []), ...(options.unique ?? [])],
    ...(ends ? { term: ends } : {}),
    ...(options.kept ? { kept: options.kept } : {}),
    ...(options.isOfAnalysis ? { isOfAnalysis: true } : {}),
    oneAtATime: options.oneAtATime ?? [],
    rules,
  } as RecordType<F, Name, Plural> & Termed<From>;
}
