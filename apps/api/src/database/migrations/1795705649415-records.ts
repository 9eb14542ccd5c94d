import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795705649415 implements MigrationInterface {
  name = "Records1795705649415";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"supports\" DROP CONSTRAINT \"ck_supports_kind_f5accd4e\"");
    await runner.query("ALTER TABLE \"supports\" DROP CONSTRAINT \"ex_supports_campus_setting_788512bc\"");
    await runner.query("ALTER TABLE \"supports\" ADD CONSTRAINT \"ck_supports_kind_b7fe3927\" CHECK (\"kind\" IN ('FULL', 'EARLY_ADOPTER', 'HUB', 'OUTREACH'))");
    await runner.query("ALTER TABLE \"supports\" ADD CONSTRAINT \"ex_supports_campus_setting_47a5c6c8\" EXCLUDE USING gist (((coalesce(\"campus_id\", \"setting_id\"))::text) WITH =, daterange(\"from\", \"until\") WITH &&) WHERE (\"kind\" IN ('FULL', 'EARLY_ADOPTER')) DEFERRABLE INITIALLY IMMEDIATE");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"supports\" DROP CONSTRAINT \"ex_supports_campus_setting_47a5c6c8\"");
    await runner.query("ALTER TABLE \"supports\" DROP CONSTRAINT \"ck_supports_kind_b7fe3927\"");
    await runner.query("ALTER TABLE \"supports\" ADD CONSTRAINT \"ex_supports_campus_setting_788512bc\" EXCLUDE USING gist (((COALESCE(campus_id, setting_id))::text) WITH =, daterange(\"from\", until) WITH &&) WHERE (((kind)::text = 'FULL'::text)) DEFERRABLE");
    await runner.query("ALTER TABLE \"supports\" ADD CONSTRAINT \"ck_supports_kind_f5accd4e\" CHECK (((kind)::text = ANY ((ARRAY['FULL'::character varying, 'HUB'::character varying, 'OUTREACH'::character varying])::text[])))");
  }
}
