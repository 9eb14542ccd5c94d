import type { RecordType } from "@trailblazer/fields";
import { type Ask, createMutation, deleteMutation, updateMutation } from "./wire/index.ts";

/** What is said of a write beside what it writes. */
export interface Why {
  /** Why, for the history. */
  readonly reason?: string;
  /**
   * The key by which the register knows the write again, however often it is sent: it is done once. Each write has a key of its own
   * where none is given, and is sent again under it while the network fails.
   */
  readonly key?: string;
}

/** A record that was written. */
export interface Written {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Adds, changes and removes records of one type. */
export interface Writing<Input, Patch> {
  /** Adds a record. */
  readonly create: (input: Input, why?: Why) => Promise<Written>;
  /** Changes what the patch names of a record as it was seen. `null` empties; where somebody else changed the same since, it is a `CONFLICT`. */
  readonly update: (id: string, version: number, patch: Patch, why?: Why) => Promise<Written>;
  /** Removes a record that nothing else needs, and gives its id. */
  readonly delete: (id: string, version: number, why?: Why) => Promise<string>;
}

/** Writes the records of a type. */
export function writing<Input, Patch>(ask: Ask, type: RecordType): Writing<Input, Patch> {
  const row = async (mutation: string, variables: Readonly<Record<string, unknown>>, { reason, key }: Why = {}) =>
    (await ask<{ readonly row: Written }>(mutation, { ...variables, reason }, { key })).row;
  return {
    create: (input, why) => row(createMutation(type), { input }, why),
    update: (id, version, patch, why) => row(updateMutation(type), { id, version, patch }, why),
    async delete(id, version, { reason, key } = {}) {
      const removed = await ask<{ readonly id: string }>(deleteMutation(type), { id, version, reason }, { key });
      return removed.id;
    },
  };
}
