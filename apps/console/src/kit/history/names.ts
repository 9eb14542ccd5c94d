import type { Model, RecordType } from "@trailblazer/fields";
import { useMemo, useState } from "react";
import { useAsk } from "../api/ask.ts";
import { anyDay } from "../api/queries.ts";
import { useModel } from "../model/context.tsx";
import type { PastRow } from "./grouping.ts";
import type { Line } from "./ledger.ts";

/** What is known of the records that lines name by their ids alone. */
export interface Names {
  /** What people call them; those that are gone are not in it. */
  readonly titles: ReadonlyMap<string, string>;
  readonly pasts: ReadonlyMap<string, PastRow>;
}

type Values = Readonly<Record<string, unknown>>;
type Ids = Map<RecordType, Set<string>>;
interface Node extends Values {
  readonly id: string;
  readonly title: string;
}
type Answer = Readonly<Record<string, { readonly nodes: readonly Node[] } | undefined>>;

const most = 1000;

/** Notes a record that is to be asked for, where records of its type are shown at all. */
function add({ records }: Model, ids: Ids, type: RecordType, id: unknown): void {
  if (typeof id === "string" && records.includes(type)) ids.set(type, (ids.get(type) ?? new Set()).add(id));
}

/** The links of a whole record, as far as lines show them: those by which it is called, and of a past its owner and value. */
function whole(model: Model, ids: Ids, type: RecordType, values: Values): void {
  const names = type.past ? [type.past.link, "value"] : type.title;
  for (const name of names) {
    const field = type.fields[name];
    if (field?.kind === "link") add(model, ids, model.record(field.to!), values[name]);
  }
}

/** The records that are to be asked for: what links led and lead to, and records of a past of which only a day changed. */
export function namedBy(model: Model, lines: readonly Line[]): { linked: Ids; pasts: Ids } {
  const [linked, pasts]: [Ids, Ids] = [new Map(), new Map()];
  for (const { record, recordId, field: name, before, after } of lines) {
    const type = model.record(record);
    if (name === null) {
      for (const values of [before, after]) if (values) whole(model, linked, type, values as Values);
      continue;
    }
    if (type.past) add(model, pasts, type, recordId);
    const field = type.fields[name];
    if (field?.kind === "link") for (const id of [before, after]) add(model, linked, model.record(field.to!), id);
  }
  return { linked, pasts };
}

/** Asks for the titles of records of some types, and for what records of some pasts say: under `l0`, `p0` and so on. */
export function namesQuery(linked: readonly RecordType[], pasts: readonly RecordType[]): string {
  const variables = [...linked.map((_, at) => `$l${at}: [ID!]`), ...pasts.map((_, at) => `$p${at}: [ID!]`)];
  const some = (type: RecordType, name: string, fields: string) =>
    `${name}: ${type.plural}(${anyDay}, where: { id: { in: $${name} } }, first: ${most}) { nodes { id title ${fields} } }`;
  const selected = ({ fields }: RecordType) => (fields.value!.kind === "link" ? "value { id title }" : "value");
  const asked = [
    ...linked.map((type, at) => some(type, `l${at}`, "")),
    ...pasts.map((type, at) => some(type, `p${at}`, `owner: ${type.past!.link} { id title } ${selected(type)} from until`)),
  ];
  return asked.length > 0 ? `query Names(${variables.join(", ")}) { ${asked.join(" ")} }` : "{ __typename }";
}

function read(answer: Answer): Names {
  const titles = new Map<string, string>();
  const pasts = new Map<string, PastRow>();
  for (const [name, page] of Object.entries(answer)) {
    for (const node of page?.nodes ?? []) {
      titles.set(node.id, node.title);
      if (!name.startsWith("p")) continue;
      const { owner, value, from, until } = node as unknown as { owner: Node } & Omit<PastRow, "owner">;
      const linked = value as Node | null;
      const isLink = typeof linked === "object" && linked !== null;
      for (const one of isLink ? [owner, linked] : [owner]) titles.set(one.id, one.title);
      pasts.set(node.id, { owner: owner.id, value: isLink ? linked.id : value, from, until });
    }
  }
  return { titles, pasts };
}

const nobody: Names = { titles: new Map(), pasts: new Map() };
const sorted = (ids: ReadonlySet<string>) => [...ids].toSorted().slice(0, most);

/** Lines with what they name. */
export interface Named {
  readonly lines: readonly Line[];
  readonly names: Names;
}

/**
 * Asks what people call the records that lines name, and whose past it is: one query for all of them. Until that is known,
 * the lines that were known last stay, so that nothing is told wrongly for a moment. Undefined before the first are known.
 */
export function useNamed(lines: readonly Line[] | undefined): Named | undefined {
  const model = useModel();
  const { query, variables, asked } = useMemo(() => {
    const { linked, pasts } = namedBy(model, lines ?? []);
    const [links, terms] = [[...linked], [...pasts]];
    return {
      query: namesQuery(
        links.map(([type]) => type),
        terms.map(([type]) => type),
      ),
      variables: Object.fromEntries([
        ...links.map(([, ids], at) => [`l${at}`, sorted(ids)]),
        ...terms.map(([, ids], at) => [`p${at}`, sorted(ids)]),
      ]),
      asked: links.length + terms.length,
    };
  }, [model, lines]);
  const { data, loading, failed } = useAsk<Answer>(query, variables, asked === 0);
  const [last, setLast] = useState<Named & { readonly data: unknown }>();
  const isReady = asked === 0 || failed !== undefined || (data !== undefined && !loading);
  if (lines && isReady && (last?.lines !== lines || last.data !== data))
    setLast({ lines, data, names: asked > 0 && data ? read(data) : nobody });
  return last;
}
