import type { Model, RecordType } from "@trailblazer/fields";
import type { Database, Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import { BadInput, Conflict, type ConflictField, NotFound } from "../refusals.ts";
import type { Change } from "./change.ts";
import { checkLinks, checkUse } from "./checks.ts";
import { refusedByDatabase } from "./database-refusals.ts";
import { checkPast, writePasts } from "./past.ts";
import { brokenBy, fieldsOf, type Prepared, prepare } from "./prepared.ts";
import type { RecordRule, Touched } from "./rule.ts";
import { hold, insert, remove, touch, update } from "./statements.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where all writing goes through: a set of changes, all of them or none. */
export interface WriteDoor {
  /**
   * Applies changes as one and gives the ids of their records, in order. `at` says where each change was given, for problems.
   * Throws BadInput, NotFound, Conflict or InUse; then nothing was changed.
   */
  apply(changes: readonly Change[], at?: readonly (readonly (string | number)[])[]): Promise<readonly string[]>;
}

/** What writing needs to know beside the changes. */
export interface Writing {
  readonly model: Model;
  readonly rules: readonly RecordRule[];
  readonly today: () => string;
}

/** Types in the order in which they can be written: what is linked to before what links. */
function parentsFirst(model: Model): readonly RecordType[] {
  const ordered: RecordType[] = [];
  const seen = new Set<string>();
  const visit = (type: RecordType): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.fields)) if (field.kind === "link") visit(model.record(field.to!));
    ordered.push(type);
  };
  model.records.forEach(visit);
  return ordered;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What each side has in the fields that a stale patch names. Who and when come with the ledger. */
async function conflict(run: Run, model: Model, change: Prepared, row: Values): Promise<Conflict> {
  const current = fieldsOf(change.type, row);
  const fields: ConflictField[] = Object.entries(change.values).map(([field, yours]) => ({
    field,
    yours,
    theirs: current[field] ?? null,
    base: null,
    by: null,
    at: null,
  }));
  for (const [field, [given]] of change.dated) {
    const past = model.past(change.type.name, field);
    const owner = `${past.past!.link.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`;
    const [held] = await run(
      `SELECT to_jsonb(h) AS row FROM "${tableOf(past)}" h WHERE "${owner}" = $1 AND ("from" IS NULL OR "from" <= $2) AND ("until" IS NULL OR "until" > $2)`,
      [change.id, given!.from],
    );
    fields.push({
      field,
      yours: given!.value,
      theirs: held ? fieldsOf(past, held.row as Values).value : null,
      base: null,
      by: null,
      at: null,
    });
  }
  return new Conflict(change.type.label, Number(row.version), fields);
}

/** Holds the rows that are to change, and refuses those that are gone or were changed since. Gives the patches that still change something. */
async function guard(run: Run, model: Model, type: RecordType, changes: readonly Prepared[]): Promise<Prepared[]> {
  const rows = await hold(
    run,
    type,
    changes.map(({ id }) => id),
  );
  const standing: Prepared[] = [];
  for (const change of changes) {
    const row = rows.get(change.id);
    if (!row) throw new NotFound(type.label);
    if (Number(row.version) !== change.version) throw await conflict(run, model, change, row);
    if (change.way === "delete") {
      standing.push(change);
      continue;
    }
    const current = fieldsOf(type, row);
    const broken = brokenBy(change, current);
    if (broken.length) throw new BadInput(broken);
    const values = Object.fromEntries(Object.entries(change.values).filter(([name, value]) => !same(value, current[name])));
    if (Object.keys(values).length || change.dated.size) standing.push({ ...change, values });
  }
  return standing;
}

/** The row of a type that somebody else changed between our look and our write: as a conflict, when it is still there. */
async function overtaken(run: Run, model: Model, changes: readonly Prepared[], written: ReadonlySet<string>): Promise<void> {
  const lost = changes.find(({ id }) => !written.has(id));
  if (!lost) return;
  const row = (await hold(run, lost.type, [lost.id])).get(lost.id);
  throw row ? await conflict(run, model, lost, row) : new NotFound(lost.type.label);
}

