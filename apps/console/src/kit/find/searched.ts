import type { Model, RecordType } from "@trailblazer/fields";
import type { Linked } from "../api/queries.ts";

/** Some records of a type that were found, and how many there are in all. */
export interface FoundOf {
  readonly type: RecordType;
  readonly total: number;
  readonly records: readonly Linked[];
}

const ownWords = (type: RecordType): readonly string[] =>
  Object.keys(type.fields).filter((name) => type.fields[name]!.search && type.fields[name]!.kind !== "link");

const isNamed = (type: RecordType): boolean => type.title.some((name) => ownWords(type).includes(name));

/**
 * The record types that are searched together: those with words of their own to look in, and no past of a field. First those
 * whose own words are their name, then those that most other records lead to.
 */
export function searchedTypes(model: Model): RecordType[] {
  const links = ({ name }: RecordType) => model.incoming(name).length;
  return model.records
    .filter((type) => !type.past && ownWords(type).length > 0)
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || links(b) - links(a));
}

/** Those of them that are called what they are looked for by. */
export const namedTypes = (model: Model): RecordType[] => searchedTypes(model).filter(isNamed);

/** A search costs five thousand rows a type: the first answer comes from few types, the rest stay well below what one operation may cost. */
const first = 8;
const rest = 14;

/** Types in the parts in which they are asked for. */
export function inParts(types: readonly RecordType[]): RecordType[][] {
  const parts = [types.slice(0, first)];
  for (let at = first; at < types.length; at += rest) parts.push(types.slice(at, at + rest));
  return parts.filter((part) => part.length > 0);
}

/** Searches several types for the same words: each under its plural. */
export const foundQuery = (types: readonly RecordType[], most: number): string =>
  `query Found($search: String!) { ${types
    .map(({ plural }) => `${plural}(search: $search, first: ${most}) { totalCount nodes { id title } }`)
    .join(" ")} }`;

const plain = (text: string) => text.toLocaleLowerCase("en-GB").normalize("NFD").replace(/\p{M}/gu, "").trim();

/** How well a title fits what was typed: 0 where it is the same, 4 where it is only like it, or was found by something else. */
export function distance(title: string, typed: string): number {
  const [whole, wanted] = [plain(title), plain(typed)];
  if (whole === wanted) return 0;
  if (whole.startsWith(wanted)) return 1;
  if (whole.split(/[\s'’(-]+/).some((word) => word.startsWith(wanted)) || whole.includes(` ${wanted}`)) return 2;
  return whole.includes(wanted) ? 3 : 4;
}

/** What was found, closest first: within a type, and the types by their closest. */
export function closestFirst(found: readonly FoundOf[], typed: string): FoundOf[] {
  const best = ({ records }: FoundOf) => Math.min(...records.map(({ title }) => distance(title, typed)));
  return found
    .filter(({ records }) => records.length > 0)
    .map((one) => ({ ...one, records: one.records.toSorted((a, b) => distance(a.title, typed) - distance(b.title, typed)) }))
    .toSorted((a, b) => best(a) - best(b));
}
