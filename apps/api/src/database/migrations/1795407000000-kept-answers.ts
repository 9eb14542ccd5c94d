import type { MigrationInterface, QueryRunner } from "typeorm";

/** What requests with an Idempotency-Key came to, for a day: written in the transaction that did it, so that a retry does nothing twice. */
export class KeptAnswers1795407000000 implements MigrationInterface {
  name = "KeptAnswers1795407000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE kept_answers (
      key text NOT NULL, part text NOT NULL, fingerprint text NOT NULL, answer jsonb NOT NULL, kept_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (key, part))`);
    await runner.query(`CREATE INDEX ix_kept_answers_kept_at ON kept_answers (kept_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE kept_answers`);
  }
}
