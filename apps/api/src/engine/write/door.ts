import type { Model, Policy, RecordType } from "@trailblazer/fields";
import type { Rights } from "../access/rights.ts";
import { type WriteAccess, writeAccess } from "../access/write-access.ts";
import { type Database, type Run, together } from "../database.ts";
import { BadInput, NotFound } from "../refusals.ts";
import type { Change } from "./change.ts";
import { checkIds, checkLinks, checkUse } from "./checks.ts";
import { refusedByDatabase } from "./database-refusals.ts";
import { alone, keep, recall } from "./kept-answers.ts";
import { announce, changeSetOf, type Occasion } from "./occasion.ts";
import { parentsFirst } from "./parents-first.ts";
import { beginPasts, changePasts, checkOwners, ownersOf, planPasts } from "./past.ts";
import { brokenBy, type Prepared, prepare } from "./prepared.ts";
import type { RecordRule } from "./rule.ts";
import { standing } from "./standing.ts";
import { insert, remove, update } from "./statements.ts";
import { concerned, termRules } from "./term-rules.ts";

/** What came of a set of changes. */
export interface Applied {
  /** The ids of the changes' records, in their order. */
  readonly ids: readonly string[];
  /** What the ledger calls it; null where nothing was different after. */
  readonly changeSet: string | null;
  /** How many records were made, changed or removed. */
  readonly changed: number;
}

export interface ApplyOptions {
  /** Where each change was given, for the paths of problems. */
  readonly at?: readonly (readonly (string | number)[])[];
  /** Finds out what would come of it, and changes nothing. */
  readonly dryRun?: boolean;
  /** Runs last, in the same transaction. */
  readonly last?: (run: Run) => Promise<void>;
  /** What is kept for a retry beside what was applied. */
  readonly also?: object;
  /** What is asked of the changes' records right behind the commit, by the same connection; not of what is only tried. */
  readonly after?: ((run: Run, ids: readonly string[]) => Promise<unknown>) | undefined;
}

/** Where all writing goes through: a set of changes, all of them or none. */
export interface WriteDoor {
  /** Applies changes as one. Throws BadInput, NotFound, Conflict or InUse; then nothing was changed. */
  apply(changes: readonly Change[], occasion: Occasion, options?: ApplyOptions): Promise<Applied>;
  /** Applies sets of changes one after another as one change set: what is refused is left out, and when `work` fails nothing goes in. */
  series<Result>(occasion: Occasion, work: (series: Series) => Promise<Result>): Promise<Result>;
}

/** Sets of changes that become one change set. */
export interface Series {
  /** Reads what the series has written so far. */
  readonly run: Run;
  /** Throws what `WriteDoor.apply` throws; then this set was left out. */
  apply(changes: readonly Change[]): Promise<readonly string[]>;
}

/** Thrown to take back a transaction that was only tried. */
class Tried extends Error {
  readonly applied: Applied;
  constructor(applied: Applied) {
    super("Tried");
    this.applied = applied;
  }
}

/** What writing needs to know beside the changes. */
export interface Writing {
  readonly model: Model;
  readonly rules: readonly RecordRule[];
  /** What each role may do. */
  readonly policies: readonly Policy[];
  readonly today: () => string;
}

/** Whether a change gives its record another link: what is linked as before lies where it lay. */
const isMoved = ({ type, values, dated }: Prepared): boolean =>
  [...Object.keys(values), ...dated.keys()].some((name) => type.fields[name]!.kind === "link");

/** The row of a type that somebody else changed between our look and our write can't be: it was held. Said all the same. */
function allWritten(changes: readonly Prepared[], written: ReadonlySet<string>): void {
  const lost = changes.find(({ id }) => !written.has(id));
  if (lost) throw new NotFound(lost.type.label);
}

/** Two writers that wait for each other are both right: PostgreSQL lets one go on, and the other begins again. */
async function untilAlone<Result>(
  database: Database,
  work: (run: Run) => Promise<Result>,
  after?: (run: Run) => Promise<unknown>,
  tries = 3,
): Promise<Result> {
  try {
    return await database.transaction(work, after);
  } catch (error) {
    const { code } = error as { code?: string };
    if (tries > 0 && (code === "40P01" || code === "40001")) return untilAlone(database, work, after, tries - 1);
    throw error;
  }
}

