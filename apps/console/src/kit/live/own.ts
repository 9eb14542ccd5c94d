import { type Exchange, mapExchange } from "urql";

/** What one mutation of this tab wrote. */
export interface Written {
  readonly changeSets: readonly string[];
  /** The type of the records, where they are of one type that the answer names. */
  readonly record?: string | undefined;
  readonly count: number;
}

const own = new Set<string>();
const listeners = new Set<() => void>();
let untold: Written[] = [];
let pending = 0;
let settled: (() => void)[] = [];

/** Whether a change set was made by this tab. */
export const isOwn = (changeSet: string): boolean => own.has(changeSet);

/** Resolves once no write of this tab is on its way: till then, nobody knows whose a change is. */
export const whenSettled = (): Promise<void> => (pending === 0 ? Promise.resolve() : new Promise((resolve) => settled.push(resolve)));

function begin(): void {
  pending += 1;
}

function end(): void {
  pending -= 1;
  if (pending > 0) return;
  const waiting = settled;
  settled = [];
  for (const go of waiting) go();
}

/** Notes what this tab wrote, so that it is not taken for somebody else's and can be undone. */
export function note(written: Written): void {
  if (written.changeSets.length === 0) return;
  for (const id of written.changeSets) own.add(id);
  untold = [...untold, written];
  for (const listener of listeners) listener();
}

/** What was written since it was last said what was done, oldest first. */
export function takeWritten(): readonly Written[] {
  const taken = untold;
  untold = [];
  return taken;
}

/** Calls back when this tab has written something. Gives what ends it. */
export function onNoted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** What the answer to a mutation says of what was written: its change sets beside the answer, and how many records in it. */
export function writtenBy(data: unknown, extensions: unknown): Written {
  const made = isObject(extensions) && isObject(extensions.changeSets) ? extensions.changeSets : {};
  const changed = isObject(data) ? Object.entries(data).flatMap(([key, root]) => (key in made ? [root] : [])) : [];
  const names = new Set(changed.map((root) => (isObject(root) && root.__typename !== "ChangeResult" ? root.__typename : undefined)));
  const [record] = names;
  const count = changed.reduce((sum: number, root) => sum + (isObject(root) && typeof root.changed === "number" ? root.changed : 1), 0);
  return {
    changeSets: Object.values(made).map(String),
    record: names.size === 1 && typeof record === "string" ? record : undefined,
    count,
  };
}

/** Notes every mutation that goes through the client: which change sets came of it. */
export const ownExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind === "mutation") begin();
  },
  onResult({ operation, data, extensions }) {
    if (operation.kind !== "mutation") return;
    note(writtenBy(data, extensions));
    end();
  },
});
