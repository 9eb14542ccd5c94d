import type * as fields from "@trailblazer/fields";
import type { Field, ValueOf } from "@trailblazer/fields";
import type { Declared } from "@trailblazer/records";
import type { Operand, operators } from "./operators.ts";

/** The name of a record type: `Site`. */
export type Name = Declared["name"];
/** What several of them are called, and so what they are read by: `sites`. */
export type Plural = Declared["plural"];
type Named<N extends Name> = Extract<Declared, { readonly name: N }>;
export type NameOf<P extends Plural> = Extract<Declared, { readonly plural: P }>["name"];

type FieldsOf<N extends Name> = Named<N>["fields"];
type LinkTo<N extends string> = { readonly kind: "link"; readonly to: N };

/** What every record has beside its declared fields. */
interface System {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

type Compared<K extends keyof typeof operators, V> = { readonly [O in (typeof operators)[K][number]]?: Operand<O, V> };
type One<V> = V extends readonly (infer E)[] ? E : V;

type FilterOf<F> =
  F extends LinkTo<infer To>
    ? To extends Name
      ? WhereOf<To>
      : never
    : F extends Field<infer V> & { readonly kind: infer K extends keyof typeof operators }
      ? Compared<K, One<V>>
      : never;

type Filled<T> = keyof T extends never ? never : T;
/** The links of a record type that lead to another: what their other end is called there, and whom it holds. */
type Leading<D, N extends Name> = D extends Declared
  ? Filled<{
      [K in keyof D["fields"] as D["fields"][K] extends LinkTo<N>
        ? D["fields"][K] extends { readonly inverse: infer I extends string }
          ? I
          : D["plural"]
        : never]: D["name"];
    }>
  : never;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
/** The other ends of the links that lead to a record type: `teams` of a site. */
type EndsOf<N extends Name> = Together<Leading<Declared, N>>;

type HasTerm<N extends Name> =
  FieldsOf<N> extends { readonly from: Field } ? true : Named<N> extends { readonly term: object } ? true : false;

interface Many<N extends Name> {
  readonly some?: WhereOf<N>;
  readonly every?: WhereOf<N>;
  readonly none?: WhereOf<N>;
}

/** Which records: every entry holds. `some`, `every` and `none` ask of what leads here. */
export type WhereOf<N extends Name> = { readonly [K in keyof FieldsOf<N>]?: FilterOf<FieldsOf<N>[K]> } & {
  readonly [E in keyof EndsOf<N>]?: EndsOf<N>[E] extends infer From extends Name ? Many<From> : never;
} & {
  readonly and?: readonly WhereOf<N>[];
  readonly or?: readonly WhereOf<N>[];
  readonly not?: WhereOf<N>;
  readonly id?: Compared<"choice", string>;
  readonly createdAt?: Compared<"moment", string>;
  readonly updatedAt?: Compared<"moment", string>;
} & (HasTerm<N> extends true ? { readonly inForce?: boolean } : unknown);

type Direction = "ASC" | "DESC";

/** One step of an order: a field, itself or through links to one. */
export type OrderOf<N extends Name> = {
  readonly [K in keyof FieldsOf<N>]?: FieldsOf<N>[K] extends LinkTo<infer To> ? (To extends Name ? OrderOf<To> : never) : Direction;
} & { readonly [K in Exclude<keyof System, "title" | "version">]?: Direction };

/** What is read of a record: its fields by `true`, and of what a link leads to the same again. */
export type SelectOf<N extends Name> = {
  readonly [K in keyof FieldsOf<N>]?: FieldsOf<N>[K] extends LinkTo<infer To> ? (To extends Name ? SelectOf<To> : never) : true;
} & { readonly [K in keyof System]?: true };

/** A selection without what the record doesn't have. */
export type Known<N extends Name, S> = {
  readonly [K in keyof S]: K extends keyof System
    ? true
    : K extends keyof FieldsOf<N>
      ? FieldsOf<N>[K] extends LinkTo<infer To>
        ? To extends Name
          ? Known<To, S[K]>
          : never
        : true
      : never;
};

/** What is withheld from whoever has no right to it is null, as is what was not yet known. */
type Shown<F> = F extends { readonly personal: true } ? ValueOf<F> | null : ValueOf<F>;

type SelectedField<F, S> = F extends LinkTo<infer To> ? (To extends Name ? Selected<To, S> | null : never) : Shown<F>;

/** A record as it was selected. */
export type Selected<N extends Name, S> = {
  readonly [K in keyof S]: K extends keyof System ? System[K] : K extends keyof FieldsOf<N> ? SelectedField<FieldsOf<N>[K], S[K]> : never;
};

type IsPlain<F> = F extends { readonly kind: "link" } | { readonly figure: true } | { readonly personal: true } ? false : true;

/** What is read where nothing is selected: every field that is no link, no figure and not about a person. */
export type Plain<N extends Name> = Pick<System, "id" | "title" | "version"> & {
  readonly [K in keyof FieldsOf<N> as IsPlain<FieldsOf<N>[K]> extends true ? K : never]: Shown<FieldsOf<N>[K]>;
};

/** What a new record is made from. A dated field is given as `{ value, from }`; figures never are. */
export type InputOf<N extends Name> = Readonly<fields.InputOf<Named<N>>>;

/** What changes of a record: `null` empties. */
export type PatchOf<N extends Name> = Readonly<fields.PatchOf<Named<N>>>;
