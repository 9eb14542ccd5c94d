import { programme } from "@trailblazer/records";
import type { Database } from "../engine/database.ts";
import { columnOf, storedFields, tableOf } from "../engine/declare/names.ts";

/** An id that stands for another in one copy of the programme. */
const copied = (id: string) => `md5(${id}::text || c.copy)::uuid`;

/** Puts copies of everything that a register holds beside it, each with links of its own, until there is so many times as much. */
export async function grow(database: Database, times: number): Promise<void> {
  await database.transaction(async (run) => {
    const keys = new Map<string, Set<string>>();
    for (const type of programme.records) {
      const single = Object.entries(type.fields).flatMap(([name, field]) => (field.unique ? [name] : []));
      // One part of a key is changed: the first that is no link.
      const parts = type.unique.flatMap((names) => names.filter((name) => type.fields[name]!.kind !== "link").slice(0, 1));
      keys.set(type.name, new Set([...single, ...parts].filter((name) => ["text", "code", "email"].includes(type.fields[name]!.kind))));
    }
    const inOrder = parentsFirst();
    for (const type of inOrder) {
      const table = `"${tableOf(type)}"`;
      const columns = storedFields(type).map(([name, field]) => {
        const column = `"${columnOf(name, field)}"`;
        if (field.kind === "link") return [column, copied(`t.${column}`)];
        return [column, keys.get(type.name)!.has(name) ? `left(t.${column}, ${field.max! - 12}) || ' ' || c.copy` : `t.${column}`];
      });
      const names = columns.map(([name]) => name).join(", ");
      const values = columns.map(([, value]) => value).join(", ");
      await run(
        `INSERT INTO ${table} ("id", ${names}) SELECT ${copied("t.id")}, ${values} FROM ${table} t, generate_series(2, ${times}) c(copy)`,
      );
    }
  });
  for (const type of programme.records) await database.run(`SELECT count(*) FROM "${tableOf(type)}"`);
}

/** What is linked to before what links. */
function parentsFirst() {
  const ordered = new Set<(typeof programme.records)[number]>();
  const visit = (type: (typeof programme.records)[number], above: readonly string[]): void => {
    if (above.includes(type.name)) return;
    for (const field of Object.values(type.fields)) if (field.kind === "link") visit(programme.record(field.to!), [...above, type.name]);
    ordered.add(type);
  };
  for (const type of programme.records) visit(type, []);
  return ordered;
}
