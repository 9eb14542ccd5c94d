import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { type FormEvent, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { controls } from "../../kit/form/controls.tsx";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import type { Typed } from "../../kit/form/values.ts";
import { Button } from "../../kit/frame/button.tsx";
import { type Given, readTyped, textWith, typedIn, type VariableField, valuesIn, variableFields } from "./variable-fields.ts";

/** What of an editor is needed to read along. */
interface Text {
  getValue(): string;
  onDidChangeModelContent(listener: () => void): { dispose(): void };
}

/** The text of an editor as it is typed. */
function useText(editor: Text | undefined): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ear = editor?.onDidChangeModelContent(listener);
      return () => ear?.dispose();
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor?.getValue() ?? "");
}

const idOf = (name: string) => `variable-${name}`;
const labelOf = ({ field, isNeeded }: VariableField) => (isNeeded ? field.label : `${field.label} (optional)`);

/** A query's variables as a form, for those who don't write GraphQL. It writes into the variables' editor, and reads along there. */
export function VariablesForm({
  isOpened,
}: {
  /** Whether somebody came for a query that is ready to be asked. */ readonly isOpened: boolean;
}) {
  const schema = useGraphiQL((state) => state.schema);
  const operationName = useGraphiQL((state) => state.operationName);
  const editor = useGraphiQL((state) => state.variableEditor);
  const query = useText(useGraphiQL((state) => state.queryEditor));
  const text = useText(editor);
  const actions = useGraphiQLActions();
  const found = useMemo(() => (schema ? variableFields(schema, query, operationName) : undefined), [schema, query, operationName]);
  // While a query is being written it can't always be read: the form stays as it was.
  const [variables, setVariables] = useState<readonly VariableField[]>([]);
  if (found && found !== variables) setVariables(found);
  const values = useMemo(() => valuesIn(text), [text]);
  const [unread, setUnread] = useState<Readonly<Record<string, string | undefined>>>({});
  const [attempt, setAttempt] = useState(0);
  if (variables.length === 0) return null;

  const errorOf = ({ name, field, isNeeded }: VariableField): string | undefined =>
    unread[name] ?? (attempt > 0 && isNeeded && (values?.[name] ?? null) === null ? `${field.label} is required` : undefined);
  const wrong = variables.filter(({ name, isNeeded }) => unread[name] ?? (isNeeded && (values?.[name] ?? null) === null));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAttempt((last) => last + 1);
    if (wrong.length === 0 && values) actions.run();
  };
  const give = ({ name }: VariableField, { value, problem }: Given) => {
    setUnread((last) => ({ ...last, [name]: problem }));
    if (!problem && values) editor?.setValue(textWith(values, name, value));
  };
  return (
    <details className="playground__variables" open={isOpened || undefined}>
      <summary>Fill in the variables</summary>
      {values ? (
        <form onSubmit={send} noValidate>
          {attempt > 0 && (
            <ErrorSummary
              attempt={attempt}
              errors={wrong.map((one) => ({ id: idOf(one.name), message: errorOf(one) ?? `${one.field.label} is required` }))}
            />
          )}
          <div className="playground__fields">
            {variables.map((variable) => (
              <VariableControl
                key={`${variable.name} ${String(variable.type)}`}
                variable={variable}
                value={values[variable.name]}
                error={errorOf(variable)}
                onGiven={(given) => give(variable, given)}
              />
            ))}
          </div>
          <p className="playground__run">
            <Button type="submit">Run</Button>
          </p>
        </form>
      ) : (
        <p>The variables below are not a JSON object: mend them there, or empty them, to fill them in here.</p>
      )}
    </details>
  );
}

interface VariableControlProps {
  readonly variable: VariableField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onGiven: (given: Given) => void;
}

/** One variable. What is typed stays as it is typed until another value comes from the editor. */
function VariableControl({ variable, value, error, onGiven }: VariableControlProps) {
  const { name, field } = variable;
  const given = JSON.stringify(value);
  const [typed, setTyped] = useState<Typed>(() => typedIn(variable, value));
  const [seen, setSeen] = useState(given);
  if (given !== seen) {
    setSeen(given);
    if (JSON.stringify(readTyped(variable, typed).value) !== given) setTyped(typedIn(variable, value));
  }
  const KindControl = controls[field.kind];
  return (
    <KindControl
      id={idOf(name)}
      name={name}
      field={field}
      label={labelOf(variable)}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onGiven(readTyped(variable, next));
      }}
      onBlur={() => undefined}
      error={error}
    />
  );
}
