import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Ids of the ledger by PostgreSQL's own function, where it has one (18 and later); a line takes its id from its column.
 * The name alone did not find it: there are two of that name, told apart by what they take.
 */
export class LedgerIds1795410000000 implements MigrationInterface {
  name = "LedgerIds1795410000000";

  async up(runner: QueryRunner): Promise<void> {
    const [{ own }] = await runner.query(`SELECT to_regprocedure('uuidv7()') IS NOT NULL AS own`);
    if (own) await runner.query(`CREATE OR REPLACE FUNCTION ledger_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$ SELECT uuidv7() $$`);
    await runner.query(`ALTER TABLE changes ALTER COLUMN id SET DEFAULT ${own ? "uuidv7()" : "ledger_id()"}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE changes ALTER COLUMN id DROP DEFAULT`);
  }
}
