import type { MigrationInterface, QueryRunner } from "typeorm";

const stamp = (moment: string) => `CREATE OR REPLACE FUNCTION ledger_stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(7241001);
        UPDATE change_sets SET at = greatest(date_trunc('milliseconds', ${moment}), (SELECT max(at) + interval '1 millisecond' FROM change_sets)) WHERE id = NEW.id;
        PERFORM pg_notify('register_changed', NEW.id::text);
        RETURN NULL;
      END $$`;

/** While a register is filled for the first time, a change set may be given its moment: what is told of its past happened then. Afterwards nobody gives one. */
export class GivenMoments1795662000000 implements MigrationInterface {
  name = "GivenMoments1795662000000";

  async up(runner: QueryRunner): Promise<void> {
    // The row that says so is written at the filling's end, in the transaction of its last change set.
    const given = `CASE WHEN NOT EXISTS (SELECT FROM register WHERE filled_at < now()) THEN nullif(current_setting('register.at', true), '')::timestamptz END`;
    await runner.query(stamp(`coalesce(${given}, clock_timestamp())`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(stamp("clock_timestamp()"));
  }
}
