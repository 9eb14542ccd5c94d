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

/** Does something that ends with a note: changes that are heard of meanwhile wait for it. */
export async function hold<Value>(work: () => Promise<Value>): Promise<Value> {
  begin();
  try {
    return await work();
  } finally {
    end();
  }
}

type Values = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

function setsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(setsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== "changeSet") return setsIn(inner);
    if (typeof inner === "string") return [inner];
    return isObject(inner) && typeof inner.id === "string" ? [inner.id] : [];
  });
}

/** What the answer to a mutation says of what was written. One that left its record as it was wrote nothing. */
export function writtenBy(data: unknown, variables: Values): Written {
  const roots = isObject(data) ? Object.values(data).filter(isObject) : [];
  const changed = roots.filter(({ version }) => version === undefined || version !== variables.version);
  const changeSets = [...new Set(changed.flatMap(setsIn))];
  const names = new Set(changed.map(({ __typename: name }) => (typeof name === "string" && name !== "ChangeResult" ? name : undefined)));
  const [record] = names;
  const count = changed.reduce((sum, root) => sum + (typeof root.changed === "number" ? root.changed : 1), 0);
  return { changeSets, record: names.size === 1 ? record : undefined, count };
}

/** Notes every mutation that goes through the client: which change sets came of it. */
export const ownExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind === "mutation") begin();
  },
  onResult({ operation, data }) {
    if (operation.kind !== "mutation") return;
    note(writtenBy(data, operation.variables ?? {}));
    end();
  },
});
