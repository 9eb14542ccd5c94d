import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795706220530 implements MigrationInterface {
  name = "Records1795706220530";

  /** Values that are there already are of everybody whom their indicator is of. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_organisation_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_region_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_site_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" ADD \"sex\" character varying(60) NOT NULL DEFAULT 'PERSONS'");
    await runner.query("ALTER TABLE \"indicator_values\" ALTER COLUMN \"sex\" DROP DEFAULT");
    await runner.query("ALTER TABLE \"indicator_values\" ADD \"ages\" character varying(40) NOT NULL DEFAULT 'All'");
    await runner.query("ALTER TABLE \"indicator_values\" ALTER COLUMN \"ages\" DROP DEFAULT");
    await runner.query("ALTER TABLE \"indicator_values\" ADD \"note\" character varying(1000)");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"ck_indicator_values_sex_e59152e2\" CHECK (\"sex\" IN ('PERSONS', 'FEMALE', 'MALE'))");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_organisation_id_sex_ages\" UNIQUE (\"period_id\", \"organisation_id\", \"sex\", \"ages\")");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_region_id_sex_ages\" UNIQUE (\"period_id\", \"region_id\", \"sex\", \"ages\")");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_site_id_sex_ages\" UNIQUE (\"period_id\", \"site_id\", \"sex\", \"ages\")");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_site_id_sex_ages\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_region_id_sex_ages\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"uq_indicator_values_period_id_organisation_id_sex_ages\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"ck_indicator_values_sex_e59152e2\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP COLUMN \"note\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP COLUMN \"ages\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP COLUMN \"sex\"");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_site_id\" UNIQUE (\"period_id\", \"site_id\")");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_region_id\" UNIQUE (\"period_id\", \"region_id\")");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"uq_indicator_values_period_id_organisation_id\" UNIQUE (\"period_id\", \"organisation_id\")");
  }
}
