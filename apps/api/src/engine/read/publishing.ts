import type { Field, RecordType } from "@trailblazer/fields";
import { Forbidden } from "../refusals.ts";
import type { Rows } from "./rows.ts";

type Path = readonly (string | number)[];

/** Refuses, of what is to be published, a record about people by itself: they are published as numbers alone. */
export function asNumbers(rows: Rows, type: RecordType, path: Path): void {
  if (rows.marks.isPublished && type.isOfPeople)
    throw new Forbidden(`${type.labels} are published as numbers alone: ask for totalCount or groups`, [], path);
}

/** Refuses, of what is to be published, what is about one person. */
export function impersonal(rows: Rows, type: RecordType, field: Field | undefined, path: Path): void {
  if (rows.marks.isPublished && field?.personal)
    throw new Forbidden(`${field.label} of ${type.labels.toLowerCase()} is about a person, and is not published`, [], path);
}

/** Refuses to choose, order or group what is published by numbers of people: that would tell what is hidden. */
export function notByNumber(rows: Rows, type: RecordType, field: Field | undefined, path: Path): void {
  impersonal(rows, type, field, path);
  if (rows.marks.isPublished && field?.people)
    throw new Forbidden(`${field.label} is a number of people: what is published is not chosen, ordered or grouped by it`, [], path);
}

/** Refuses to choose people by who they are, in what is published. */
export function notByName(rows: Rows, type: RecordType, what: string, path: Path): void {
  if (rows.marks.isPublished && type.isOfPeople)
    throw new Forbidden(`${type.labels} are not chosen by ${what} in what is published`, [], path);
}

/** Refuses, of a published table, what would show a part of it. */
export const whole = (what: string, path: Path): never => {
  throw new Forbidden(`A table about people is published whole: leave ${what} out`, [], path);
};

/** Refuses what is no part of what can be published: what other operations give, whatever record an id is of, who changed what. */
export const unpublished = (what: string): never => {
  throw new Forbidden(`${what} is not published: leave it out, or leave @published out`);
};
