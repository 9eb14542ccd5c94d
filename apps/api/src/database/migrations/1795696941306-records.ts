import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795696941306 implements MigrationInterface {
  name = "Records1795696941306";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"contacts\" ADD \"forgotten_on\" date");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"contacts\" DROP COLUMN \"forgotten_on\"");
  }
}
