import type { Ask, Refusal } from "@trailblazer/client/wire";
import { capital, type Model, type RecordType } from "@trailblazer/fields";
import { outcome } from "../api/asking.ts";
import type { Linked } from "../api/queries.ts";
import { familyOf } from "../kinds/families.ts";
import type { Titled } from "./pasted.ts";

/** The contract takes thirty names a level. */
const most = 20;
const mostNamed = 500;

/** The field that is a record's whole title; undefined where the title is made of several, or of what is no text. */
export function titleField(type: RecordType): string | undefined {
  const [name, ...others] = type.title;
  return name && others.length === 0 && familyOf(type.fields[name]!) === "text" ? name : undefined;
}

/** The records whose title is one of those given, under `rows0`. */
export const namedQuery = (type: RecordType): string =>
  `query ${capital(type.plural)}Named($where: ${type.name}Where) { rows0: ${type.plural}(where: $where, first: 1000) { nodes { id title } } }`;

/** The records that are closest to each of several texts, under `rows0` and so on. */
export const closestQuery = (type: RecordType, count: number): string => {
  const each = Array.from({ length: count }, (_, at) => at);
  const parts = each.map((at) => `rows${at}: ${type.plural}(search: $text${at}, first: 20) { nodes { id title } }`);
  return `query ${capital(type.plural)}Closest(${each.map((at) => `$text${at}: String`).join(", ")}) { ${parts.join(" ")} }`;
};

type Answer = Readonly<Record<string, { readonly nodes: readonly Linked[] }>>;
const chunks = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, (at + 1) * size));

/** Finds the records that are called exactly so, by the name of their type. */
export async function lookup(
  ask: Ask,
  model: Model,
  named: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly titled: ReadonlyMap<string, Titled>; readonly refused?: Refusal }> {
  const titled = new Map<string, Titled>();
  for (const [to, texts] of named) {
    const type = model.record(to);
    const name = titleField(type);
    const found = new Map<string, string>();
    for (const some of chunks(texts, name ? mostNamed : most)) {
      const variables = name ? { where: { [name]: { in: some } } } : Object.fromEntries(some.map((text, at) => [`text${at}`, text]));
      const query = name ? namedQuery(type) : closestQuery(type, some.length);
      const { data, refused } = await outcome(ask<Answer>(query, variables));
      if (refused) return { titled, refused };
      for (const { nodes } of Object.values(data)) for (const { id, title } of nodes ?? []) found.set(id, title);
    }
    const wanted = new Map<string, string[]>(texts.map((text) => [text, []]));
    for (const [id, title] of found) wanted.get(title)?.push(id);
    titled.set(to, wanted);
  }
  return { titled };
}
