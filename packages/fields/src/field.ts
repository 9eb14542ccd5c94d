/** Every kind of value that a record can hold. A new kind is added here; compile errors then name the other places. */
export const kinds = [
  "text",
  "longText",
  "wholeNumber",
  "decimal",
  "money",
  "percentage",
  "day",
  "moment",
  "yesNo",
  "choice",
  "choices",
  "code",
  "email",
  "webAddress",
  "link",
] as const;

export type Kind = (typeof kinds)[number];

/** What a code must look like, and the sentence that tells a person so. */
export interface CodeCheck {
  readonly pattern: RegExp;
  /** Follows the field's label: "is six digits, such as 106167". */
  readonly sentence: string;
}

/** One field of a record: plain data that the API and the browser both read. `value` is never set: it carries the TypeScript type. */
export interface Field<Value = unknown, Optional extends boolean = boolean> {
  readonly kind: Kind;
  /** What people call it. */
  readonly label: string;
  readonly optional: Optional;
  /** One or two sentences for the person who fills it in. */
  readonly help?: string;
  /** What a number counts: "WTE", "pupils", "hours a week". */
  readonly unit?: string;
  /** Where the definition or the figure comes from. */
  readonly source?: string;
  /** About a person: only managers in scope see it. */
  readonly personal?: boolean;
  /** A number of people, or a share of them by the numbers of its part and its whole: published by a scheme alone. */
  readonly people?: true | { readonly share: readonly [part: string, whole: string] };
  /** `search` looks in it. On a link: in what the linked record is searched by. */
  readonly search?: boolean;
  readonly unique?: boolean;
  /** Smallest value, of a number. */
  readonly min?: number;
  /** Largest value of a number; most characters of a text. */
  readonly max?: number;
  /** Places after the point that are kept. */
  readonly decimals?: number;
  /** The choices with the words that people see. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly check?: CodeCheck;
  /** The record that a link leads to. */
  readonly to?: string;
  /** What the other end of the link is called there; the record's plural if not given. */
  readonly inverse?: string;
  /** Its past is kept in a record of its own, named here. */
  readonly dated?: Dated;
  /** Follows from other records; its SQL stands in a slice of the API. Never written. */
  readonly figure?: boolean;
  /** The value that a new record starts with. */
  readonly initial?: Value;
  readonly value?: Value;
}

/** Names of the record that holds a dated field's past, where `TeamStage` and `teamStages` would not read well. */
export interface Dated {
  readonly record?: string;
  readonly plural?: string;
  readonly label?: string;
  readonly labels?: string;
}

type Fixed = "kind" | "label" | "optional" | "value" | "initial" | "dated" | "figure" | "choices" | "check" | "to" | "inverse";
type Options<Value> = Partial<Omit<Field, Fixed>> & { readonly optional?: boolean; readonly initial?: Value };
type Maybe<O> = O extends { optional: true } ? true : false;
/** A field that starts with a value need not be given in a new record: its type says so. */
type Started<O> = O extends { initial: infer I } ? { readonly initial: I } : unknown;
/** What is about a person may be withheld: its type says so. */
type About<O> = O extends { personal: true } ? { readonly personal: true } : unknown;

/** What the other end of a link is called, where that is said. */
type Inverse<O> = O extends { inverse: infer I extends string } ? { readonly inverse: I } : unknown;
/** Says which kind a field is of, so that its filter follows from its type. */
type Of<K extends Kind> = { readonly kind: K };

const make =
  <Value, const K extends Kind>(kind: K, defaults: Partial<Field> = {}) =>
  <const O extends Options<Value> = {}>(label: string, options?: O): Field<Value, Maybe<O>> & Of<K> & Started<O> & About<O> =>
    ({ ...defaults, ...options, kind, label, optional: (options?.optional ?? false) as Maybe<O> }) as never;

/** A line of text, of at most 200 characters unless `max` says otherwise. */
export const text = make<string, "text">("text", { max: 200 });
/** Paragraphs of text, of at most 10,000 characters unless `max` says otherwise. */
export const longText = make<string, "longText">("longText", { max: 10_000 });
/** A whole number between -2,147,483,648 and 2,147,483,647. */
export const wholeNumber = make<number, "wholeNumber">("wholeNumber");
/** A number with two places after the point unless `decimals` says otherwise, 15 digits in all at most. */
export const decimal = make<number, "decimal">("decimal", { decimals: 2 });
/** Pounds and pence. */
export const money = make<number, "money">("money", { decimals: 2, unit: "GBP" });
/** A percentage: 31.4 means 31.4 %. */
export const percentage = make<number, "percentage">("percentage", { decimals: 2, unit: "%", min: 0, max: 100 });
/** A calendar day, as `2021-03-31`. */
export const day = make<string, "day">("day");
/** A point in time, in UTC, to the millisecond. */
export const moment = make<string, "moment">("moment");
export const yesNo = make<boolean, "yesNo">("yesNo");
/** An e-mail address, of at most 254 characters. */
export const email = make<string, "email">("email", { max: 254 });
/** An http or https address, of at most 2,000 characters. */
export const webAddress = make<string, "webAddress">("webAddress", { max: 2000 });

/** One of several named choices, in the order in which they are declared. */
export const choice = <const M extends Readonly<Record<string, string>>, const O extends Options<keyof M & string> = {}>(
  label: string,
  choices: M,
  options?: O,
): Field<keyof M & string, Maybe<O>> & Of<"choice"> & Started<O> & About<O> & { readonly choices: M } =>
  ({ ...options, kind: "choice", label, choices, optional: options?.optional ?? false }) as never;

/** Any number of named choices, none included. Never null: none is an empty list. */
export const choices = <
  const M extends Readonly<Record<string, string>>,
  const O extends Omit<Options<(keyof M & string)[]>, "optional"> = {},
>(
  label: string,
  choices: M,
  options?: O,
): Field<(keyof M & string)[], false> & Of<"choices"> & About<O> & { readonly choices: M } =>
  ({ initial: [], ...options, kind: "choices", label, choices, optional: false }) as never;

/** A code of a published list, with its own check: a URN, an ODS code. */
export const code = <const O extends Options<string> & { readonly check: CodeCheck }>(
  label: string,
  options: O,
): Field<string, Maybe<O>> & Of<"code"> & About<O> =>
  ({ max: 40, ...options, kind: "code", label, optional: options.optional ?? false }) as never;

/** A link to one record of another type, by its id. */
export const link = <const To extends string, const O extends Options<string> & { readonly inverse?: string } = {}>(
  label: string,
  to: To,
  options?: O,
): Field<string, Maybe<O>> & Of<"link"> & { readonly to: To } & Inverse<O> & About<O> =>
  ({ ...options, kind: "link", label, to, optional: (options?.optional ?? false) as Maybe<O> }) as never;

/** A field whose past is counted: it becomes a record of its own (owner, value, term) and a field that gives the value in force. */
export const dated = <const F extends Field>(field: F, names: Dated = {}): F & { readonly dated: Dated } => ({ ...field, dated: names });

/** A field that follows from other records. */
export const figure = <const F extends Field>(field: F): F & { readonly figure: true } => ({ ...field, figure: true });
