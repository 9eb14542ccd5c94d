import type { Model } from "@trailblazer/fields";
import type { DataSource } from "typeorm";
import { shortHash } from "../engine/declare/names.ts";
import { ledgerTriggers } from "../engine/ledger/triggers.ts";

/** Lets every record's table write the ledger as the declarations now are. Does nothing where it already does. */
export async function attachLedger(source: DataSource, model: Model): Promise<void> {
  const triggers = ledgerTriggers(model);
  const hash = shortHash(triggers);
  const [row] = await source.query<{ hash: string }[]>("SELECT hash FROM ledger_declarations");
  if (row?.hash === hash) return;
  await source.transaction(async (manager) => {
    await manager.query(triggers);
    await manager.query("INSERT INTO ledger_declarations (hash) VALUES ($1) ON CONFLICT (one) DO UPDATE SET hash = excluded.hash", [hash]);
  });
}
