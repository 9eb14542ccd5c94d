import type { RecordType } from "@trailblazer/fields";
import { useMemo } from "react";
import { useAsk } from "../api/ask.ts";
import { anyDay, type Linked } from "../api/queries.ts";
import { useExtensions, useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { type Kept, type KeptPage, useKept } from "./kept.ts";

/** A kept page as it is shown. */
export interface ShownPage {
  readonly key: string;
  readonly title: string;
  /** What it is: "Setting", "Desk". */
  readonly kind: string;
  readonly href: string;
}

/** The titles of kept records, by type: each under its plural. */
export const keptQuery = (types: readonly RecordType[], most: number): string =>
  `query Kept(${types.map(({ plural }) => `$${plural}: [ID!]`).join(", ")}) { ${types
    .map(({ plural }) => `${plural}(${anyDay}, where: { id: { in: $${plural} } }, first: ${most}) { nodes { id title } }`)
    .join(" ")} }`;

type Answer = Readonly<Record<string, { readonly nodes: readonly Linked[] } | null>>;

/** The kept pages with what they are called now. What the viewer is not shown, or what is gone, is not among them. */
export function useKeptTitles(): Readonly<Record<keyof Kept, readonly ShownPage[]>> {
  const { kept } = useKept();
  const model = useModel();
  const desks = useExtensions().desks;
  const asked = useMemo(() => {
    const ids = new Map<RecordType, Set<string>>();
    for (const page of [...kept.recent, ...kept.starred]) {
      const type = "desk" in page ? undefined : model.records.find(({ name }) => name === page.type);
      if (type && "id" in page) ids.set(type, (ids.get(type) ?? new Set()).add(page.id));
    }
    const types = [...ids.keys()].toSorted((a, b) => a.name.localeCompare(b.name));
    const variables = Object.fromEntries(types.map((type) => [type.plural, [...ids.get(type)!].toSorted()]));
    return { types, query: types.length > 0 ? keptQuery(types, 30) : "{ __typename }", variables };
  }, [kept, model]);
  const { data } = useAsk<Answer>(asked.query, asked.variables, asked.types.length === 0);
  return useMemo(() => {
    const shown = (page: KeptPage): ShownPage[] => {
      if ("desk" in page) {
        const desk = desks?.find(({ to }) => to === page.desk);
        return desk ? [{ key: desk.to, title: desk.label, kind: "Desk", href: desk.to }] : [];
      }
      const type = asked.types.find(({ name }) => name === page.type);
      const found = type && data?.[type.plural]?.nodes.find(({ id }) => id === page.id);
      return type && found ? [{ key: page.id, title: found.title, kind: type.label, href: `/${pathOf(type)}/${page.id}` }] : [];
    };
    return { recent: kept.recent.flatMap(shown), starred: kept.starred.flatMap(shown) };
  }, [kept, desks, asked, data]);
}
