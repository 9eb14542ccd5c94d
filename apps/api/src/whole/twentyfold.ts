import { programme } from "@trailblazer/records";
import pg from "pg";
import { exclusionName } from "../engine/declare/entity.ts";
import { columnOf, storedFields, tableOf } from "../engine/declare/names.ts";

/** An id that stands for another in one copy of the programme. */
const copied = (id: string) => `md5(${id}::text || c.copy)::uuid`;

/**
 * Puts copies of everything that a database holds beside it, each with links among themselves, until there is so many times as much.
 * The owner does, past every trigger and without the constraints on terms: to hold so many rows to them would take half a minute.
 */
export async function grow(url: string, times: number): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  for (const type of programme.records) {
    for (const rule of type.oneAtATime) await owner.query(`ALTER TABLE "${tableOf(type)}" DROP CONSTRAINT "${exclusionName(type, rule)}"`);
    // One part of each key is changed: the first that is no link.
    const keys = [
      ...Object.keys(type.fields)
        .filter((name) => type.fields[name]!.unique)
        .map((name) => [name]),
      ...type.unique,
    ];
    const changed = new Set(
      keys.flatMap((names) => names.filter((name) => ["text", "code", "email"].includes(type.fields[name]!.kind)).slice(0, 1)),
    );
    const columns = storedFields(type).map(([name, field]) => {
      const column = `"${columnOf(name, field)}"`;
      if (field.kind === "link") return [column, copied(`t.${column}`)];
      return [column, changed.has(name) ? `left(t.${column}, ${field.max! - 12}) || ' ' || c.copy` : `t.${column}`];
    });
    const [names, values] = [0, 1].map((index) => columns.map((column) => column[index]).join(", "));
    await owner.query(
      `INSERT INTO "${tableOf(type)}" ("id", ${names}) SELECT ${copied("t.id")}, ${values} FROM "${tableOf(type)}" t, generate_series(2, ${times}) c(copy)`,
    );
  }
  // As autovacuum would have done by then: without it plans are made for tables that are still small.
  await owner.query("ANALYZE");
  await owner.end();
}
