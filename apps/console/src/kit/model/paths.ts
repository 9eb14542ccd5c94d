import type { Model, RecordType } from "@trailblazer/fields";

/** The part of an address that stands for a record type: `teamStages` is `team-stages`. */
export const pathOf = (type: RecordType): string => type.plural.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The record type that an address names; undefined where there is none. */
export const typeAt = (model: Model, path: string): RecordType | undefined => model.records.find((type) => pathOf(type) === path);
