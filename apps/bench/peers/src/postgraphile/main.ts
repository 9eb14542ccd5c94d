import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { grafserv } from "grafserv/node";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { views } from "./views.ts";

/*
 * PostGraphile 5 at its best: in production mode, without a transaction around each request (which comes with `pgSettings`), and with
 * its refusal to filter by what has no index off, since the register does not refuse that either. What goes wrong is told as it is: masked, each change that is refused would be a page in the log.
 */

const connectionString = process.env.DATABASE_URL ?? "";

const owner = new pg.Client({ connectionString });
await owner.connect();
await owner.query(views(process.env.TODAY ?? ""));
await owner.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [makePgService({ connectionString, schemas: ["peer"], poolConfig: { max: 10, application_name: "postgraphile" } })],
  schema: { defaultBehavior: "+list +connection", connectionFilterRelations: true },
  grafserv: { graphqlPath: "/graphql", graphiql: false, maskError: (error) => error },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close();
    void Promise.resolve(instance.release()).then(() => process.exit(0));
  });
