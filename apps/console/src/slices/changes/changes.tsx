import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Connection, useConnection } from "../../kit/api/connection.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { changeSetsQuery } from "../../kit/history/ledger.ts";
import { WhateverTheDay } from "../../kit/history/whatever-the-day.tsx";
import { anyChange } from "../../kit/live/use-live.ts";
import { useModel, useStandpoint } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { Narrowing } from "./narrowing.tsx";
import { type ChangesSearch, changesWhere } from "./search.ts";
import { type ListedSet, SetRow } from "./set-row.tsx";
import "./changes.css";

interface Answer {
  readonly sets: Connection<ListedSet>;
}

const size = 20;
const read = (data: Answer) => data.sets;

/** All that was changed in the register, newest first: by whom, by which way, why, and what it was before. */
export function Changes({ search }: { readonly search: ChangesSearch }) {
  const model = useModel();
  const navigate = useNavigate();
  const { knownAt } = useStandpoint();
  const { nodes, total, hasMore, loading, failed, more, again } = useConnection<ListedSet>({
    query: changeSetsQuery,
    variables: useMemo(() => ({ where: changesWhere(model, search, knownAt) }), [model, search, knownAt]),
    read,
    size,
    concerns: anyChange,
  });
  const narrow = (next: ChangesSearch) => void navigate({ to: "/changes", search: next, replace: true });
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <Page title="Changes" note={<span role="status">{nodes && `${count(total)}, newest first`}</span>}>
      <WhateverTheDay />
      <Narrowing key={search.day} search={search} onChange={narrow} />
      {failed && <Failed refusal={failed} again={again} />}
      {!nodes && !failed && <Loading what="Loading changes" />}
      {nodes?.length === 0 && (
        <Nothing>
          {isNarrowed ? (
            <>
              <p>No change matches.</p>
              <Button kind="quiet" onPress={() => narrow({})}>
                Show all
              </Button>
            </>
          ) : (
            "Nothing has been changed yet."
          )}
        </Nothing>
      )}
      {nodes && nodes.length > 0 && (
        <ol className="sets">
          {nodes.map((set) => (
            <SetRow key={set.id} set={set} />
          ))}
        </ol>
      )}
      {hasMore && nodes && (
        <Button kind="quiet" isPending={loading} onPress={more}>
          {`Show more: ${count(total - nodes.length)} earlier`}
        </Button>
      )}
    </Page>
  );
}
