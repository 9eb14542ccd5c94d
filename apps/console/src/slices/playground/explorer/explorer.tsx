import { useGraphiQL } from "@graphiql/react";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import { useDeferredValue, useMemo, useState } from "react";
import { type Selection, Tree } from "react-aria-components/Tree";
import { useDebounced } from "../../../kit/form/use-debounced.ts";
import { useText } from "../text.ts";
import { type Change, changed } from "./changed.ts";
import { type Around, ExplorerRow } from "./explorer-row.tsx";
import { foundPlaces } from "./found.ts";
import { nothingYet, rewritten, standing } from "./operation.ts";
import { stepsTo } from "./place.ts";
import { type Asked, askedPlaces, type Row, rowAt, rowsOf } from "./rows.ts";
import "./explorer.css";

/** How many fields a search shows: more are found by more words. */
const MOST_FOUND = 50;

/** What stands in the editor, and how it is written anew: a step back in the editor takes that back. */
function useWritten() {
  const editor = useGraphiQL((state) => state.queryEditor);
  const name = useGraphiQL((state) => state.operationName);
  // What is typed does not wait for the tree.
  const text = useDeferredValue(useText(editor));
  const now = useMemo(() => standing(text, name), [text, name]);
  // While it can't be read, the rows stay as they were.
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  const write = (next: (operation: OperationDefinitionNode) => OperationDefinitionNode) => {
    const model = editor?.getModel();
    const current = editor && standing(editor.getValue(), name);
    if (!model || !current) return;
    editor.pushUndoStop();
    editor.executeEdits("explorer", [
      { range: model.getFullModelRange(), text: rewritten(current, next(current.operation ?? nothingYet)) },
    ]);
    editor.pushUndoStop();
  };
  return { isReadable: now !== undefined, operation: (now ?? last)?.operation, write };
}

/** Opened by hand, or because something below is asked for, unless closed by hand. */
function useOpen(asked: readonly Asked[]) {
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const open = useMemo(() => {
    const all = new Set(asked.flatMap(({ id, isOpen }) => (isOpen ? [id] : [])));
    for (const [id, isOpen] of byHand) all[isOpen ? "add" : "delete"](id);
    return all;
  }, [asked, byHand]);
  const onExpandedChange = (next: ReadonlySet<string | number>) =>
    setByHand((was) => {
      const now = new Map(was);
      for (const id of next) if (!open.has(String(id))) now.set(String(id), true);
      for (const id of open) if (!next.has(id)) now.set(id, false);
      return now;
    });
  return { open, onExpandedChange };
}

interface BuilderProps {
  readonly schema: GraphQLSchema;
}

/** Builds the query in the editor: what is ticked is asked for, and what is typed there is ticked here. */
function Builder({ schema }: BuilderProps) {
  const { isReadable, operation, write } = useWritten();
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim(), 250);
  const [isAskedOnly, setIsAskedOnly] = useState(false);
  const root = schema.getRootType(operation?.operation ?? nothingYet.operation)!;
  const asked = useMemo(() => askedPlaces(operation), [operation]);
  const { open, onExpandedChange } = useOpen(asked);
  const ticked = useMemo(() => new Set(asked.flatMap(({ id, isField }) => (isField ? [id] : []))), [asked]);

  const found = useMemo(() => (search ? foundPlaces(root, search) : []), [root, search]);
  const rows = useMemo((): readonly Row[] => {
    const all = search
      ? found.slice(0, MOST_FOUND).flatMap((id) => rowAt(root, operation, id) ?? [])
      : rowsOf(root, operation?.selectionSet);
    return isAskedOnly ? all.filter(({ isAsked }) => isAsked) : all;
  }, [root, operation, search, found, isAskedOnly]);

  const change = (id: string, what: Change) => write((current) => changed(current, root, stepsTo(id), what));
  const around: Around = {
    isOpen: (id) => open.has(id),
    isWanted: ({ isAsked }) => !isAskedOnly || isAsked,
    isDisabled: !isReadable,
    onValue: (id, value) => change(id, { value }),
  };
  const select = (next: Selection) => {
    if (next === "all" || !isReadable) return;
    const id = [...next].find((one) => !ticked.has(String(one))) ?? [...ticked].find((one) => !next.has(one));
    if (id !== undefined) change(String(id), { isTicked: next.has(id) });
  };
  return (
    <div className="explorer">
      <input
        type="search"
        className="search__input"
        aria-label="Search fields"
        placeholder="Search fields"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <label className="explorer__only">
        <input type="checkbox" checked={isAskedOnly} onChange={(event) => setIsAskedOnly(event.currentTarget.checked)} />
        Only what is asked for
      </label>
      <p className="explorer__hint">Arrows lead from row to row and open them, Space ticks, Tab leads to a value, Escape back.</p>
      <p className="explorer__note" role="status">
        {isReadable ? "" : "The query can't be read as it stands. Put it right in the editor to go on here."}
        {search &&
          found.length > MOST_FOUND &&
          `The nearest ${MOST_FOUND} of ${found.length.toLocaleString("en-GB")}: type more to find less.`}
      </p>
      <Tree
        // What is found is another tree, into which Tab leads anew.
        key={search}
        aria-label="Fields"
        className="explorer__tree"
        items={rows}
        dependencies={[around]}
        selectionMode="multiple"
        selectedKeys={ticked}
        onSelectionChange={select}
        escapeKeyBehavior="none"
        disabledBehavior="selection"
        keyboardNavigationBehavior="tab"
        expandedKeys={open}
        onExpandedChange={onExpandedChange}
        renderEmptyState={() => (
          <p className="explorer__none">{search ? "No field is called so. Try other words." : "Nothing is asked for yet."}</p>
        )}
      >
        {(row) => <ExplorerRow row={row} around={around} />}
      </Tree>
    </div>
  );
}

/** The panel beside the editor in which a query is built out of the schema. */
export function Explorer() {
  const schema = useGraphiQL((state) => state.schema);
  return (
    <section className="explorer__panel" aria-label="Explorer">
      <h2 className="explorer__title">Explorer</h2>
      {schema ? <Builder schema={schema} /> : <p role="status">Loading what can be asked</p>}
    </section>
  );
}
