import type { Model, RecordType } from "@trailblazer/fields";
import { ledgerTypes } from "../ledger/records.ts";
import type { Row, Rows, Sight } from "../read/rows.ts";
import { Forbidden } from "../refusals.ts";
import type { Sql } from "../sql.ts";
import { reached } from "./condition.ts";
import { ledgerSight } from "./ledger-sight.ts";
import { isNothing, type Rights } from "./rights.ts";
import type { RuleWords } from "./rule-words.ts";
import { wayToRoot } from "./ways.ts";

/**
 * Whether what lies at the other end of a link is in sight because this end is: a team is where its site is, and the holder of a
 * posting where that is. So it is where the way to the root of one is a part of the other's, and both are seen in the same sites.
 */
function bringsAlong(model: Model, rights: Rights, type: RecordType, link: string, way: "up" | "down"): boolean {
  const field = type.fields[link]!;
  if (field.kind !== "link" || ledgerTypes.includes(type)) return false;
  const other = model.record(field.to!);
  // Upwards from the record to what it links to, downwards the other way.
  const [seen, sought] = way === "up" ? [type, other] : [other, type];
  const [reach, wanted] = [rights.read(seen), rights.read(sought)];
  const [first] = wayToRoot(model, sought) ?? [];
  if (!first || reach.all || reach.employers.length || wanted.employers.length || reach.sites.join() !== wanted.sites.join()) return false;
  return first.link === link && first.way === (way === "up" ? "down" : "up") && first.to === seen;
}

/** What somebody may see, as conditions of the rows of a statement. */
export function sightOf(model: Model, rights: Rights, words: RuleWords): Sight {
  const ledger = ledgerSight(model, rights);
  const isLedger = (type: RecordType) => ledgerTypes.includes(type);
  return {
    readable: (rows: Rows, row: Row): Sql | undefined =>
      isLedger(row.type) ? ledger.readable(rows, row) : reached(rows, row, rights.read(row.type)),
    bringsAlong: (type, link, way) => bringsAlong(model, rights, type, link, way),
    isShown: (type, field) => !isNothing(rights.shows(type, field)),
    shown: (rows, row, field) => reached(rows, row, rights.shows(row.type, field)),
    masked: (rows, row, field, value) => (isLedger(row.type) ? ledger.masked(rows, row, field, value) : value),
    refuse(type, field) {
      throw new Forbidden(words.shows(type, field));
    },
  };
}