/** The write door over a model and its rules, for whoever asks. */
export function writeDoor({ model, rules, policies, today }: Writing, database: Database): (rights: Rights) => WriteDoor {
  const order = parentsFirst(model);
  const terms = termRules(model.records);

  /** Patches records of one type, and gives the changes that changed something. */
  async function patch(run: Run, access: WriteAccess, type: RecordType, changes: readonly Prepared[]): Promise<readonly Prepared[]> {
    if (!changes.length) return [];
    const held = await standing(run, model, type, changes);
    const pasts = await planPasts(run, model, type, held);
    for (const { past, changes: own } of pasts) {
      await access.past(run, past, own, [...(held.find(({ id }) => id === own[0]?.owner)?.path ?? []), past.past!.field]);
    }
    const redated = new Set(pasts.flatMap((one) => one.changes.map(({ owner }) => owner)));
    const changing = held.filter((one) => Object.keys(one.values).length || redated.has(one.id));
    if (changing.length) allWritten(changing, await update(run, type, changing));
    await changePasts(run, pasts);
    return changing;
  }

  /** Refuses what a new record's pasts hold where its writer may not write. */
  async function checkBegun(run: Run, access: WriteAccess, type: RecordType, created: readonly Prepared[]): Promise<void> {
    for (const field of new Set(created.flatMap(({ dated }) => [...dated.keys()]))) {
      const begun = created.map(({ dated }) => ({ touched: (dated.get(field) ?? []).map(({ value }) => value) }));
      await access.past(run, model.past(type.name, field), begun, [...(created[0]?.path ?? []), field]);
    }
  }

  async function write(run: Run, access: WriteAccess, changes: readonly Prepared[]): Promise<number> {
    const of = (type: RecordType, way: Prepared["way"]) => changes.filter((one) => one.type === type && one.way === way);
    const types = order.filter((type) => changes.some((one) => one.type === type));
    const owners = new Map<RecordType, ReadonlyMap<string, string>>();
    for (const type of types) if (type.past) owners.set(type, await ownersOf(run, type, changes));
    for (const type of types) await access.before(run, type, [...of(type, "update"), ...of(type, "delete")], of(type, "create"));
    await checkIds(run, changes);
    await checkLinks(run, model, access, changes);

    const compared = termRules(concerned(model, changes));
    if (compared) await run(`SET CONSTRAINTS ${compared} DEFERRED`);
    const written: Prepared[] = [];
    for (const type of types) {
      const created = of(type, "create");
      const broken = created.flatMap((one) => brokenBy(one, {}));
      if (broken.length) throw new BadInput(broken);
      await checkBegun(run, access, type, created);
      if (created.length) await insert(run, type, created);
      await beginPasts(run, model, type, created);
      written.push(...created, ...(await patch(run, access, type, of(type, "update"))));
    }
    const removed = changes.filter((one) => one.way === "delete").map(({ id }) => id);
    for (const type of types.toReversed()) {
      const deleted = of(type, "delete");
      if (!deleted.length) continue;
      const held = await standing(run, model, type, deleted);
      await checkUse(run, model, access, type, deleted, removed);
      allWritten(held, await remove(run, type, held));
      written.push(...deleted);
    }
    // First whether it may be written at all: terms that stand in the way tell of records that the writer may not see.
    for (const type of types) await access.after(run, type, [...of(type, "create"), ...of(type, "update").filter(isMoved)]);
    if (compared) await run(`SET CONSTRAINTS ${compared} IMMEDIATE`);
    for (const [type, before] of owners) {
      const own = written.filter((one) => one.type === type);
      if (own.length) await checkOwners(run, model, type, own, before);
    }
    await checkRules(run, changes);
    return written.length;
  }

  async function checkRules(run: Run, changes: readonly Prepared[]): Promise<void> {
    const touched = new Map<string, string[]>();
    for (const { type, id, way } of changes) if (way !== "delete") touched.set(type.name, [...(touched.get(type.name) ?? []), id]);
    const pasts = new Set(changes.flatMap((one) => [...one.dated.keys()].map((field) => model.past(one.type.name, field).name)));
    const watching = rules.filter(({ watches }) => watches.some((name) => touched.has(name) || pasts.has(name)));
    for (const broken of await together(watching.map((rule) => rule.broken(touched, run)))) {
      if (!broken.length) continue;
      throw new BadInput(
        broken.map(({ type, id, field, sentence }) => ({
          path: [...(changes.find((one) => one.type.name === type && one.id === id)?.path ?? []), field],
          message: sentence,
        })),
      );
    }
  }

  return (rights) => {
    const access = writeAccess(model, policies, rights, today);
    return {
      series: (occasion, work) =>
        database.transaction(async (run) => {
          await announce(run, occasion, rights.viewer);
          const apply = async (changes: readonly Change[]) => {
            const prepared = prepare(model, changes, undefined, today());
            try {
              await together([run("SAVEPOINT series"), run(`SET CONSTRAINTS ${terms} DEFERRED`), write(run, access, prepared)]);
              await together([run(`SET CONSTRAINTS ${terms} IMMEDIATE`), run("RELEASE SAVEPOINT series")]);
            } catch (error) {
              await run("ROLLBACK TO SAVEPOINT series");
              throw refusedByDatabase(model, prepared, error);
            }
            return prepared.map(({ id }) => id);
          };
          return work({ run, apply });
        }),
      async apply(changes, occasion, { at, dryRun, last, also, after } = {}) {
        access.begin();
        const prepared = prepare(model, changes, at, today());
        const ids = prepared.map(({ id }) => id);
        const once = async (run: Run): Promise<() => Promise<Applied>> => {
          if (occasion.keep) {
            const [, before] = await together([alone(run, occasion.keep), recall<Applied>(run, occasion.keep)]);
            if (before) return async () => before;
          }
          const [, changed] = await together([announce(run, occasion, rights.viewer), write(run, access, prepared)]);
          await last?.(run);
          if (dryRun) throw new Tried({ ids, changeSet: null, changed });
          // Which change set it was is answered with the commit, unless it is kept. Where there is no answer there was no commit either.
          const changeSet = changeSetOf(run);
          changeSet.catch(() => undefined);
          const applied = async () => ({ ids, changeSet: await changeSet, changed });
          if (occasion.keep) await keep(run, occasion.keep, { ...(await applied()), ...also });
          return applied;
        };
        try {
          const applied = await untilAlone(database, once, after && ((run) => after(run, ids)));
          return await applied();
        } catch (error) {
          if (error instanceof Tried) return error.applied;
          throw refusedByDatabase(model, prepared, error);
        }
      },
    };
  };
}
