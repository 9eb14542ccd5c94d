import { TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { obstaclesOf } from "../../kit/edit/obstacles.tsx";
import { controls } from "../../kit/form/controls.tsx";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { readField, type Typed } from "../../kit/form/values.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useModel, useToday } from "../../kit/model/context.tsx";
import type { ActionProps } from "../../kit/model/extensions.ts";
import { count, inSentence } from "../../kit/model/words.ts";
import { Preview } from "./preview.tsx";
import { useVerb, type VerbResult } from "./use-verb.ts";
import type { Verb } from "./verbs.ts";

type Values = Readonly<Record<string, unknown>>;

/** The form of a verb as it was typed, or what is wrong with it. */
function read(
  { fields }: Verb,
  typed: Readonly<Record<string, Typed>>,
): { readonly values: Values; readonly faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const { value, problem } = readField(field, typed[name] ?? "");
    if (problem) faults[name] = problem;
    else if (value === null && !field.optional) faults[name] = `${field.label} is required`;
    else values[name] = value;
  }
  return { values, faults };
}

/** Asks what a verb needs to know, shows what it would do, and does it once one has said yes. */
export function VerbForm({ verb, selection, close }: ActionProps & { readonly verb: Verb }) {
  const type = useModel().record(verb.of);
  const prefix = `${useId().replace(/\W/g, "")}-`;
  const today = useToday();
  const say = useSay();
  const { act, subjects } = useVerb(verb, type);
  const names = Object.keys(verb.fields);
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({ on: longDay(today) });
  const [reason, setReason] = useState("");
  const [found, setFound] = useState<{ readonly input: Values; readonly result: VerbResult }>();
  const [isBusy, setIsBusy] = useState(false);
  const { errors, attempt, idOf, errorOf, check, refuse, clear } = useFaults(prefix, names);

  /** What was found out holds for what was asked alone. */
  const change = (name: string, value: Typed) => {
    setTyped((last) => ({ ...last, [name]: value }));
    setFound(undefined);
  };

  async function run(input: Values, isTried: boolean): Promise<void> {
    const { data, refused } = await act(input, reason.trim() || undefined, isTried);
    if (refused) {
      setFound(undefined);
      refuse(refused);
    } else if (isTried || obstaclesOf(data) > 0) setFound({ input, result: data });
    else {
      say(`${verb.label.replace(/…$/, "")}: changed ${data.changed === 1 ? "1 record" : `${count(data.changed)} records`}.`);
      close();
    }
  }

  async function look(): Promise<void> {
    const { values, faults } = read(verb, typed);
    if (check(faults)) return;
    const { data: ids, refused } = await subjects(selection);
    if (refused) {
      refuse(refused);
      return;
    }
    const given = verb.input?.(ids, values) ?? { [verb.subject]: verb.isForMany ? ids : ids[0], ...values };
    await run(given, true);
  }

  const isClear = found !== undefined && found.result.changed > 0 && obstaclesOf(found.result) === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    clear();
    setIsBusy(true);
    await (isClear ? run(found.input, false) : look());
    setIsBusy(false);
  };

  if (!verb.isForMany && selection.count > 1) {
    return (
      <>
        <p>{`This is done to one ${inSentence(type.label)} at a time: select one.`}</p>
        <Button kind="quiet" onPress={close}>
          Close
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{verb.help}</p>
      {Object.entries(verb.fields).map(([name, field]) => {
        const KindControl = controls[field.kind];
        return (
          <KindControl
            key={name}
            id={idOf(name)}
            name={name}
            field={field}
            label={field.optional ? `${field.label} (optional)` : field.label}
            value={typed[name] ?? ""}
            onChange={(value) => change(name, value)}
            onBlur={() => undefined}
            error={errorOf(name)}
          />
        );
      })}
      <TextInput
        id={`${prefix}why`}
        label="Why (optional)"
        hint="Kept with the change, for those who ask later."
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div role="status">{found && <Preview result={found.result} />}</div>
      <div className="buttons">
        <Button type="submit" isPending={isBusy}>
          {isClear ? "Do it" : "See what this would do"}
        </Button>
        <Button kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
