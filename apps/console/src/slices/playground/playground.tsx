import { lazy, Suspense, useCallback, useState } from "react";
import { Page } from "../../kit/frame/page.tsx";
import { Loading } from "../../kit/frame/states.tsx";
import { type Example, examples } from "./examples.ts";
import "./playground.css";

const Workbench = lazy(async () => {
  const { Workbench: component } = await import("./workbench.tsx");
  return { default: component };
});

/** Where analysts ask the register in GraphQL: examples to start from, and GraphiQL. */
export function Playground() {
  const [open, setOpen] = useState<(example: Example) => void>();
  const ready = useCallback((opener: (example: Example) => void) => setOpen(() => opener), []);
  const [picked, setPicked] = useState<string>();
  return (
    <Page title="Playground" note="Ctrl Enter runs a query, Ctrl Space shows what can be asked, Ctrl M lets Tab leave the editor." isFilled>
      <div className="playground">
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
        <section className="playground__bench" aria-label="Query and answer">
          <Suspense fallback={<Loading what="Loading the playground" />}>
            <Workbench onReady={ready} />
          </Suspense>
        </section>
      </div>
    </Page>
  );
}