/** The owners of pasts that were written or removed directly: they changed too, and no day may be left without a value. */
async function checkOwners(
  run: Run,
  model: Model,
  type: RecordType,
  changes: readonly Prepared[],
  before: readonly string[],
): Promise<void> {
  const { of, link } = type.past!;
  const owners = [...new Set([...before, ...changes.flatMap((one) => (typeof one.values[link] === "string" ? [one.values[link]] : []))])];
  await touch(run, model.record(of), owners);
  await checkPast(run, model, type, owners, { path: [...(changes[0]?.path ?? []), "from"] });
}

async function ownersOf(run: Run, type: RecordType, changes: readonly Prepared[]): Promise<string[]> {
  const held = await hold(
    run,
    type,
    changes.filter((one) => one.way !== "create").map((one) => one.id),
  );
  return [...held.values()].map((row) => String(fieldsOf(type, row)[type.past!.link]));
}

/** The write door over a model and its rules. */
export function writeDoor({ model, rules, today }: Writing, database: Database): WriteDoor {
  const order = parentsFirst(model);

  async function write(run: Run, changes: readonly Prepared[]): Promise<void> {
    const of = (type: RecordType, way: Prepared["way"]) => changes.filter((one) => one.type === type && one.way === way);
    const types = order.filter((type) => changes.some((one) => one.type === type));
    const owners = new Map<RecordType, string[]>();
    for (const type of types)
      if (type.past)
        owners.set(
          type,
          await ownersOf(
            run,
            type,
            changes.filter((one) => one.type === type),
          ),
        );
    await checkLinks(run, model, changes);

    for (const type of types) {
      const created = of(type, "create");
      const broken = created.flatMap((one) => brokenBy(one, {}));
      if (broken.length) throw new BadInput(broken);
      if (created.length) await insert(run, type, created);
      const updated = of(type, "update");
      const standing = updated.length ? await guard(run, model, type, updated) : [];
      if (standing.length) await overtaken(run, model, standing, await update(run, type, standing));
      await writePasts(run, model, type, [...created, ...standing]);
    }
    const removed = changes.filter((one) => one.way === "delete").map(({ id }) => id);
    for (const type of types.toReversed()) {
      const deleted = of(type, "delete");
      if (!deleted.length) continue;
      await guard(run, model, type, deleted);
      await checkUse(run, model, type, deleted, removed);
      await overtaken(run, model, deleted, await remove(run, type, deleted));
    }
    for (const [type, before] of owners)
      await checkOwners(
        run,
        model,
        type,
        changes.filter((one) => one.type === type),
        before,
      );
    await checkRules(run, changes);
  }

  async function checkRules(run: Run, changes: readonly Prepared[]): Promise<void> {
    const touched = new Map<string, string[]>();
    const note = (type: string, id: string) => touched.set(type, [...(touched.get(type) ?? []), id]);
    for (const one of changes) if (one.way !== "delete") note(one.type.name, one.id);
    const pasts = new Set(changes.flatMap((one) => [...one.dated.keys()].map((field) => model.past(one.type.name, field).name)));
    for (const rule of rules) {
      if (!rule.watches.some((name) => touched.has(name) || pasts.has(name))) continue;
      const broken = await rule.broken(touched, run);
      if (!broken.length) continue;
      throw new BadInput(
        broken.map(({ type, id, field, sentence }) => ({
          path: [...(changes.find((one) => one.type.name === type && one.id === id)?.path ?? []), field],
          message: sentence,
        })),
      );
    }
  }

  return {
    async apply(changes, at) {
      const prepared = prepare(model, changes, at, today());
      try {
        await database.transaction((run) => write(run, prepared));
      } catch (error) {
        throw refusedByDatabase(model, prepared, error);
      }
      return prepared.map(({ id }) => id);
    },
  };
}
