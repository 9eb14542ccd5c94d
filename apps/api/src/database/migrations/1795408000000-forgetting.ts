import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The one exception to a ledger that is only added to: what a person is known by gives way to a token, in every line about them.
 * The triggers let it pass inside the function alone; nobody else has the right to update a line.
 */
export class Forgetting1795408000000 implements MigrationInterface {
  name = "Forgetting1795408000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION ledger_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'changes' AND current_setting('register.forgetting', true) = pg_current_xact_id()::text THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'The ledger is only added to' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`CREATE FUNCTION ledger_forget(of_record text, ids uuid[], fields text[], token jsonb) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        lines integer;
        name text;
      BEGIN
        PERFORM set_config('register.forgetting', pg_current_xact_id()::text, true);
        UPDATE changes SET before = CASE WHEN before = 'null' THEN before ELSE token END, after = CASE WHEN after = 'null' THEN after ELSE token END
          WHERE changes.record = of_record AND about_id = ANY(ids) AND field = ANY(fields);
        GET DIAGNOSTICS lines = ROW_COUNT;
        FOREACH name IN ARRAY fields LOOP
          UPDATE changes SET
            before = CASE WHEN before->name IS NULL OR before->name = 'null' THEN before ELSE jsonb_set(before, ARRAY[name], token) END,
            after = CASE WHEN after->name IS NULL OR after->name = 'null' THEN after ELSE jsonb_set(after, ARRAY[name], token) END
            WHERE changes.record = of_record AND about_id = ANY(ids) AND field IS NULL;
        END LOOP;
        PERFORM set_config('register.forgetting', '', true);
        RETURN lines;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ledger_forget(text, uuid[], text[], jsonb)`);
  }
}
