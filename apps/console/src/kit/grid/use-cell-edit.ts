import type { ConflictField, Refusal } from "@trailblazer/client/wire";
import { type Field, isWritten, type RecordType } from "@trailblazer/fields";
import { useRef, useState } from "react";
import type { Row } from "../api/queries.ts";
import { useWrites } from "../api/writes.ts";
import { readOne } from "../form/reading.ts";
import { isSame, type Typed, typedOf } from "../form/values.ts";
import { useSay } from "../frame/notice.tsx";
import { familyOf } from "../kinds/families.ts";
import { useClosed, useGranted, useRights } from "../model/context.tsx";

/** A cell that is being edited. It is known by its record: rows may come and go meanwhile. */
export interface Editing {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly field: Field;
  /** The version that was seen when it began. */
  readonly version: number;
  /** What stood there. */
  readonly start: Typed;
  readonly typed: Typed;
  /** What was typed to begin, where that looks for a record. */
  readonly sought: string | undefined;
  readonly problem?: string | undefined;
  /** What somebody else made of it meanwhile. */
  readonly clash?: (ConflictField & { readonly version: number }) | undefined;
  readonly isBusy?: boolean;
}

/** Where the focus goes once a cell is kept: rows down and columns right; nowhere where it went elsewhere already. */
export interface Step {
  readonly row: number;
  readonly column: number;
}

/** Whether a field is edited in its cell: what fits into one line of one control. */
export function isEditable(type: RecordType, name: string): boolean {
  const field = type.fields[name];
  return field !== undefined && isWritten(field) && field.kind !== "longText" && field.kind !== "choices";
}

/** What a control starts with where somebody began to type over a cell: the text itself, or the choice that begins so. */
export function begun(field: Field, start: Typed, letter: string): Typed {
  const begins = (word: string) => word.toLowerCase().startsWith(letter.toLowerCase());
  switch (familyOf(field)) {
    case "yesNo":
      return ["yes", "no"].find(begins) ?? start;
    case "choice":
      return Object.entries(field.choices ?? {}).find(([, words]) => begins(words))?.[0] ?? start;
    case "link":
      return start;
    default:
      return letter;
  }
}

const sentenceOf = (refused: Refusal): string =>
  refused.code === "BAD_USER_INPUT" ? (refused.problems[0]?.message ?? refused.message) : refused.message;

/** The cell of a grid that is being edited: begins, reads, keeps, and leaves it. `onLeave` gets the focus back. */
export function useCellEdit(type: RecordType, onLeave: (step: Step) => void) {
  const { update } = useWrites(type);
  const { mayChange } = useRights();
  const granted = useGranted();
  const closed = useClosed();
  const say = useSay();
  const [editing, setEditing] = useState<Editing>();
  /** The versions that were made from here: a row on screen may lag behind them for a moment. */
  const made = useRef(new Map<string, number>());
  const isSending = useRef(false);

  function begin(row: Row, name: string, letter?: string): boolean {
    const field = type.fields[name];
    if (closed && granted.mayChange(type) && isEditable(type, name)) say(`${closed}.`);
    if (!field || !mayChange(type) || !isEditable(type, name) || editing?.isBusy) return false;
    const start = typedOf(field, row[name]);
    const typed = letter === undefined ? start : begun(field, start, letter);
    const version = Math.max(row.version, made.current.get(row.id) ?? 0);
    setEditing({ id: row.id, name, title: row.title, field, version, start, typed, sought: letter });
    return true;
  }

  function change(typed: Typed): void {
    setEditing((now) => now && { ...now, typed, problem: undefined });
  }

  function leave(step: Step | undefined): void {
    setEditing(undefined);
    if (step) onLeave(step);
  }

  /** Sends what was typed, upon the version that was seen or the one that was chosen over. */
  async function keep(step: Step | undefined, over?: number): Promise<void> {
    if (!editing || isSending.current) return;
    const { id, name, title, field, typed, start } = editing;
    if (over === undefined && isSame(typed, start)) {
      leave(step);
      return;
    }
    const { values, problems } = readOne(type, name, { value: typed, from: "" });
    if (problems.length > 0) {
      setEditing({ ...editing, problem: problems[0]!.message });
      return;
    }
    isSending.current = true;
    setEditing({ ...editing, problem: undefined, clash: undefined, isBusy: true });
    const { data, refused } = await update(id, over ?? editing.version, values);
    isSending.current = false;
    if (data) {
      made.current.set(id, data.row.version);
      say(`Changed ${field.label} of ${title}.`);
      leave(step);
      return;
    }
    const clash = refused.code === "CONFLICT" ? refused.fields.find((one) => one.field === name) : undefined;
    const told =
      clash && refused.code === "CONFLICT" ? { clash: { ...clash, version: refused.version } } : { problem: sentenceOf(refused) };
    setEditing({ ...editing, ...told, isBusy: false });
  }

  const isAt = (id: string | undefined, name: string) => editing !== undefined && editing.id === id && editing.name === name;
  return { editing, isAt, begin, change, keep, leave };
}

/** The cell that is edited, as its editor gets it. */
export type CellEdit = ReturnType<typeof useCellEdit>;
