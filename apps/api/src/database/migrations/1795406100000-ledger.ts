import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The ledger: what was changed, by whom, when and why. Triggers on every record's table write it, so that a change by psql is there too.
 * Nothing changes or removes what it holds, its owner included.
 */
export class Ledger1795406100000 implements MigrationInterface {
  name = "Ledger1795406100000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE change_sets (
      id uuid PRIMARY KEY, at timestamptz(3), way text NOT NULL, "by" text, reason text, undoes_id uuid REFERENCES change_sets, transaction xid8 NOT NULL DEFAULT pg_current_xact_id())`);
    await runner.query(`CREATE INDEX ix_change_sets_at ON change_sets (at)`);
    await runner.query(`CREATE INDEX ix_change_sets_undoes_id ON change_sets (undoes_id) WHERE undoes_id IS NOT NULL`);
    await runner.query(`CREATE TABLE changes (
      id uuid PRIMARY KEY, change_set_id uuid NOT NULL REFERENCES change_sets, record text NOT NULL, record_id uuid NOT NULL, about_id uuid NOT NULL,
      version integer NOT NULL, about_version integer NOT NULL, field text, before jsonb, after jsonb)`);
    await runner.query(`CREATE INDEX ix_changes_about_id ON changes (about_id, id)`);
    await runner.query(`CREATE INDEX ix_changes_record_id ON changes (record_id, id)`);
    await runner.query(`CREATE INDEX ix_changes_change_set_id ON changes (change_set_id, id)`);
    // Which declarations the triggers were made from.
    await runner.query(`CREATE TABLE ledger_declarations (one boolean PRIMARY KEY DEFAULT true CHECK (one), hash text NOT NULL)`);

    // Ids of version 7: in the order in which changes were written.
    await runner.query(`CREATE FUNCTION ledger_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
      SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid $$`);
    // The change set of the transaction, begun at its first change. One of another transaction can't be added to.
    await runner.query(`CREATE FUNCTION ledger_change_set() RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    // A change set's moment is given at its commit, one after another, so that what was known at a moment stays what it was.
    await runner.query(`CREATE FUNCTION ledger_stamp() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(7241001);
        UPDATE change_sets SET at = greatest(date_trunc('milliseconds', clock_timestamp()), (SELECT max(at) + interval '1 millisecond' FROM change_sets)) WHERE id = NEW.id;
        PERFORM pg_notify('register_changed', NEW.id::text);
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE CONSTRAINT TRIGGER stamp AFTER INSERT ON change_sets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_stamp()`);

    await runner.query(`CREATE FUNCTION ledger_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The ledger is only added to' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`CREATE TRIGGER kept BEFORE DELETE OR UPDATE ON changes FOR EACH ROW EXECUTE FUNCTION ledger_is_kept()`);
    await runner.query(`CREATE TRIGGER kept_whole BEFORE TRUNCATE ON changes FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_kept()`);
    await runner.query(`CREATE TRIGGER kept BEFORE DELETE ON change_sets FOR EACH ROW EXECUTE FUNCTION ledger_is_kept()`);
    await runner.query(`CREATE TRIGGER kept_whole BEFORE TRUNCATE ON change_sets FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_kept()`);
    // The moment is the one thing that is added later, once, by the transaction itself.
    await runner.query(`CREATE TRIGGER kept_but_for_the_moment BEFORE UPDATE ON change_sets FOR EACH ROW
      WHEN (OLD.at IS NOT NULL OR (OLD.id, OLD.way, OLD."by", OLD.reason, OLD.undoes_id, OLD.transaction) IS DISTINCT FROM (NEW.id, NEW.way, NEW."by", NEW.reason, NEW.undoes_id, NEW.transaction))
      EXECUTE FUNCTION ledger_is_kept()`);
    await runner.query(`CREATE FUNCTION ledger_needs_rows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Delete rows instead: what is truncated leaves no history' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    // A change that does not say that it is one, as psql makes them, still makes a new version.
    await runner.query(`CREATE FUNCTION ledger_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.id <> OLD.id THEN RAISE EXCEPTION 'A record keeps its id' USING ERRCODE = 'check_violation'; END IF;
        NEW.version := OLD.version + 1;
        NEW.updated_at := clock_timestamp();
        RETURN NEW;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table_name } of await runner.query(`SELECT DISTINCT event_object_table AS table_name FROM information_schema.triggers WHERE trigger_name LIKE 'ledger%'`))
      for (const trigger of ["ledger_added", "ledger_changed", "ledger_removed", "ledger_truncated", "ledger_version"]) await runner.query(`DROP TRIGGER IF EXISTS ${trigger} ON "${table_name}"`);
    await runner.query(`DROP TABLE ledger_declarations, changes, change_sets`);
    const made = await runner.query(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'ledger%'`);
    for (const { proname } of made) await runner.query(`DROP FUNCTION ${proname}`);
  }
}
