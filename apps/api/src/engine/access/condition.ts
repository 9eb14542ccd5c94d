import { columnOf } from "../declare/names.ts";
import type { Row, Rows } from "../read/rows.ts";
import { all, any, name, type Sql, sql } from "../sql.ts";
import type { Reach } from "./rights.ts";
import { type Step, stepsOf, waysBeside, wayToRoot } from "./ways.ts";

/** Whether a record, by its id or its row, leads along a way to one of some records. Terms and dated links are looked at as they are today. */
export function leads(rows: Rows, at: { readonly id: Sql; readonly row?: Row }, steps: readonly Step[], targets: readonly string[]): Sql {
  const [step, ...rest] = steps;
  if (!step) return rows.among(at.id, targets);
  const { from, to, way, link } = step;
  const owner = way === "up" ? from : to;
  if (owner.fields[link]!.dated) {
    const past = rows.row(rows.model.past(owner.name, link));
    const [own, value] = [rows.column(past, past.type.past!.link), rows.column(past, "value")];
    const [here, there] = way === "up" ? [own, value] : [value, own];
    const held = all([sql`${here} = ${at.id}`, rows.inForce(past, rows.today), leads(rows, { id: there }, rest, targets)]);
    return sql`EXISTS (SELECT 1 FROM ${rows.present(past)} WHERE ${held})`;
  }
  if (way === "down") {
    const row = rows.row(to);
    const held = all([sql`${rows.column(row, link)} = ${at.id}`, leads(rows, { id: rows.id(row), row }, rest, targets)]);
    return sql`EXISTS (SELECT 1 FROM ${rows.present(row)} WHERE ${held})`;
  }
  if (at.row) return leads(rows, { id: rows.column(at.row, link) }, rest, targets);
  const row = rows.row(from);
  return sql`EXISTS (SELECT 1 FROM ${rows.present(row)} WHERE ${rows.id(row)} = ${at.id} AND ${leads(rows, { id: name(row.alias, columnOf(link, from.fields[link]!)) }, rest, targets)})`;
}

/** Whether a row lies within a reach; undefined where all rows do. */
export function reached(rows: Rows, row: Row, reach: Reach): Sql | undefined {
  if (reach.all) return undefined;
  const { model } = rows;
  const { type } = row;
  const at = { id: rows.id(row), row };
  const conditions: Sql[] = [];
  if (reach.ids.length) conditions.push(rows.among(at.id, reach.ids));
  const way = reach.sites.length ? wayToRoot(model, type) : undefined;
  if (way) {
    const { sites } = reach;
    conditions.push(leads(rows, at, way, sites));
    for (const beside of waysBeside(model, type)) conditions.push(leads(rows, at, beside, sites));
    if (type.elseWithin && way[0]?.way === "down") {
      const child = rows.row(way[0].to);
      const without = sql`NOT EXISTS (SELECT 1 FROM ${rows.present(child)} WHERE ${rows.column(child, way[0].link)} = ${rows.id(row)})`;
      conditions.push(all([leads(rows, at, stepsOf(model, type, type.elseWithin), sites), without]));
    }
  }
  if (reach.employers.length && type.employedBy) conditions.push(leads(rows, at, stepsOf(model, type, type.employedBy), reach.employers));
  return any(conditions);
}
