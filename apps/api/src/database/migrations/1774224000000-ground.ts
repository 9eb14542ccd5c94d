import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the tables stand on: exclusion constraints over ids, search that forgives, and an order of text as people read it. */
export class Ground1774224000000 implements MigrationInterface {
  name = "Ground1774224000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    // Team 9 before Team 10, é beside e, and capitals beside small letters.
    await runner.query(`CREATE COLLATION IF NOT EXISTS natural_order (provider = icu, locale = 'en-u-kn-true')`);
    // Which programme the database was filled with: one row, once.
    await runner.query(`CREATE TABLE register (one boolean PRIMARY KEY DEFAULT true CHECK (one), programme text NOT NULL, filled_at timestamptz NOT NULL DEFAULT now())`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE register`);
    await runner.query(`DROP COLLATION natural_order`);
  }
}
