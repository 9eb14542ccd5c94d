import type { RecordType } from "@trailblazer/fields";
import type { Run } from "../../engine/database.ts";
import { BadInput, NotFound } from "../../engine/refusals.ts";

/** The record by which somebody is known, and the fields that tell who it is. */
interface Person {
  readonly type: RecordType;
  readonly id: string;
  readonly fields: readonly string[];
}

/** Records that say something of the person too, by the link that leads to theirs. */
interface Beside {
  readonly type: RecordType;
  readonly link: string;
  readonly fields: readonly string[];
}

/** The letters by which people who were forgotten are told apart: nothing leads from them to a person. */
export const tokenOf = (id: string): string => `Forgotten ${id.slice(-4).toUpperCase()}`;
const inWords = (words: readonly string[]) => words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);

/** What the ledger ever said of somebody. */
async function wordsOf(run: Run, { type, id, fields }: Person): Promise<string[]> {
  const lines = await run(
    `SELECT DISTINCT word FROM changes c CROSS JOIN LATERAL (
       SELECT v #>> '{}' AS word FROM (VALUES (c.before), (c.after)) l(v) WHERE c.field = ANY($2::text[])
       UNION ALL SELECT v ->> f FROM (VALUES (c.before), (c.after)) l(v), unnest($2::text[]) f WHERE c.field IS NULL) w
     WHERE c.record = $3 AND c.about_id = $1`,
    [id, fields, type.name],
  );
  if (!lines.length) throw new NotFound(type.label);
  return lines.flatMap(({ word }) => (typeof word === "string" && word !== tokenOf(id) ? [word] : []));
}

/** Takes what a person is known by out of the ledger and the kept answers, in the transaction that took it out of the records. */
export async function forgetIn(run: Run, person: Person, reason: string, beside?: Beside): Promise<void> {
  const { type, id, fields } = person;
  const words = await wordsOf(run, person);
  if (words.some((word) => reason.toLowerCase().includes(word.toLowerCase())))
    throw new BadInput([{ path: ["reason"], message: "Reason stays in the history: give it without the name" }]);
  const token = JSON.stringify(tokenOf(id));
  const forget = (of: string, ids: readonly unknown[], said: readonly string[]) =>
    run("SELECT ledger_forget($1, $2::uuid[], $3::text[], $4::jsonb)", [of, ids, said, token]);
  await run("SELECT ledger_change_set()");
  await forget(type.name, [id], fields);
  if (beside) {
    const told = await run(`SELECT DISTINCT record_id AS id FROM changes WHERE record = $2 AND (after ->> $3 = $1 OR before ->> $3 = $1)`, [
      id,
      beside.type.name,
      beside.link,
    ]);
    const ids = told.map((row) => row.id);
    await forget(beside.type.name, ids, beside.fields);
  }
  await run("DELETE FROM kept_answers WHERE answer::text ILIKE ANY($1::text[])", [inWords([id, ...words])]);
}
