import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { useStandpoint, useWholeModel } from "../../kit/model/context.tsx";
import type { Example } from "./examples.ts";
import { examplesAt } from "./examples-at.ts";
import { givenAt } from "./given.ts";
import { OpenedBar } from "./opened-bar.tsx";
import { ResultTable } from "./result-table.tsx";
import { SaveQuery } from "./save-query.tsx";
import { SavedList } from "./saved-list.tsx";
import { ScriptDialog, type Written } from "./script-dialog.tsx";
import type { GivenSearch } from "./search.ts";
import { useSaved } from "./use-saved.ts";
import type { Editors } from "./workbench.tsx";
import "./playground.css";
import "./saved.css";

const Workbench = lazy(async () => {
  const { Workbench: component } = await import("./workbench.tsx");
  return { default: component };
});

/** Where analysts ask the register in GraphQL: examples to start from, and GraphiQL. A query in the address stands in it from the start. */
export function Playground({ search }: { readonly search: GivenSearch }) {
  const model = useWholeModel();
  const standpoint = useStandpoint();
  const examples = useMemo(() => examplesAt(model, standpoint), [model, standpoint]);
  const navigate = useNavigate();
  const { opened, failed, again, isGone, renew } = useSaved(search);
  const written = useMemo(() => givenAt(model, standpoint, search), [model, standpoint, search]);
  const given = opened?.given ?? written;
  const [editors, setEditors] = useState<Editors>();
  const ready = useCallback((found: Editors) => setEditors(found), []);
  const [scripted, setScripted] = useState<Written>();
  const [tabled, setTabled] = useState<Written>();
  const [isHidden, setIsHidden] = useState(false);
  const pick =
    editors &&
    ((example: Example) => {
      // What was open before is not what stands there any more.
      if (search.saved) void navigate({ to: "/graphql", search: {} });
      editors.open(example);
    });
  return (
    <Page
      title="Playground"
      note="Ctrl Enter runs a query, Ctrl Space shows what can be asked, Ctrl M lets Tab leave the editor."
      actions={
        <>
          <SaveQuery editors={editors} opened={opened} renew={renew} />
          <Button kind="quiet" isDisabled={!editors} onPress={() => setScripted(editors?.read())}>
            From a script…
          </Button>
          <Button kind="quiet" isDisabled={!editors} onPress={() => setTabled(editors?.read())}>
            Table
          </Button>
          <Button kind="quiet" onPress={() => setIsHidden((was) => !was)}>
            {isHidden ? "Show queries" : "Hide queries"}
          </Button>
        </>
      }
      isFilled
    >
      <div className={isHidden ? "playground playground--wide" : "playground"}>
        {!isHidden && (
          <div className="playground__examples">
            <SavedList current={search.saved} />
            <Examples examples={examples} open={pick} />
          </div>
        )}
        <section className="playground__bench" aria-label="Query and answer">
          {failed && <Failed refusal={failed} again={again} />}
          {isGone && (
            <Nothing>
              <p>This saved query is not in the register, or was not yet at that moment. Choose another from the list.</p>
            </Nothing>
          )}
          {opened && <OpenedBar key={opened.row.id} opened={opened} />}
          <Suspense fallback={<Loading what="Loading the playground" />}>
            <Workbench examples={examples} given={given} onReady={ready} />
          </Suspense>
        </section>
      </div>
      {scripted && <ScriptDialog written={scripted} onClose={() => setScripted(undefined)} />}
      {tabled && <ResultTable written={tabled} onClose={() => setTabled(undefined)} />}
    </Page>
  );
}

interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly open: Editors["open"] | undefined;
}

/** The example queries, each with a sentence on what it answers. They wait until the editor is there. */
function Examples({ examples, open }: ExamplesProps) {
  const [picked, setPicked] = useState<string>();
  return (
    <section aria-labelledby="examples">
      <h2 className="playground__heading" id="examples">
        Example queries
      </h2>
      <ul className="playground__list">
        {examples.map((example) => (
          <li key={example.title}>
            <button
              type="button"
              className="playground__pick"
              aria-current={picked === example.title ? "true" : undefined}
              disabled={!open}
              onClick={() => {
                setPicked(example.title);
                open?.(example);
              }}
            >
              <span className="playground__title">{example.title}</span>
              <span className="playground__answers">{example.answers}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
