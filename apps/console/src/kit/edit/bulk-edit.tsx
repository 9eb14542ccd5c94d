import type { SetResult } from "@trailblazer/client/wire";
import { isWritten, type RecordType } from "@trailblazer/fields";
import { Select, TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { type Bulk, useSets } from "../api/sets.ts";
import { controls } from "../form/controls.tsx";
import { readOne } from "../form/reading.ts";
import type { Typed } from "../form/values.ts";
import { Button } from "../frame/button.tsx";
import { useSay } from "../frame/notice.tsx";
import type { Selection } from "../grid/selection.ts";
import { longDay } from "../kinds/days.ts";
import { familyOf } from "../kinds/families.ts";
import { useToday } from "../model/context.tsx";
import { count, counted } from "../model/words.ts";
import { Obstacles, obstaclesOf } from "./obstacles.tsx";

interface BulkEditProps {
  readonly type: RecordType;
  readonly selection: Selection;
  readonly close: () => void;
}

interface Faults {
  readonly value?: string;
  readonly from?: string;
  /** What is wrong with all of it. */
  readonly whole?: string;
}

/** The fields that many records can be given alike: those that people write, and that need not differ. */
export const bulkFields = (type: RecordType): string[] =>
  Object.keys(type.fields).filter((name) => isWritten(type.fields[name]!) && !type.fields[name]!.unique);

const emptyOf = (type: RecordType, name: string): Typed => (familyOf(type.fields[name]!) === "choices" ? [] : "");

/** Gives all that is selected one value of one field: first says what would come of it, then does it. */
export function BulkEdit({ type, selection, close }: BulkEditProps) {
  const names = bulkFields(type);
  const today = useToday();
  const { bulk } = useSets(type);
  const say = useSay();
  const prefix = useId();
  const [name, setName] = useState(names[0]!);
  const [typed, setTyped] = useState<Typed>(emptyOf(type, name));
  const [from, setFrom] = useState(longDay(today));
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setIsBusy] = useState(false);
  const [preview, setPreview] = useState<{ readonly bulk: Bulk; readonly result: SetResult }>();
  const field = type.fields[name]!;
  const KindControl = controls[field.kind];

  /** What was found out holds for what was asked alone. */
  const ask = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      setPreview(undefined);
      setFaults({});
    };
  };
  const choose = ask((next: string) => {
    setName(next);
    setTyped(emptyOf(type, next));
  });

  const look = async () => {
    const { values, problems } = readOne(type, name, { value: typed, from: field.dated ? from : "" });
    if (problems.length > 0) {
      setFaults(Object.fromEntries(problems.map(({ path, message }) => [path[1] === "from" ? "from" : "value", message])));
      document.getElementById(`${prefix}${problems[0]!.path[1] === "from" ? "from" : "value"}`)?.focus();
      return;
    }
    await run({ selection, patch: values, reason: reason.trim() || undefined }, true);
  };
  const run = async (asked: Bulk, isTried: boolean) => {
    setIsBusy(true);
    const { data, refused } = await bulk(asked, isTried);
    setIsBusy(false);
    if (refused) {
      setPreview(undefined);
      setFaults({ whole: refused.code === "BAD_USER_INPUT" ? (refused.problems[0]?.message ?? refused.message) : refused.message });
    } else if (isTried || obstaclesOf(data) > 0) setPreview({ bulk: asked, result: data });
    else {
      say(`Changed ${counted(data.changed, type)}.`);
      close();
    }
  };
  const isClear = preview !== undefined && preview.result.changed > 0 && obstaclesOf(preview.result) === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void (isClear ? run(preview.bulk, false) : look());
  };

  return (
    <form onSubmit={submit} noValidate>
      <Select id={`${prefix}field`} label="Field" value={name} onChange={(event) => choose(event.currentTarget.value)} autoFocus>
        {names.map((one) => (
          <option key={one} value={one}>
            {type.fields[one]!.label}
          </option>
        ))}
      </Select>
      <KindControl
        key={name}
        id={`${prefix}value`}
        name="bulk-value"
        field={field}
        label={field.optional && field.kind !== "yesNo" ? `${field.label} (empty clears it)` : field.label}
        value={typed}
        onChange={ask(setTyped)}
        onBlur={() => undefined}
        error={faults.value}
      />
      {field.dated && (
        <TextInput
          id={`${prefix}from`}
          label={`${field.label}: from which day?`}
          hint="For example, 31 3 2021."
          error={faults.from}
          className="nhsuk-input--width-20"
          autoComplete="off"
          value={from}
          onChange={(event) => ask(setFrom)(event.currentTarget.value)}
        />
      )}
      <TextInput
        id={`${prefix}reason`}
        label="Reason (optional)"
        hint="Stands in the history."
        autoComplete="off"
        value={reason}
        onChange={(event) => ask(setReason)(event.currentTarget.value)}
      />
      {faults.whole && (
        <p className="nhsuk-error-message" role="alert">
          {faults.whole}
        </p>
      )}
      <div role="status">{preview && <Preview type={type} result={preview.result} />}</div>
      <div className="buttons">
        <Button type="submit" isPending={isBusy}>
          {isClear ? `Change ${counted(preview.result.changed, type)}` : "See what would change"}
        </Button>
        <Button kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** What would come of a bulk edit, in words. */
function Preview({ type, result }: { readonly type: RecordType; readonly result: SetResult }) {
  const some = obstaclesOf(result);
  if (some === 0) return <p>{result.changed > 0 ? `This would change ${counted(result.changed, type)}.` : "This would change nothing."}</p>;
  return (
    <>
      <p>{`Nothing is changed: ${some === 1 ? "1 record stands" : `${count(some)} records stand`} in the way. All are changed or none.`}</p>
      <Obstacles result={result} />
    </>
  );
}
