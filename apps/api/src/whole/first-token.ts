import pg from "pg";
import { v7 } from "uuid";
import { hashOf, newSecret } from "../slices/accounts/secret.ts";

/** A role, and what it is for: England where nothing is named. */
interface Held {
  readonly role: string;
  readonly site?: string;
  readonly organisation?: string;
}

/** Makes an account with a token in a database that a register has opened, and gives the token: for registers in processes of their own. */
export async function firstToken(database: string, { role, site, organisation }: Held = { role: "ADMINISTRATOR" }): Promise<string> {
  const [account, secret] = [v7(), newSecret()];
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(`INSERT INTO accounts (id, name, email) VALUES ($1, 'Test administrator', $2)`, [account, `${account}@example.org`]);
  await client.query(
    `INSERT INTO grants (id, account_id, role, site_id, organisation_id, "from") VALUES ($1, $2, $3, $4, $5, '2020-01-01')`,
    [v7(), account, role, site, organisation],
  );
  await client.query(`INSERT INTO tokens (secret, account_id, name, may_write, ends_on) VALUES ($1, $2, 'Test', true, '2999-12-31')`, [
    hashOf(secret),
    account,
  ]);
  await client.end();
  return secret;
}
