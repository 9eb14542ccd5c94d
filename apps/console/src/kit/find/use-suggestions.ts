import { useMemo } from "react";
import { useDebounced } from "../form/use-debounced.ts";
import { useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { type ShownPage, useKeptTitles } from "./kept-titles.ts";
import { closestFirst, namedTypes } from "./searched.ts";
import { useFound } from "./use-found.ts";

const most = { types: 6, records: 4 } as const;

/** Pages under one heading. */
interface Section {
  readonly heading: string;
  readonly pages: readonly ShownPage[];
}

/** What the search box offers: what is starred and was opened last, or what fits what is typed. */
export function useSuggestions(wanted: string) {
  const model = useModel();
  const search = useDebounced(wanted, 200);
  const types = useMemo(() => namedTypes(model), [model]);
  const { found, isSearching, failed } = useFound(types, search, most.records);
  const { recent, starred } = useKeptTitles();
  const sections = useMemo((): Section[] => {
    if (!wanted) {
      const others = recent.filter(({ key }) => !starred.some((one) => one.key === key));
      const kept = [
        { heading: "Starred", pages: starred },
        { heading: "Opened last", pages: others },
      ];
      return kept.filter(({ pages }) => pages.length > 0);
    }
    return closestFirst(found, search)
      .slice(0, most.types)
      .map(({ type, records }) => ({
        heading: type.labels,
        pages: records.map((one) => ({ key: one.id, title: one.title, kind: type.label, href: `/${pathOf(type)}/${one.id}` })),
      }));
  }, [wanted, search, found, recent, starred]);
  return { sections, isWaiting: wanted !== "" && (isSearching || search !== wanted), failed };
}
