import { useMemo } from "react";
import { Obstacles, obstaclesOf } from "../../kit/edit/obstacles.tsx";
import { Loading } from "../../kit/frame/states.tsx";
import { byRecord } from "../../kit/history/grouping.ts";
import { useNamed } from "../../kit/history/names.ts";
import { RecordChanges } from "../../kit/history/record-changes.tsx";
import { deedsOf } from "../../kit/history/words.ts";
import { useModel } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import type { VerbResult } from "./use-verb.ts";

/** What a verb would do, record by record; or what stands in its way. */
export function Preview({ result }: { readonly result: VerbResult }) {
  const model = useModel();
  const named = useNamed(result.changes);
  const names = useMemo(() => {
    // What would be made is called as the register would call it.
    const made = result.changes.flatMap(({ recordId, label }): [string, string][] => (label ? [[recordId, label]] : []));
    return named && { ...named.names, titles: new Map([...made, ...named.names.titles]) };
  }, [named, result]);
  const changes = useMemo(() => (named ? byRecord(model, named.lines, named.names.pasts) : []), [model, named]);
  const some = obstaclesOf(result);
  if (some > 0) {
    return (
      <>
        <p>{`Nothing is changed: ${some === 1 ? "1 record stands" : `${count(some)} records stand`} in the way. All is done or nothing.`}</p>
        <Obstacles result={result} />
      </>
    );
  }
  if (result.changed === 0) return <p>This would change nothing.</p>;
  if (!names) return <Loading what="Finding out what this would do" />;
  return (
    <>
      <p>{`Once this is done, the history says: ${deedsOf(changes).toLowerCase()}.`}</p>
      <RecordChanges changes={changes} names={names} isTried />
    </>
  );
}
