import type { Refusal } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Outcome } from "../api/asking.ts";
import type { Row } from "../api/queries.ts";
import { useWrites } from "../api/writes.ts";
import { useToday } from "../model/context.tsx";
import { type Conflict, clashes } from "./conflicts.ts";
import type { FormError } from "./error-summary.tsx";
import { type Meanwhile, merged } from "./meanwhile.ts";
import { readNew, readPatch } from "./reading.ts";
import { askedFields, type FormValues, isSame, startValues, typedOver, valuesOf } from "./values.ts";

interface Options {
  readonly type: RecordType;
  /** The record to be changed; undefined for a new one. */
  readonly row?: Row | undefined;
  /** The record as it stands by now. */
  readonly latest?: Row | undefined;
  readonly prefill?: Readonly<Record<string, string>> | undefined;
  /** What has been typed already elsewhere, into fields of a record that is there. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  /** The fields asked for; all if not given. */
  readonly only?: readonly string[] | undefined;
  /** Goes before the ids of the controls. */
  readonly prefix: string;
  /** Gets the record, or undefined where nothing was changed. */
  readonly onSaved: (saved: Row | undefined) => void;
}

type Given = { readonly path: readonly (string | number)[]; readonly message: string };

/** The state of a record's form: what is typed, what is wrong with it, and whose change came first. */
export function useRecordForm({ type, row, latest, prefill, typed, only, prefix, onSaved }: Options) {
  const today = useToday();
  const { create, update } = useWrites(type);
  const [start, setStart] = useState(() => (row ? valuesOf(type, row, today) : startValues(type, prefill ?? {})));
  /** What the next sending is compared with: kept beside the state, as a choice between two changes is sent at once. */
  const base = useRef({ start, version: row?.version ?? 0 });
  const form = useForm<FormValues>({ defaultValues: typed ? typedOver(start, typed) : start, shouldFocusError: false });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [conflict, setConflict] = useState<Conflict>();
  const [isBusy, setIsBusy] = useState(false);
  /** Set once there is nothing left to lose, so that leaving is not asked about. */
  const isDone = useRef(false);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  /** The last version that was looked at. */
  const seen = useRef(row?.version ?? 0);
  const asked = new Set(askedFields(type, only).map(([name]) => name));
  const idOf = (name: string, part?: string) => `${prefix}${name}${part === "from" ? "-from" : ""}`;

  useEffect(() => {
    // What is being sent is answered for itself, and what was sent is done.
    if (!row || !latest || latest.version <= seen.current || isBusy || isDone.current) return;
    seen.current = latest.version;
    const found = merged(type, form.getValues(), base.current.start, valuesOf(type, latest, today), only);
    if (found.taken.length + found.both.length === 0) return;
    for (const name of found.taken) form.setValue(`${name}.value`, found.start[name]!.value);
    // Where both changed a field, the version that was opened stays: the register then asks which to keep.
    base.current = { start: found.start, version: found.both.length > 0 ? base.current.version : latest.version };
    setStart(found.start);
    setMeanwhile((last) => ({
      taken: [...new Set([...(last?.taken ?? []), ...found.taken])].filter((name) => !found.both.includes(name)),
      both: found.both,
    }));
  }, [row, latest, type, today, only, form, isBusy]);

  function show(problems: readonly Given[]): void {
    setErrors(
      problems.map(({ path, message }) => {
        const [name, part] = path.map(String);
        if (!name || !asked.has(name)) return { id: undefined, message };
        form.setError(`${name}.${part === "from" ? "from" : "value"}`, { message });
        return { id: idOf(name, part), message };
      }),
    );
    setAttempt((last) => last + 1);
  }

  function refuse(refused: Refusal): void {
    // The first step of a path is the argument, "input" or "patch".
    if (refused.code === "BAD_USER_INPUT" && refused.problems.length > 0)
      show(refused.problems.map(({ path, message }) => ({ path: path.slice(1), message })));
    else show([{ path: [], message: refused.message }]);
  }

  async function send(): Promise<void> {
    form.clearErrors();
    setErrors([]);
    const values = form.getValues();
    const { values: given, problems } = row ? readPatch(type, values, base.current.start) : readNew(type, values);
    if (problems.length > 0) {
      show(problems);
      return;
    }
    if (row && Object.keys(given).length === 0) {
      isDone.current = true;
      onSaved(undefined);
      return;
    }
    setIsBusy(true);
    const outcome: Outcome<{ row: Row }> = row ? await update(row.id, base.current.version, given) : await create(given);
    setIsBusy(false);
    const { refused } = outcome;
    if (refused?.code === "CONFLICT") {
      base.current = { ...base.current, version: refused.version };
      const found = clashes(type, refused.fields, values, base.current.start);
      if (found.length > 0) setConflict({ clashes: found });
      else await send();
    } else if (refused) refuse(refused);
    else {
      isDone.current = true;
      onSaved(outcome.data.row);
    }
  }

  /** Goes on with what was chosen: what is theirs is theirs again, what is yours is sent upon their version. */
  function settle(mine: ReadonlySet<string>): void {
    if (!conflict) return;
    const now = { ...base.current.start };
    for (const { name, theirs } of conflict.clashes) {
      now[name] = { ...now[name]!, value: theirs };
      if (!mine.has(name)) form.setValue(`${name}.value`, theirs, { shouldDirty: true });
    }
    base.current = { ...base.current, start: now };
    setStart(now);
    setConflict(undefined);
    void send();
  }

  /** Whether something would be lost by leaving. */
  function isUnsaved(): boolean {
    const values = form.getValues();
    return !isDone.current && askedFields(type, only).some(([name]) => !isSame(values[name]!.value, base.current.start[name]!.value));
  }

  return { form, start, errors, attempt, conflict, meanwhile, isBusy, idOf, send, settle, isUnsaved };
}
