import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "type-graphql";
import { DataSource } from "typeorm";
import { type Context, entities, loaders } from "./loaders.ts";
import { SiteResolver, TeamResolver } from "./rollout-resolvers.ts";
import { SettingResolver, SupportResolver } from "./setting-resolvers.ts";
import { PostingResolver, PostResolver } from "./workforce-resolvers.ts";

/*
 * The server that a good team would write by the books: type-graphql's classes on TypeORM's entities, nested lists by DataLoader,
 * Apollo Server's standalone server, all as they come.
 */

const day = process.env.TODAY ?? "";
const source = await new DataSource({
  type: "postgres",
  url: process.env.DATABASE_URL ?? "",
  entities,
  synchronize: false,
  installExtensions: false,
  poolSize: 10,
  applicationName: "usual",
}).initialize();

const made = new Map<unknown, object>();
const schema = await buildSchema({
  resolvers: [SiteResolver, TeamResolver, SettingResolver, SupportResolver, PostResolver, PostingResolver],
  container: {
    get(resolver: new (source: DataSource, day: string) => object) {
      const one = made.get(resolver) ?? new resolver(source, day);
      made.set(resolver, one);
      return one;
    },
  },
});

const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, {
  context: async () => ({ loaders: loaders(source, day) }),
  listen: { port: 0, host: "127.0.0.1" },
});
console.log(url);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void server
      .stop()
      .then(() => source.destroy())
      .then(() => process.exit(0));
  });
