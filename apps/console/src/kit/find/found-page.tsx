import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { Card } from "../frame/card.tsx";
import { Page } from "../frame/page.tsx";
import { Loading, Nothing } from "../frame/states.tsx";
import { SearchBox } from "../list/search-box.tsx";
import { useModel } from "../model/context.tsx";
import { pathOf } from "../model/paths.ts";
import { count, counted } from "../model/words.ts";
import { RecordLink } from "../record/record-link.tsx";
import { closestFirst, type FoundOf, searchedTypes } from "./searched.ts";
import { useFound } from "./use-found.ts";

const most = 5;

/** All that matches some words, by record type, each with the way to its list. */
export function FoundPage({ search }: { readonly search: string }) {
  const navigate = useNavigate();
  const model = useModel();
  const types = useMemo(() => searchedTypes(model), [model]);
  const { found, isSearching, failed } = useFound(types, search, most);
  const shown = useMemo(() => closestFirst(found, search), [found, search]);
  const total = shown.reduce((sum, one) => sum + one.total, 0);
  const note = search && !isSearching && !failed ? `${count(total)} ${total === 1 ? "record matches" : "records match"}` : undefined;
  return (
    <Page title={search ? `Search: ${search}` : "Search everything"} note={<span role="status">{note}</span>}>
      <div className="tools">
        <SearchBox label="Search for" value={search} onChange={(q) => void navigate({ to: "/search", search: { q }, replace: true })} />
      </div>
      {shown.map((one) => (
        <FoundCard key={one.type.name} found={one} search={search} />
      ))}
      {failed && <Nothing>{failed.message}</Nothing>}
      {isSearching && <Loading what="Looking" />}
      {!search && <Nothing>Type part of a name, a code or a postcode. Near misses are found too.</Nothing>}
      {search && !isSearching && !failed && shown.length === 0 && (
        <Nothing>{`Nothing matches “${search}”. Check the spelling, or try fewer words.`}</Nothing>
      )}
    </Page>
  );
}

function FoundCard({ found: { type, total, records }, search }: { readonly found: FoundOf; readonly search: string }) {
  return (
    <Card
      title={type.labels}
      aside={
        <Link to="/$plural" params={{ plural: pathOf(type) }} search={{ search }}>
          {total > records.length ? `All ${counted(total, type)}` : `${counted(total, type)} in the list`}
        </Link>
      }
    >
      <ul className="found">
        {records.map(({ id, title }) => (
          <li key={id}>
            <RecordLink type={type} id={id}>
              {title}
            </RecordLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
