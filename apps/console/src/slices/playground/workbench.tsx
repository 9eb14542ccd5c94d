import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CostLine } from "./cost-line.tsx";
import { type Example, examples as plain } from "./examples.ts";
import { explorerPlugin } from "./explorer/plugin.tsx";
import { fetcher } from "./fetcher.ts";
import type { Given } from "./given.ts";
import type { Written } from "./script-dialog.tsx";
import { tidy } from "./tidy.ts";
import { VariablesForm } from "./variables-form.tsx";
import { provideWorkers } from "./workers.ts";
import "graphiql/style.css";
import "./panels.css";

provideWorkers();
const plugins = [HISTORY_PLUGIN, explorerPlugin];

/** What is done with the editors from outside. */
export interface Editors {
  readonly open: (example: Example) => void;
  readonly read: () => Written;
  /** Says that what is written is kept elsewhere by now: it may make way for what is opened next. */
  readonly keep: () => void;
}

const variablesOf = ({ variables }: Pick<Example, "variables">) => (variables ? JSON.stringify(variables, undefined, 2) : "");

interface WorkbenchProps {
  /** As they ask from where one looks. */
  readonly examples: readonly Example[];
  /** What the address gives, opened once. */
  readonly given: Given | undefined;
  readonly onReady: (editors: Editors) => void;
}

/** Puts an example, or what the address gives, into the editor and runs it: in a tab of its own where somebody has written in this one. */
function Opener({ examples, given, onReady }: WorkbenchProps) {
  const opened = useRef<Given>(undefined);
  const kept = useRef<string>(undefined);
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const answer = useGraphiQL((state) => state.responseEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  const actions = useGraphiQLActions();
  useEffect(() => {
    for (const editor of [query, variables, answer]) editor?.updateOptions({ fontSize: 13, lineHeight: 19, wordWrap: "on" });
  }, [query, variables, answer]);
  useEffect(() => {
    if (!query || !variables) return;
    const isExample = (text: string) => {
      const known = [...[...plain, ...examples].map((one) => one.query), opened.current?.query, kept.current, given?.query];
      return text.trim() === "" || known.some((one) => one?.trim() === text.trim());
    };
    const open = (example: Pick<Example, "query" | "variables">, isRun = true) => {
      if (!isExample(query.getValue())) actions.addTab();
      query.setValue(example.query);
      variables.setValue(variablesOf(example));
      // The editor finds the name itself, but only after a while.
      actions.setOperationName(/^query (\w+)/.exec(example.query)?.[1] ?? "");
      if (isRun) actions.run();
    };
    if (given && opened.current !== given) {
      open(given, given.isRun);
      opened.current = given;
    }
    const keep = () => {
      kept.current = query.getValue();
    };
    onReady({ open, keep, read: () => ({ query: query.getValue(), variables: variables.getValue(), operationName }) });
  }, [query, variables, operationName, actions, examples, given, onReady]);
  return null;
}

/** GraphiQL, and ways to open an example in it and to read what is written once it is there. */
export function Workbench({ examples, given, onReady }: WorkbenchProps) {
  const [first] = examples;
  const root = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState<HTMLElement | null>(null);
  useEffect(() => tidy(root.current!), []);
  return (
    <div className="playground__work">
      <div className="playground__above" ref={setAbove} />
      <div className="playground__graphiql" ref={root}>
        <GraphiQL
          fetcher={fetcher}
          defaultQuery={first?.query}
          defaultEditorToolsVisibility="variables"
          forcedTheme="light"
          schemaDescription
          plugins={plugins}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <span className="nhsuk-u-visually-hidden">GraphiQL</span>
          </GraphiQL.Logo>
          <Opener examples={examples} given={given} onReady={onReady} />
          <CostLine />
          {above && createPortal(<VariablesForm isOpened={given !== undefined} />, above)}
        </GraphiQL>
      </div>
    </div>
  );
}
