import type { RecordType } from "./record.ts";

/**
 * How far a right goes. `own`: records of the sites that a grant is for, found by the way that a record's `within` names; of all sites
 * where it is for England. `employed`: records that the organisation of a grant answers for, by `employedBy`. `england`: all, to a grant for England alone.
 */
export type Extent = "none" | "own" | "employed" | "england" | "all";

/** What a role may do with the records of a type, in words. Whoever may write a record may also read it. */
export const sentences = {
  "neither reads nor writes": { read: "none", write: "none" },
  "reads all": { read: "all", write: "none" },
  "reads own": { read: "own", write: "none" },
  "reads all, England writes": { read: "all", write: "england" },
  "reads own, England writes": { read: "own", write: "england" },
  "reads all, writes own": { read: "all", write: "own" },
  "reads and writes own": { read: "own", write: "own" },
  "reads own, writes what it employs": { read: "own", write: "employed" },
  "reads and writes what it employs": { read: "employed", write: "employed" },
  "reads and writes all": { read: "all", write: "all" },
} as const satisfies Readonly<Record<string, { readonly read: Extent; readonly write: Extent }>>;

export type Sentence = keyof typeof sentences;

/** What a role may do with records that say something of a person: every field is named, so that none is shown by default. */
export interface AboutPeople {
  readonly does: Sentence;
  /** Shown; the personal ones among them in records that the role may write. */
  readonly shows: readonly string[];
  /** Never shown, nor filtered, ordered or searched by. */
  readonly withholds: readonly string[];
}

/** What one role may see and do: a line for each record type. A past follows the record whose past it is, unless it has a line of its own. */
export interface Policy {
  readonly role: string;
  readonly label: string;
  /** For whom the role is, in a sentence. */
  readonly help: string;
  /** What one operation may cost, in rows that it reads at the most. */
  readonly limit: number;
  /** The scheme by which all is published that the role asks elsewhere than by the console's own pages; none where it need not be. */
  readonly publishes?: string;
  readonly records: Readonly<Record<string, Sentence | AboutPeople>>;
}

/** The line of a policy that a record type stands under. */
export const lineOf = (policy: Policy, type: RecordType): Sentence | AboutPeople | undefined =>
  policy.records[type.name] ?? (type.past ? policy.records[type.past.of] : undefined);

const doesOf = (line: Sentence | AboutPeople | undefined) =>
  sentences[typeof line === "object" ? line.does : (line ?? "neither reads nor writes")];

/** A required link by which a record belongs somewhere is always answered: who reads the record has to read what it leads to. */
function beyond(policy: Policy, type: RecordType, types: readonly RecordType[]): string[] {
  const [way = ""] = type.within?.split(".") ?? [];
  const field = type.fields[way];
  const to = types.find(({ name }) => name === field?.to);
  if (!to || !field || field.optional) return [];
  const [own, other] = [type, to].map((one) => doesOf(lineOf(policy, one)).read);
  return other === "all" || own === "none" || (own !== "all" && other !== "none")
    ? []
    : [`${policy.label}: reads ${type.name}, but not each ${to.name} that it leads to`];
}

/** What is missing from a policy, or too much in it, a sentence each; empty when every type and every field about people has its line. */
export function gaps(policy: Policy, types: readonly RecordType[]): string[] {
  const known = new Set(types.map(({ name }) => name));
  const found = Object.keys(policy.records).flatMap((name) => (known.has(name) ? [] : [`${policy.label}: there is no ${name}`]));
  for (const type of types) {
    const line = lineOf(policy, type);
    found.push(...beyond(policy, type, types));
    const fields = Object.entries(type.fields);
    const personal = fields.flatMap(([name, field]) => (field.personal ? [name] : []));
    if (!line) found.push(`${policy.label}: ${type.name} has no line`);
    else if (typeof line !== "string") {
      if (type.past && !policy.records[type.name]) continue;
      const named = [...line.shows, ...line.withholds];
      for (const [name] of fields)
        if (!named.includes(name)) found.push(`${policy.label}: ${type.name}.${name} is neither shown nor withheld`);
      for (const name of named) {
        if (!(name in type.fields)) found.push(`${policy.label}: ${type.name} has no ${name}`);
        if (named.indexOf(name) !== named.lastIndexOf(name)) found.push(`${policy.label}: ${type.name}.${name} is named twice`);
      }
      for (const name of line.withholds)
        if (name in type.fields && !personal.includes(name))
          found.push(`${policy.label}: ${type.name}.${name} is withheld, and not personal`);
    } else if (personal.length && sentences[line].read !== "none" && sentences[line].write !== "all")
      found.push(`${policy.label}: ${type.name} says something of people: name each field as shown or withheld`);
  }
  return found;
}
