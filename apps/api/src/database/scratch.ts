import { randomUUID } from "node:crypto";
import pg from "pg";

/** A database of its own on a server, for tests and for finding out what a migration must do. */
export interface Scratch {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes an empty database, or a copy of one that nobody is connected to. */
export async function scratch(server: { url: (database?: string) => string }, template?: string): Promise<Scratch> {
  const name = `scratch_${randomUUID().slice(0, 8)}`;
  await asOwner(server.url(), `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ""}`);
  return { url: server.url(name), name, drop: () => asOwner(server.url(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
