import type { Model } from "@trailblazer/fields";
import type { WriteAccess } from "../access/write-access.ts";
import type { Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import { grouped } from "../grouped.ts";
import { NotFound } from "../refusals.ts";
import type { Refusal } from "./outcome.ts";
import type { Step } from "./undo-steps.ts";

/** Whether a change set was made by whoever asks. */
async function isOwn(run: Run, { rights }: WriteAccess, changeSet: string): Promise<boolean> {
  const [row] = await run(`SELECT account_id FROM change_sets WHERE id = $1`, [changeSet]);
  return rights.viewer.account !== null && row?.account_id === rights.viewer.account;
}

/**
 * The steps of a change set that whoever asks may take back: those of records that may be written, and of records that are gone,
 * where they went by the same hand. The others are left, and nothing is said of them but that they are there.
 */
export async function ownSteps(
  run: Run,
  model: Model,
  access: WriteAccess,
  changeSet: string,
  steps: readonly Step[],
): Promise<{ steps: readonly Step[]; refused: readonly Refusal[] }> {
  const kept = new Set<string>();
  const refused: Refusal[] = [];
  const byOwner = grouped(steps, ({ type }) => (type.past ? model.record(type.past.of) : type));
  for (const [owner, own] of byOwner) {
    const ids = [...new Set(own.map(({ about }) => about))];
    if (access.rights.write(owner).all) {
      for (const id of ids) kept.add(id);
      continue;
    }
    const mine = await access.mine(run, owner, ids);
    const rows = await run(`SELECT id FROM "${tableOf(owner)}" WHERE id = ANY($1::uuid[])`, [ids]);
    const there = new Set(rows.map(({ id }) => String(id)));
    const isMade = await isOwn(run, access, changeSet);
    for (const id of ids)
      if (mine.has(id) || (isMade && !there.has(id))) kept.add(id);
      else refused.push({ record: owner.name, id: null, path: [], message: access.words.writes(owner) });
  }
  const left = steps.filter(({ about }) => kept.has(about));
  if (!left.length) throw new NotFound("change set");
  return { steps: left, refused };
}
