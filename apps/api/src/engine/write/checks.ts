import type { Model, RecordType } from "@trailblazer/fields";
import type { WriteAccess } from "../access/write-access.ts";
import type { Run } from "../database.ts";
import { columnOf, tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import { BadInput, type GivenProblem, InUse, type Use } from "../refusals.ts";
import type { Prepared } from "./prepared.ts";

/** The links that changes set: to which type, to which id, and where that was given. */
function* links(changes: readonly Prepared[]): Generator<{ to: string; id: string; label: string; path: GivenProblem["path"] }> {
  for (const { type, values, dated, path } of changes)
    for (const [name, field] of Object.entries(type.fields)) {
      if (field.kind !== "link") continue;
      const { to = "", label } = field;
      if (typeof values[name] === "string") yield { to, id: values[name], label, path: [...path, name] };
      for (const { value } of dated.get(name) ?? [])
        if (typeof value === "string") yield { to, id: value, label, path: [...path, name, "value"] };
    }
}

/** Refuses links to records that are not there, or not to be seen: both alike. One question for each type that is linked to. */
export async function checkLinks(run: Run, model: Model, access: WriteAccess, changes: readonly Prepared[]): Promise<void> {
  const made = new Set(changes.filter((one) => one.way === "create").map((one) => one.id));
  const wanted = grouped(
    [...links(changes)].filter(({ id }) => !made.has(id)),
    ({ to }) => to,
  );
  const found: GivenProblem[] = [];
  for (const [to, asked] of wanted) {
    const there = await access.seen(run, model.record(to), [...new Set(asked.map(({ id }) => id))]);
    for (const { id, label, path } of asked)
      if (!there.has(id.toLowerCase())) found.push({ path, message: `${label} is not in the register any more: choose another` });
  }
  if (found.length) throw new BadInput(found);
}

/** Refuses ids for new records that some record has, or had: its history would become theirs. */
export async function checkIds(run: Run, changes: readonly Prepared[]): Promise<void> {
  const own = changes.filter(({ hasOwnId }) => hasOwnId);
  if (!own.length) return;
  const rows = await run(
    `SELECT record_id AS id FROM changes WHERE about_id = ANY($1::uuid[]) AND record_id = about_id
     UNION SELECT record_id FROM changes WHERE record_id = ANY($1::uuid[]) AND record_id <> about_id`,
    [own.map(({ id }) => id)],
  );
  const taken = new Set(rows.map(({ id }) => String(id)));
  const found = own.filter(({ id }) => taken.has(id.toLowerCase()));
  if (found.length)
    throw new BadInput(found.map(({ path }) => ({ path: [...path, "id"], message: "Another record has this id, or had it" })));
}

/** Refuses to remove what others need. What is removed with it, and its own past, do not count. */
export async function checkUse(
  run: Run,
  model: Model,
  access: WriteAccess,
  type: RecordType,
  changes: readonly Prepared[],
  removed: readonly string[],
): Promise<void> {
  const ends = model.incoming(type.name).filter((end) => end.from.past?.link !== end.field || end.from.past.of !== type.name);
  const stored = ends.filter((end) => !end.from.fields[end.field]!.dated);
  if (!stored.length) return;
  const questions = stored.map((end, index) => {
    const column = columnOf(end.field, end.from.fields[end.field]!);
    return `SELECT ${index} AS use, array_agg(id) AS users, array_agg(DISTINCT "${column}") AS ids FROM "${tableOf(end.from)}" WHERE "${column}" = ANY($1::uuid[]) AND NOT id = ANY($2::uuid[])`;
  });
  const rows = await run(questions.join(" UNION ALL "), [changes.map(({ id }) => id), removed]);
  const uses: Use[] = [];
  let hasHidden = false;
  for (const row of rows) {
    const { from, field } = stored[Number(row.use)]!;
    const users = (row.users as string[] | null) ?? [];
    const amount = access.rights.read(from).all ? users.length : (await access.seen(run, from, users)).size;
    if (amount) uses.push({ record: from.name, field, label: amount === 1 ? from.label : from.labels, count: amount });
    hasHidden ||= amount < users.length;
  }
  const needed = rows.flatMap((row) => (row.ids as string[] | null) ?? []);
  if (uses.length || hasHidden) throw new InUse(type.label, uses, [...new Set(needed)], hasHidden);
}
