import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Loading } from "../../kit/frame/states.tsx";
import { useStandpoint, useWholeModel } from "../../kit/model/context.tsx";
import type { Example } from "./examples.ts";
import { examplesAt } from "./examples-at.ts";
import { givenAt } from "./given.ts";
import { ScriptDialog, type Written } from "./script-dialog.tsx";
import type { GivenSearch } from "./search.ts";
import type { Editors } from "./workbench.tsx";
import "./playground.css";

const Workbench = lazy(async () => {
  const { Workbench: component } = await import("./workbench.tsx");
  return { default: component };
});

/** Where analysts ask the register in GraphQL: examples to start from, and GraphiQL. A query in the address stands in it from the start. */
export function Playground({ search }: { readonly search: GivenSearch }) {
  const model = useWholeModel();
  const standpoint = useStandpoint();
  const examples = useMemo(() => examplesAt(model, standpoint), [model, standpoint]);
  const given = useMemo(() => givenAt(model, standpoint, search), [model, standpoint, search]);
  const [editors, setEditors] = useState<Editors>();
  const ready = useCallback((found: Editors) => setEditors(found), []);
  const [written, setWritten] = useState<Written>();
  const [isHidden, setIsHidden] = useState(false);
  return (
    <Page
      title="Playground"
      note="Ctrl Enter runs a query, Ctrl Space shows what can be asked, Ctrl M lets Tab leave the editor."
      actions={
        <>
          <Button kind="quiet" isDisabled={!editors} onPress={() => setWritten(editors?.read())}>
            From a script…
          </Button>
          <Button kind="quiet" onPress={() => setIsHidden((was) => !was)}>
            {isHidden ? "Show examples" : "Hide examples"}
          </Button>
        </>
      }
      isFilled
    >
      <div className={isHidden ? "playground playground--wide" : "playground"}>
        {!isHidden && <Examples examples={examples} open={editors?.open} />}
        <section className="playground__bench" aria-label="Query and answer">
          <Suspense fallback={<Loading what="Loading the playground" />}>
            <Workbench examples={examples} given={given} onReady={ready} />
          </Suspense>
        </section>
      </div>
      {written && <ScriptDialog written={written} onClose={() => setWritten(undefined)} />}
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
    <section className="playground__examples" aria-labelledby="examples">
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
