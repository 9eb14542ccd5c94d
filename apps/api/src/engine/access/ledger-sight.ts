import type { Model, RecordType } from "@trailblazer/fields";
import { grouped } from "../grouped.ts";
import { change, changeSet } from "../ledger/records.ts";
import type { Row, Rows } from "../read/rows.ts";
import { all, any, bind, join, literal, name, type Sql, sql } from "../sql.ts";
import { reached } from "./condition.ts";
import { isNothing, type Reach, type Rights } from "./rights.ts";

const list = (names: readonly string[]) => join(names.map(literal), ", ");

/** What may be seen of the history: the changes of records that may be seen, and in them what may be seen of those. */
export function ledgerSight(model: Model, rights: Rights) {
  const told = model.records.map((type) => ({ type, owner: type.past ? model.record(type.past.of) : type }));
  const owners = [...new Set(told.map(({ owner }) => owner))].map((owner) => ({
    owner,
    names: told.filter((one) => one.owner === owner).map(({ type }) => type.name),
  }));

  /** Whether a line is of a record that lies within a reach. What is gone lies within none but all. */
  const within = (rows: Rows, line: Row, owner: RecordType, reach: Reach): Sql => {
    const row = rows.row(owner);
    const about = name(line.alias, "about_id");
    return sql`EXISTS (SELECT 1 FROM ${rows.present(row)} WHERE ${all([sql`${rows.id(row)} = ${about}`, reached(rows, row, reach) ?? sql`true`])})`;
  };

  /** A record that is gone is in the history of whoever made that line, so that it can be brought back. */
  const mine = (line: Row): Sql =>
    sql`(EXISTS (SELECT 1 FROM "change_sets" m WHERE m."id" = ${name(line.alias, "change_set_id")} AND m."account_id" = ${bind(rights.viewer.account, "uuid")}) AND (SELECT g."after" IS NULL FROM "changes" g WHERE g."about_id" = ${name(line.alias, "about_id")} AND g."record_id" = g."about_id" AND g."field" IS NULL ORDER BY g."id" DESC LIMIT 1))`;

  function lines(rows: Rows, line: Row): Sql | undefined {
    const reaches = owners.map((one) => ({ ...one, reach: rights.read(one.owner) }));
    if (reaches.every(({ reach }) => reach.all)) return undefined;
    const whole = reaches.filter(({ reach }) => reach.all).flatMap(({ names }) => names);
    const partly = reaches.filter(({ reach }) => !reach.all && !isNothing(reach));
    const record = name(line.alias, "record");
    const some = partly.flatMap(({ names }) => names);
    return any([
      ...(whole.length ? [sql`${record} IN (${list(whole)})`] : []),
      ...partly.map(({ owner, names, reach }) => sql`(${record} IN (${list(names)}) AND ${within(rows, line, owner, reach)})`),
      ...(rights.viewer.account && some.length ? [sql`(${record} IN (${list(some)}) AND ${mine(line)})`] : []),
    ]);
  }

  /** What a line says of a person is shown where the field itself is. */
  function said(rows: Rows, line: Row, value: Sql): Sql {
    const field = name(line.alias, "field");
    const cases = told.flatMap(({ type, owner }): Sql[] => {
      const personal = Object.keys(type.fields).filter((one) => type.fields[one]!.personal && !rights.shows(type, one).all);
      if (!personal.length) return [];
      const hidden = grouped(personal, (one) => JSON.stringify(rights.shows(type, one)));
      const groups = [...hidden.values()].map((fields) => {
        const reach = rights.shows(type, fields[0]!);
        return { fields: list(fields), isHidden: isNothing(reach) ? sql`true` : sql`NOT ${within(rows, line, owner, reach)}` };
      });
      const left = groups.map(({ fields, isHidden }) => sql`CASE WHEN ${isHidden} THEN ARRAY[${fields}] ELSE '{}'::text[] END`);
      const alone = groups.map(({ fields, isHidden }) => sql`WHEN ${field} IN (${fields}) AND ${isHidden} THEN NULL`);
      return [
        sql`WHEN ${literal(type.name)} THEN CASE WHEN ${field} IS NULL THEN ${value} - (${join(left, " || ")}) ${join(alone, " ")} ELSE ${value} END`,
      ];
    });
    return cases.length ? sql`(CASE ${name(line.alias, "record")} ${join(cases, " ")} ELSE ${value} END)` : value;
  }

  /** Who changed something, and why, is told to those who keep records themselves; of what any of them may write, to whoever does. */
  function authored(row: Row, value: Sql): Sql {
    if (rights.keeps) return value;
    const own = told.flatMap(({ type }) => (rights.write(type).all ? [type.name] : []));
    if (!own.length) return sql`NULL::text`;
    const isOwn =
      row.type === change
        ? sql`${name(row.alias, "record")} IN (${list(own)})`
        : sql`NOT EXISTS (SELECT 1 FROM "changes" o WHERE o."change_set_id" = ${name(row.alias, "id")} AND NOT o."record" IN (${list(own)}))`;
    return sql`(CASE WHEN ${isOwn} THEN ${value} END)`;
  }

  return {
    readable(rows: Rows, row: Row): Sql | undefined {
      if (row.type === change) return lines(rows, row);
      const line = rows.row(change);
      const readable = lines(rows, line);
      return readable
        ? sql`EXISTS (SELECT 1 FROM ${rows.present(line)} WHERE ${name(line.alias, "change_set_id")} = ${rows.id(row)} AND ${readable})`
        : undefined;
    },
    masked(rows: Rows, row: Row, field: string, value: Sql): Sql {
      if ((row.type === change || row.type === changeSet) && (field === "by" || field === "reason")) return authored(row, value);
      return row.type === change && (field === "before" || field === "after") ? said(rows, row, value) : value;
    },
  };
}
