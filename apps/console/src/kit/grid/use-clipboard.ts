import type { SetResult } from "@trailblazer/client/wire";
import type { RecordType } from "@trailblazer/fields";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { useAsking } from "../api/asking.ts";
import type { Row } from "../api/queries.ts";
import type { Rows } from "../api/rows.ts";
import { useSets } from "../api/sets.ts";
import { lookup } from "../edit/lookup.ts";
import { obstaclesOf } from "../edit/obstacles.tsx";
import { filled, namedIn, type Paste, readPaste } from "../edit/paste.ts";
import { copied } from "../edit/pasted.ts";
import { readTsv, writeTsv } from "../edit/tsv.ts";
import { useSay } from "../frame/notice.tsx";
import { useClosed, useGranted, useModel, useRights } from "../model/context.tsx";
import { counted } from "../model/words.ts";
import type { Column } from "./columns.ts";
import type { Place } from "./places.ts";
import type { Range } from "./use-range.ts";

/** Why nothing was pasted. */
export interface Unpasted {
  readonly faults: Paste["faults"];
  /** What the register says of it. */
  readonly result?: SetResult | undefined;
  readonly sentence?: string | undefined;
}

interface Options {
  readonly type: RecordType;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  readonly total: number;
  readonly first: number;
  readonly place: Place;
  readonly range: Range | undefined;
  /** Shows what was pasted as a range that ends there. */
  readonly onPasted: (from: Place) => void;
}

interface Waiting {
  readonly cells: readonly (readonly string[])[];
  readonly at: Range;
}

const isElsewhere = (target: EventTarget) => target instanceof HTMLElement && target.closest(".cell, input:not([type=checkbox])") !== null;

/** Copies a range of cells to a spreadsheet, pastes one from there as one change, and fills a range down. */
export function useClipboard({ type, columns, rows, total, first, place, range, onPasted }: Options) {
  const ask = useAsking();
  const model = useModel();
  const { change } = useSets(type);
  const mayChange = useRights().mayChange(type);
  const closed = useClosed();
  const isClosed = useGranted().mayChange(type) && closed !== undefined;
  const say = useSay();
  const [unpasted, setUnpasted] = useState<Unpasted>();
  const isBusy = useRef(false);
  const at: Range = range ?? { top: place.row, bottom: place.row, left: place.column, right: place.column };
  const isCell = at.top >= 0 && at.left >= first;
  const namesOf = ({ left, right }: Range) => columns.slice(left - first, right - first + 1).map(({ name }) => name);

  async function send({ updates, faults }: Paste): Promise<boolean> {
    if (faults.length > 0) {
      setUnpasted({ faults });
      return false;
    }
    if (updates.length === 0) {
      say("Nothing to change: the cells hold that already.");
      return false;
    }
    const { data, refused } = await change(updates);
    if (refused) setUnpasted({ faults: [], sentence: refused.message });
    else if (obstaclesOf(data) > 0) setUnpasted({ faults: [], result: data });
    else say(`Changed ${counted(data.changed, type)}.`);
    return !refused && obstaclesOf(data) === 0;
  }

  async function paste({ cells, at: where }: Waiting, loaded: readonly Row[]): Promise<void> {
    const pasting = { type, names: namesOf(where), rows: loaded.slice(where.top, where.bottom + 1), cells };
    const { titled, refused } = await lookup(ask, model, namedIn(pasting));
    if (refused) setUnpasted({ faults: [], sentence: refused.message });
    else if (await send(readPaste(pasting, titled))) onPasted({ row: where.bottom, column: where.right });
  }

  /** Does one thing after another: what is pasted twice in a hurry is pasted once. */
  function once(work: () => Promise<unknown>): void {
    if (isBusy.current) return;
    isBusy.current = true;
    void work().finally(() => {
      isBusy.current = false;
    });
  }

  const latest = useRef((given: Waiting, loaded: readonly Row[]) => once(() => paste(given, loaded)));
  useEffect(() => {
    latest.current = (given, loaded) => once(() => paste(given, loaded));
  });
  const { rows: loaded, loading, want } = rows;
  const waiting = useRef<Waiting>(undefined);
  useEffect(() => {
    // What is pasted past the rows that are loaded waits for them.
    const given = waiting.current;
    if (!given || (loaded.length <= given.at.bottom && loading)) return;
    waiting.current = undefined;
    if (loaded.length > given.at.bottom) latest.current(given, loaded);
  }, [loaded, loading]);

  function onCopy(event: ClipboardEvent): void {
    if (!isCell || isElsewhere(event.target) || window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const shown = columns.slice(at.left - first, at.right - first + 1);
    const cells = loaded.slice(at.top, at.bottom + 1).map((row) => shown.map(({ name, field }) => copied(field, row[name])));
    event.clipboardData.setData("text/plain", writeTsv(cells));
    say(`Copied ${cells.length * shown.length === 1 ? "1 cell" : `${cells.length * shown.length} cells`}.`);
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData("text/plain");
    if (!isCell || isElsewhere(event.target) || text === "") return;
    if (isClosed) say(`${closed}.`);
    if (!mayChange) return;
    event.preventDefault();
    const read = readTsv(text);
    const one = read.length === 1 && read[0]!.length === 1 ? read[0]![0]! : undefined;
    // One cell goes into all of a range.
    const cells =
      one === undefined ? read : Array.from({ length: at.bottom - at.top + 1 }, () => Array<string>(at.right - at.left + 1).fill(one));
    const width = Math.max(...cells.map((row) => row.length));
    const where = { top: at.top, left: at.left, bottom: at.top + cells.length - 1, right: at.left + width - 1 };
    const beyond = [
      ...(where.bottom >= total ? [`${cells.length} rows don't fit: from here, there are ${total - at.top}.`] : []),
      ...(where.right >= columns.length + first
        ? [`${width} columns don't fit: from here, there are ${columns.length + first - at.left}.`]
        : []),
    ];
    if (beyond.length > 0) {
      setUnpasted({ faults: [], sentence: beyond.join(" ") });
      return;
    }
    const given = { cells, at: where };
    if (loaded.length > where.bottom) latest.current(given, loaded);
    else {
      waiting.current = given;
      want(where.bottom + 1);
    }
  }

  /** Gives the rows of a range what its first one holds; of one row, what the row above holds. */
  function fillDown(): void {
    const top = at.top === at.bottom ? at.top - 1 : at.top;
    const from = loaded[top];
    if (isCell && isClosed) say(`${closed}.`);
    if (isCell && mayChange && from) once(() => send(filled(type, from, loaded.slice(top + 1, at.bottom + 1), namesOf(at))));
  }

  return { onCopy, onPaste, fillDown, unpasted, close: () => setUnpasted(undefined) };
}
