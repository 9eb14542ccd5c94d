import type { MigrationInterface, QueryRunner } from "typeorm";

/** A change set also says by which account it was made: two people may have one name. */
export class Authors1795620200000 implements MigrationInterface {
  name = "Authors1795620200000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE change_sets ADD account_id uuid`);
    await runner.query(`CREATE OR REPLACE FUNCTION ledger_change_set() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        known uuid := nullif(current_setting('register.change_set', true), '');
      BEGIN
        IF known IS NOT NULL AND EXISTS (SELECT FROM change_sets WHERE id = known AND transaction = pg_current_xact_id()) THEN RETURN known; END IF;
        known := ledger_id();
        INSERT INTO change_sets (id, way, "by", account_id, reason, undoes_id) VALUES (
          known, coalesce(nullif(current_setting('register.way', true), ''), 'SQL'),
          CASE WHEN coalesce(current_setting('register.way', true), '') = '' THEN session_user ELSE nullif(current_setting('register.by', true), '') END,
          nullif(current_setting('register.account', true), '')::uuid,
          nullif(current_setting('register.reason', true), ''), nullif(current_setting('register.undoes', true), '')::uuid);
        PERFORM set_config('register.change_set', known::text, true);
        RETURN known;
      END $$`);
    await runner.query(`DROP TRIGGER kept_but_for_the_moment ON change_sets`);
    await runner.query(`CREATE TRIGGER kept_but_for_the_moment BEFORE UPDATE ON change_sets FOR EACH ROW
      WHEN (OLD.at IS NOT NULL OR (OLD.id, OLD.way, OLD."by", OLD.account_id, OLD.reason, OLD.undoes_id, OLD.transaction) IS DISTINCT FROM (NEW.id, NEW.way, NEW."by", NEW.account_id, NEW.reason, NEW.undoes_id, NEW.transaction))
      EXECUTE FUNCTION ledger_is_kept()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER kept_but_for_the_moment ON change_sets`);
    await runner.query(`CREATE OR REPLACE FUNCTION ledger_change_set() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        known uuid := nullif(current_setting('register.change_set', true), '');
      BEGIN
        IF known IS NOT NULL AND EXISTS (SELECT FROM change_sets WHERE id = known AND transaction = pg_current_xact_id()) THEN RETURN known; END IF;
        known := ledger_id();
        INSERT INTO change_sets (id, way, "by", reason, undoes_id) VALUES (
          known, coalesce(nullif(current_setting('register.way', true), ''), 'SQL'),
          CASE WHEN coalesce(current_setting('register.way', true), '') = '' THEN session_user ELSE nullif(current_setting('register.by', true), '') END,
          nullif(current_setting('register.reason', true), ''), nullif(current_setting('register.undoes', true), '')::uuid);
        PERFORM set_config('register.change_set', known::text, true);
        RETURN known;
      END $$`);
    await runner.query(`ALTER TABLE change_sets DROP account_id`);
    await runner.query(`CREATE TRIGGER kept_but_for_the_moment BEFORE UPDATE ON change_sets FOR EACH ROW
      WHEN (OLD.at IS NOT NULL OR (OLD.id, OLD.way, OLD."by", OLD.reason, OLD.undoes_id, OLD.transaction) IS DISTINCT FROM (NEW.id, NEW.way, NEW."by", NEW.reason, NEW.undoes_id, NEW.transaction))
      EXECUTE FUNCTION ledger_is_kept()`);
  }
}
