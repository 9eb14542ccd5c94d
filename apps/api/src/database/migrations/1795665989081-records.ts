import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795665989081 implements MigrationInterface {
  name = "Records1795665989081";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"waves\" ADD \"retired_on\" date");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"waves\" DROP COLUMN \"retired_on\"");
  }
}
