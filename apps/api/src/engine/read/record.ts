import { type Field, systemFields } from "@trailblazer/fields";
import { recordKey, titleField } from "../declare/graph.ts";
import { isJson } from "../ledger/records.ts";
import { marker } from "../publish/markers.ts";
import { cellsOfRow, numberOf } from "../publish/rows.ts";
import { literal, type Sql, sql } from "../sql.ts";
import { json, object, typename } from "./json.ts";
import { connection, type WriteRecord } from "./page.ts";
import type { PageArguments } from "./page-info.ts";
import { asNumbers, impersonal } from "./publishing.ts";
import type { Row, Rows } from "./rows.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";
import { title } from "./title.ts";

type Path = readonly (string | number)[];

/** Writes records as JSON, links and connections to any depth, for one operation. */
export function recordWriter(rows: Rows, operation: Operation): WriteRecord {
  const linked = (row: Row, field: Field, asker: Asked, path: Path): Sql => {
    const target = rows.row(field.to!);
    const body = write(target, within(operation, asker, target.type.name), path);
    return sql`coalesce((SELECT ${body} FROM ${rows.linked(row, asker.name, target)} WHERE ${rows.id(target)} = ${rows.value(row, asker.name)}), 'null')`;
  };

  const member = (row: Row, asker: Asked, path: Path): Sql => {
    const { name } = asker;
    if (name === "__typename") return typename(row.type.name);
    if (name === "id") return sql`'"' || ${rows.id(row)}::text || '"'`;
    if (name === "title") return json(titleField(row.type), title(rows, row));
    const field = row.type.fields[name] ?? (systemFields as Readonly<Record<string, Field>>)[name];
    if (field?.kind === "link") return linked(row, field, asker, path);
    if (field && isJson(row.type, name)) rows.marks.hasJson = true;
    impersonal(rows, row.type, field, path);
    if (field?.people && rows.marks.isPublished) return numberOf(rows, row, name, field);
    if (field) return json(field, rows.value(row, name));
    if (name === "suppressed") return rows.marks.isPublished ? marker("suppressed") : literal("false");
    const given = argumentsOf(operation, row.type.name, asker) as PageArguments;
    const own = rows.on(given);
    const writer = own === rows ? write : recordWriter(own, operation);
    return connection(own, operation, own.children(row, name), asker, given, writer, path);
  };

  const write: WriteRecord = (row, fields, path, isAnyRecord = false) => {
    asNumbers(rows, row.type, path);
    const shared = rows.share(row);
    const members = fields.map((asker): [string, Sql] => [asker.key, member(row, asker, [...path, asker.key])]);
    if (rows.marks.isPublished) members.unshift(...cellsOfRow(rows, row, fields));
    return shared.with(object([...(isAnyRecord ? [[recordKey, typename(row.type.name)] as const] : []), ...members]));
  };
  return write;
}
