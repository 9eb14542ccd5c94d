import type { Model } from "@trailblazer/fields";
import type { Run } from "../database.ts";
import { tableOf } from "../declare/names.ts";
import { READ_ONLY, type WriteAccess } from "./write-access.ts";

/** What somebody would do with a record. */
export const actions = { READ: "READ", CHANGE: "CHANGE", DELETE: "DELETE" } as const;
export type Action = keyof typeof actions;

/** Whether something is allowed, and the rule that says so. */
export interface Reason {
  readonly allowed: boolean;
  readonly rule: string;
}

/** Says whether somebody may do something with a record, and by which rule. Of what is hidden and of what is not there it says the same. */
export async function why(run: Run, model: Model, access: WriteAccess, id: string, action: Action): Promise<Reason> {
  const tables = model.records.map((type, index) => `SELECT ${index} AS type FROM "${tableOf(type)}" WHERE id = $1`);
  const [found] = await run(tables.join(" UNION ALL "), [id]);
  const type = found && model.records[Number(found.type)];
  const isSeen = type && (await access.seen(run, type, [id])).has(id);
  if (!type || !isSeen) return { allowed: false, rule: "There is no such record, or it is not among those that you may see" };
  if (action === "READ") return { allowed: true, rule: access.words.reads(type) };
  if (access.rights.viewer.isReadOnly) return { allowed: false, rule: READ_ONLY };
  return { allowed: (await access.mine(run, type, [id])).has(id), rule: access.words.writes(type) };
}
