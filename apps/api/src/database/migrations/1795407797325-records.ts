import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795407797325 implements MigrationInterface {
  name = "Records1795407797325";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"staff\" ADD \"forgotten_on\" date");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"staff\" DROP COLUMN \"forgotten_on\"");
  }
}
