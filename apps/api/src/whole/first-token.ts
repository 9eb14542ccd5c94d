import pg from "pg";
import { v7 } from "uuid";
import { hashOf, newSecret } from "../slices/accounts/secret.ts";

/** Makes an administrator with a token in a database that a register has opened, and gives the token: for registers in processes of their own. */
export async function firstToken(database: string): Promise<string> {
  const [account, secret] = [v7(), newSecret()];
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await client.query(`INSERT INTO accounts (id, name, email) VALUES ($1, 'Test administrator', $2)`, [account, `${account}@example.org`]);
  await client.query(`INSERT INTO grants (id, account_id, role, "from") VALUES ($1, $2, 'ADMINISTRATOR', '2020-01-01')`, [v7(), account]);
  await client.query(`INSERT INTO tokens (secret, account_id, name, may_write, ends_on) VALUES ($1, $2, 'Test', true, '2999-12-31')`, [
    hashOf(secret),
    account,
  ]);
  await client.end();
  return secret;
}
