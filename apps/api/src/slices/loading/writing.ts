import { brokenRules, type Problem, problems } from "@trailblazer/fields";
import type { Change } from "../../engine/write/change.ts";
import { differences, entries, fromToday, inputOf } from "./differences.ts";
import { keyOf, type Proposal, written } from "./proposal.ts";
import { type Fault, Refused, type Register, type Row } from "./register.ts";
import type { Changed, Tally } from "./tally.ts";

const batch = 200;

/** A proposal that changes something, ready to be sent. */
interface Work {
  readonly proposal: Proposal;
  readonly change: Change;
  readonly changed: readonly Changed[];
}

/** How a load is written. */
export interface Writing {
  readonly register: Register;
  readonly tally: Tally;
  /** What people call the records that are linked to, by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly today: string;
  /** Looks, and writes nothing. */
  readonly dryRun: boolean;
  readonly done: (rows: number) => void;
}

function refuse(tally: Tally, { at, values }: Proposal, found: readonly Problem[]) {
  const reasons = [...new Set(found.map(({ message }) => message))].join("; ");
  tally.refuse(values[found[0]?.path[0] ?? ""]?.at ?? at[0]!, reasons);
}

/** What one proposal comes to; nothing where it changes nothing or is refused. */
function workOf(given: Proposal, row: Row | undefined, { tally, titles, today }: Writing): Work | undefined {
  const proposal = row ? fromToday(given, today) : given;
  const { type, key, keyField, creates, notes } = proposal;
  if (!row && !creates) {
    tally.refuse(proposal.at[0]!, `${type.fields[keyField]!.label} ${key} is not in the register`);
    return undefined;
  }
  for (const note of notes) tally.note(note);
  const different = differences(proposal, row);
  if (row && Object.keys(different).length === 0) {
    tally.count(type.name, "unchanged");
    return undefined;
  }
  const input = inputOf(type, different);
  const empty = Object.fromEntries(Object.keys(type.fields).map((name) => [name, type.fields[name]!.initial ?? null]));
  const wrong = [...problems(type, input, row !== undefined), ...brokenRules(type, { ...empty, ...row?.values, ...input })];
  if (wrong.length > 0) {
    refuse(tally, proposal, wrong);
    return undefined;
  }
  const change: Change = row ? { update: type.name, id: row.id, version: row.version, patch: input } : { create: type.name, input };
  return { proposal, change, changed: row ? entries(proposal, different, row, titles) : [] };
}

/** Sends work; where some is refused, the rest goes in without it. */
async function send(works: readonly Work[], writing: Writing): Promise<void> {
  const { register, tally, dryRun } = writing;
  if (works.length === 0) return;
  try {
    if (!dryRun) await register.apply(works.map(({ change }) => change));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return await sort(works, error.faults, writing);
  }
  for (const { proposal, change, changed } of works) {
    tally.count(proposal.type.name, "create" in change ? "created" : "updated");
    tally.changes.push(...changed);
  }
}

async function halve(works: readonly Work[], writing: Writing): Promise<void> {
  const middle = Math.ceil(works.length / 2);
  await send(works.slice(0, middle), writing);
  await send(works.slice(middle), writing);
}

/**
 * Finds what was refused. What the register names is sent by itself, as a database does not always know which of many rows it was;
 * where that was none of them, the rest is halved until one alone is refused.
 */
async function sort(works: readonly Work[], faults: readonly Fault[], writing: Writing): Promise<void> {
  const { tally } = writing;
  if (works.length === 1) return refuse(tally, works[0]!.proposal, faults);
  const named = new Set(faults.map(({ change }) => works[change ?? -1]));
  const before = tally.refusals.length;
  for (const work of named) if (work) await send([work], writing);
  const rest = works.filter((work) => !named.has(work));
  return tally.refusals.length > before ? send(rest, writing) : halve(rest, writing);
}

/** Writes proposals in batches, each in one transaction. */
export async function write(proposals: readonly Proposal[], writing: Writing): Promise<void> {
  for (let at = 0; at < proposals.length; at += batch) {
    const some = proposals.slice(at, at + batch);
    const { type, keyField, besides = [] } = some[0]!;
    const asked = new Set(some.map(({ values }) => written(values[keyField]!.value)));
    const rows = await writing.register.present(type.name, keyField, [...asked]);
    const byKey = new Map(rows.map((row) => [keyOf([keyField, ...besides], (name) => row.values[name]), row]));
    await send(
      some.flatMap((proposal) => workOf(proposal, byKey.get(proposal.key), writing) ?? []),
      writing,
    );
    writing.done(some.length);
  }
}
