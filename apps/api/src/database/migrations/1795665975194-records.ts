import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795665975194 implements MigrationInterface {
  name = "Records1795665975194";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"seats\" ADD \"forgotten_on\" date");
    await runner.query("ALTER TABLE \"postings\" ADD CONSTRAINT \"uq_postings_campaign_id_staff_member_id\" UNIQUE (\"campaign_id\", \"staff_member_id\")");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"postings\" DROP CONSTRAINT \"uq_postings_campaign_id_staff_member_id\"");
    await runner.query("ALTER TABLE \"seats\" DROP COLUMN \"forgotten_on\"");
  }
}
