import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { type Connection, useConnection } from "../../kit/api/connection.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { SearchBox } from "../../kit/list/search-box.tsx";
import { anyChange } from "../../kit/live/use-live.ts";
import { type SavedQueryEntry, savedQueriesQuery } from "./saved.ts";

const read = (data: { readonly rows: Connection<SavedQueryEntry> }) => data.rows;

/** So many are read at a time; where there are more, they can be searched. */
const page = 10;

/** The saved queries, each with what it answers. The address of the one that is open says so. */
export function SavedList({ current }: { readonly current: string | undefined }) {
  const [search, setSearch] = useState("");
  const { nodes, total, hasMore, loading, failed, more, again } = useConnection<SavedQueryEntry>({
    query: savedQueriesQuery,
    variables: useMemo(() => (search ? { search } : {}), [search]),
    read,
    size: page,
    concerns: anyChange,
  });
  return (
    <section aria-labelledby="saved">
      <h2 className="playground__heading" id="saved">
        Saved queries
      </h2>
      {(search || total > page) && (
        <div className="playground__search">
          <SearchBox label="Search saved queries" value={search} onChange={setSearch} />
        </div>
      )}
      {failed && <Failed refusal={failed} again={again} />}
      {!nodes && !failed && <Loading what="Loading saved queries" />}
      {nodes?.length === 0 && (
        <p className="playground__none">
          {search ? "None of them says so. Search for other words." : "None yet. Write a query, then save it."}
        </p>
      )}
      <ul className="playground__list">
        {nodes?.map(({ id, name, purpose }) => (
          <li key={id}>
            <Link to="/graphql" search={{ saved: id }} className="playground__pick" aria-current={id === current ? "true" : undefined}>
              <span className="playground__title">{name}</span>
              <span className="playground__answers">{purpose}</span>
            </Link>
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="playground__more">
          <Button kind="quiet" isPending={loading} onPress={more}>
            {`Show more of ${total}`}
          </Button>
        </p>
      )}
    </section>
  );
}
