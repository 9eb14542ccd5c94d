import { TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { obstaclesOf } from "../../kit/edit/obstacles.tsx";
import { OneAtATime } from "../../kit/edit/one-at-a-time.tsx";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import type { Selection } from "../../kit/grid/selection.ts";
import { longDay } from "../../kit/kinds/days.ts";
import { useModel, useToday } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { PartRows } from "./part-rows.tsx";
import { Preview } from "./preview.tsx";
import { emptyVerb, namesOf, readVerb, type TypedVerb } from "./typed.ts";
import { useVerb, type VerbResult } from "./use-verb.ts";
import { VerbFields } from "./verb-fields.tsx";
import { inputOf, type Verb } from "./verbs.ts";

type Values = Readonly<Record<string, unknown>>;

interface VerbFormProps {
  readonly verb: Verb;
  /** What it is done to; nothing where it begins something. */
  readonly selection?: Selection;
  readonly onDone: (result: VerbResult) => void;
  readonly onCancel: () => void;
  /** Told whenever something was typed. */
  readonly onTyped?: () => void;
}

/** Asks what a verb needs to know, shows what it would do, and does it once one has said yes. */
export function VerbForm({ verb, selection, onDone, onCancel, onTyped }: VerbFormProps) {
  const type = useModel().record(verb.of);
  const prefix = `${useId().replace(/\W/g, "")}-`;
  const today = useToday();
  const say = useSay();
  const { act, subjects } = useVerb(verb, type);
  const [form, setForm] = useState(() => emptyVerb(verb, { on: longDay(today) }));
  const [reason, setReason] = useState("");
  const [found, setFound] = useState<{ readonly input: Values; readonly result: VerbResult }>();
  const [isBusy, setIsBusy] = useState(false);
  const { errors, attempt, idOf, errorOf, check, refuse, clear } = useFaults(prefix, namesOf(verb, form));

  /** What was found out holds for what was asked alone. */
  const change = (how: (last: TypedVerb) => TypedVerb) => {
    setForm(how);
    setFound(undefined);
    onTyped?.();
  };

  async function run(input: Values, isTried: boolean): Promise<void> {
    const { data, refused } = await act(input, reason.trim() || undefined, isTried);
    if (refused) {
      setFound(undefined);
      refuse(refused);
    } else if (isTried || obstaclesOf(data) > 0) setFound({ input, result: data });
    else {
      say(`${verb.label.replace(/…$/, "")}: changed ${data.changed === 1 ? "1 record" : `${count(data.changed)} records`}.`);
      onDone(data);
    }
  }

  async function look(): Promise<void> {
    const { values, faults } = readVerb(verb, form);
    if (check(faults)) return;
    const { data: ids, refused } = selection ? await subjects(selection) : { data: [] };
    if (refused) refuse(refused);
    else await run(inputOf(verb, ids, values), true);
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

  if (selection && !verb.isForMany && selection.count > 1) {
    return <OneAtATime type={type} onClose={onCancel} />;
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>{verb.help}</p>
      <VerbFields
        fields={verb.fields}
        typed={form.fields}
        nameOf={(name) => name}
        idOf={idOf}
        errorOf={errorOf}
        onChange={(name, value) => change((last) => ({ ...last, fields: { ...last.fields, [name]: value } }))}
      />
      {Object.entries(verb.parts ?? {}).map(([name, part]) => (
        <PartRows
          key={name}
          name={name}
          part={part}
          rows={form.parts[name]!}
          idOf={idOf}
          errorOf={errorOf}
          onChange={(rows) => change((last) => ({ ...last, parts: { ...last.parts, [name]: rows } }))}
        />
      ))}
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
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
