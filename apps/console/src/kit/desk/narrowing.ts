import type { RecordType } from "@trailblazer/fields";
import { joined, partOf, type Where } from "../list/where.ts";

/** One step by which desks are narrowed: to one record of a type, that hangs below the one of the step before. */
export interface Narrow {
  readonly type: RecordType;
  /** The field of this type that leads to the step before. */
  readonly under?: string;
}

/** What a desk is narrowed to, as its address has it: `{ region: id, site: id }`. */
export type Narrowed = Readonly<Record<string, string>>;

/** Reads out of an address what a desk is narrowed to. */
export const readNarrowed = (narrows: readonly Narrow[], given: Readonly<Record<string, unknown>>): Narrowed =>
  Object.fromEntries(
    narrows.flatMap(({ type }) => {
      const value = given[type.one];
      return typeof value === "string" && value ? [[type.one, value]] : [];
    }),
  );

/** A condition on the records of the last step: one that is chosen, or those below what is chosen before. */
export function narrowedWhere(narrows: readonly Narrow[], narrowed: Narrowed): Where | undefined {
  return narrows.reduce<Where | undefined>((above, { type, under }) => {
    const id = narrowed[type.one];
    if (id) return { id: { eq: id } };
    return above && under ? partOf({ path: [under], operator: "", value: above }) : joined([above]);
  }, undefined);
}
