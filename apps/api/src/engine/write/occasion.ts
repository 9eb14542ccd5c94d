import type { Viewer } from "../access/viewer.ts";
import type { Run } from "../database.ts";
import type { Way } from "../ledger/records.ts";
import type { Keep } from "./kept-answers.ts";

/** How a change set comes about: what the ledger says of it beside the changes themselves. */
export interface Occasion {
  readonly way: Exclude<Way, "SQL">;
  readonly reason?: string | null;
  /** The change set that this one takes back. */
  readonly undoes?: string | null;
  /** When it was, of what is told of the past while a register is filled for the first time. At any other time the commit says so. */
  readonly at?: string | undefined;
  /** Set when the request may be sent again: then what came of it is kept with it. */
  readonly keep?: Keep | undefined;
}

/** Tells the ledger about the change set that this transaction may begin, and whose it is. */
export async function announce(run: Run, { way, reason, undoes, at }: Occasion, { name, account }: Viewer): Promise<void> {
  await run(
    `SELECT set_config('register.way', $1, true), set_config('register.by', $2, true), set_config('register.reason', $3, true), set_config('register.undoes', $4, true), set_config('register.account', $5, true), set_config('register.at', $6, true), set_config('register.change_set', '', true)`,
    [way, name ?? "", reason?.trim() ?? "", undoes ?? "", account ?? "", at ?? ""],
  );
}

/** The change set of this transaction; null when nothing was changed. */
export async function changeSetOf(run: Run): Promise<string | null> {
  const [row] = await run(`SELECT nullif(current_setting('register.change_set', true), '') AS id`);
  return (row?.id as string | null) ?? null;
}
