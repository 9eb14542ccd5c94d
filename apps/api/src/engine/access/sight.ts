import type { Model, RecordType } from "@trailblazer/fields";
import { ledgerTypes } from "../ledger/records.ts";
import type { Row, Rows, Sight } from "../read/rows.ts";
import { Forbidden } from "../refusals.ts";
import type { Sql } from "../sql.ts";
import { reached } from "./condition.ts";
import { ledgerSight } from "./ledger-sight.ts";
import { isNothing, type Rights } from "./rights.ts";
import type { RuleWords } from "./rule-words.ts";

/** What somebody may see, as conditions of the rows of a statement. */
export function sightOf(model: Model, rights: Rights, words: RuleWords): Sight {
  const ledger = ledgerSight(model, rights);
  const isLedger = (type: RecordType) => ledgerTypes.includes(type);
  return {
    readable: (rows: Rows, row: Row): Sql | undefined =>
      isLedger(row.type) ? ledger.readable(rows, row) : reached(rows, row, rights.read(row.type)),
    isShown: (type, field) => !isNothing(rights.shows(type, field)),
    shown: (rows, row, field) => reached(rows, row, rights.shows(row.type, field)),
    masked: (rows, row, field, value) => (isLedger(row.type) ? ledger.masked(rows, row, field, value) : value),
    refuse(type, field) {
      throw new Forbidden(words.shows(type, field));
    },
  };
}
