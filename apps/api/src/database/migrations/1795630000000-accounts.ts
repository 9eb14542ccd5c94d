import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What sign-in needs to keep. None of it is a record or in the ledger; what is secret is kept as a hash alone.
 * All of it goes with its account.
 */
export class Accounts1795630000000 implements MigrationInterface {
  name = "Accounts1795630000000";

  async up(runner: QueryRunner): Promise<void> {
    const own = "account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE";
    await runner.query(`CREATE TABLE credentials (
      account_id uuid PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE, password text NOT NULL, changed_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(`CREATE TABLE identities (
      issuer text NOT NULL, subject text NOT NULL, ${own}, linked_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (issuer, subject))`);
    await runner.query(`CREATE TABLE sessions (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), secret bytea NOT NULL UNIQUE, ${own}, roles text NOT NULL, agent text NOT NULL DEFAULT '',
      started_at timestamptz NOT NULL DEFAULT now(), seen_at timestamptz NOT NULL DEFAULT now(), ends_at timestamptz NOT NULL,
      viewing_as uuid REFERENCES accounts (id) ON DELETE SET NULL)`);
    await runner.query(`CREATE TABLE tokens (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(), secret bytea NOT NULL UNIQUE, ${own}, name text NOT NULL, may_write boolean NOT NULL,
      grant_id uuid REFERENCES grants (id) ON DELETE CASCADE, ends_on date NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz, revoked_at timestamptz)`);
    await runner.query(`CREATE TABLE sign_in_guesses (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key bytea NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await runner.query(`CREATE TABLE sign_in_links (
      secret bytea PRIMARY KEY, ${own}, purpose text NOT NULL CHECK (purpose IN ('INVITE', 'RESET')), ends_at timestamptz NOT NULL, used_at timestamptz)`);
    await runner.query(`CREATE TABLE sign_in_starts (
      state bytea PRIMARY KEY, nonce text NOT NULL, verifier text NOT NULL, goes_to text NOT NULL, ends_at timestamptz NOT NULL)`);
    for (const table of ["identities", "sessions", "tokens", "sign_in_links"])
      await runner.query(`CREATE INDEX ix_${table}_account_id ON ${table} (account_id)`);
    await runner.query(`CREATE INDEX ix_sign_in_guesses_key ON sign_in_guesses (key, at)`);
    await runner.query(`CREATE INDEX ix_sign_in_guesses_at ON sign_in_guesses (at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE sign_in_starts, sign_in_links, sign_in_guesses, tokens, sessions, identities, credentials`);
  }
}
