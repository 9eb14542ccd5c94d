import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { statements } from "./statements.ts";

/*
 * The server that the register is measured against: what somebody would write who had only these questions to answer,
 * and wanted nothing but speed. Each question has an address; its variables come as JSON; PostgreSQL writes the answer's text.
 */

const day = process.env.TODAY ?? "";
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  application_name: "hand-written",
  options: "-c jit=off -c random_page_cost=1.1 -c work_mem=16MB -c timezone=UTC",
});
pool.on("error", () => undefined);

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

async function answer(name: string, body: string, response: ServerResponse): Promise<void> {
  const statement = statements[name];
  if (!statement) return send(response, 200, '{"data":{"__typename":"Query"}}');
  const values = statement.values(day, JSON.parse(body) as Record<string, unknown>);
  const { rows } = await pool.query<[string]>({ name, text: statement.text, values, rowMode: "array" });
  const [row] = rows;
  if (row) return send(response, 200, row[0]);
  return send(response, 409, '{"errors":[{"message":"It is not there, or was changed since"}]}');
}

const server = createServer((request: IncomingMessage, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    answer((request.url ?? "").slice(1), Buffer.concat(parts).toString("utf8"), response).catch((error: unknown) => {
      console.error(error);
      send(response, 500, '{"errors":[{"message":"Something went wrong"}]}');
    });
  });
});

server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close();
    void pool.end().then(() => process.exit(0));
  });
