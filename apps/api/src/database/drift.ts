import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource } from "typeorm";

/**
 * TypeORM drops a column whose length is another, data and all, and adds it anew. Its type is changed in place instead;
 * what stands on it (`UNIQUE`) stays as it is, and PostgreSQL refuses where what is there does not fit.
 */
function inPlace(queries: readonly string[]): string[] {
  const dropped = (table: string, column: string) => `ALTER TABLE ${table} DROP COLUMN ${column}`;
  const changed = queries.flatMap((query) => {
    const [, table = "", column = "", type = ""] = /^ALTER TABLE (\S+) ADD ("\w+") (.+?)(?: NOT NULL)?(?: DEFAULT .*)?$/.exec(query) ?? [];
    return queries.includes(dropped(table, column)) ? [{ query, table, column, type }] : [];
  });
  return queries.flatMap((query) => {
    const own = changed.find((one) => one.query === query);
    if (own) return [`ALTER TABLE ${own.table} ALTER COLUMN ${own.column} TYPE ${own.type}`];
    const falls = changed.some(
      ({ table, column }) =>
        query === dropped(table, column) ||
        query === `ALTER TABLE ${table} DROP CONSTRAINT "uq_${`${table}_${column}`.replaceAll('"', "")}"` ||
        (query.startsWith(`ALTER TABLE ${table} ADD CONSTRAINT "`) && query.endsWith(`" UNIQUE (${column})`)) ||
        // The name that TypeORM gives to a constraint that it makes anew: ours all begin with small letters.
        query.startsWith(`ALTER TABLE ${table} DROP CONSTRAINT "UQ_`),
    );
    return falls ? [] : [query];
  });
}

/** Whether a query is about an index that is laid at the start: TypeORM takes away those of a column that it changes, and can't make them. */
const isLaid = (query: string) => /^(CREATE|DROP) INDEX .*"(io|is)_/.test(query);

/** What still separates the tables of a migrated database from the declarations; empty when nothing does. */
export async function drift(source: DataSource): Promise<{ up: string[]; down: string[] }> {
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  const [up, down] = [upQueries, downQueries].map((queries) => queries.map(({ query }) => query).filter((query) => !isLaid(query)));
  return { up: inPlace(up!), down: inPlace(down!.toReversed()) };
}

const statement = (query: string) => `    await runner.query(${JSON.stringify(query)});`;

/** The source of a migration that does what a drift says. */
function migrationSource(name: string, { up, down }: { up: readonly string[]; down: readonly string[] }): string {
  return `import type { MigrationInterface, QueryRunner } from "typeorm";

export class ${name} implements MigrationInterface {
  name = "${name}";

  async up(runner: QueryRunner): Promise<void> {
${up.map(statement).join("\n")}
  }

  async down(runner: QueryRunner): Promise<void> {
${down.map(statement).join("\n")}
  }
}
`;
}

const FILE = /^(\d+)-([a-z-]+)\.ts$/;
const classOf = (file: string) =>
  file.replace(
    FILE,
    (_, at: string, name: string) => `${name.replace(/(^|-)([a-z])/g, (__, ___, letter: string) => letter.toUpperCase())}${at}`,
  );

/** Writes a migration for a drift, and the list of all. Gives the file's name. */
export function writeMigration(folder: string, found: { up: readonly string[]; down: readonly string[] }, at: number): string {
  const file = `${at}-records.ts`;
  if (existsSync(join(folder, file))) throw new Error(`${file} is there already`);
  writeFileSync(join(folder, file), migrationSource(classOf(file), found));
  const files = readdirSync(folder)
    .filter((one) => FILE.test(one))
    .toSorted();
  const imports = files.map((one) => `import { ${classOf(one)} } from "./${one}";`).join("\n");
  const list = files.map(classOf);
  writeFileSync(join(folder, "index.ts"), `${imports}\n\nexport const migrations = [${list.join(", ")}];\n`);
  return file;
}
