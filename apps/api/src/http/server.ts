import { existsSync } from "node:fs";
import { join } from "node:path";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import files from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { createHandler as streamHandler } from "graphql-sse/lib/use/fastify";
import type { Config } from "../config.ts";
import { type Rights, theRegister } from "../engine/access/rights.ts";
import type { Database } from "../engine/database.ts";
import type { Doors } from "../engine/declare/resolver.ts";
import type { OpenDoors } from "../engine/doors.ts";
import type { Live } from "../engine/live/live.ts";
import { apollo } from "../engine/serve/apollo.ts";
import { keepOf, retry } from "../engine/serve/retry.ts";
import { recall } from "../engine/write/kept-answers.ts";

/** What the console asks before anything else. */
export interface Facts {
  readonly name: string;
  readonly today: () => string;
  readonly programme: string;
}

export interface ServerParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly open: (rights: Rights) => OpenDoors;
  readonly database: Database;
  readonly live: Live;
  readonly facts: Facts;
  /** Whether the database answers. */
  readonly isWell: () => Promise<boolean>;
}

const consoleFolder = join(import.meta.dirname, "../../../console/dist");
/** What a page may load: everything from here, nothing from elsewhere. */
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  workerSrc: ["'self'", "blob:"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
/** The playground's editor writes styles as it goes: into its own page, and no other. */
const playgroundPolicy = { ...policy, styleSrc: ["'self'", "'unsafe-inline'"] };
/** By which way a request came: the console names itself, as GraphQL clients do. */
const wayOf = (request: FastifyRequest) => (request.headers["apollographql-client-name"] === "console" ? "CONSOLE" : "API");
const headerOf = (request: FastifyRequest, name: string) => [request.headers[name] ?? []].flat()[0];
const onlySubscriptions = {
  errors: [new GraphQLError("Only subscriptions are streamed: ask at /graphql", { extensions: { code: "BAD_USER_INPUT" } })],
};
const wantsPage = (request: FastifyRequest) => request.method === "GET" && (request.headers.accept ?? "").includes("text/html");

/** Console, playground, GraphQL and health on one port. */
export async function server({ config, schema, open, database, live, facts, isWell }: ServerParts): Promise<FastifyInstance> {
  const app = fastify({ logger: { level: config.LOG_LEVEL }, bodyLimit: 1_048_576, forceCloseConnections: "idle" });
  const log = (reference: string, error: Error) =>
    app.log.error(
      { reference, fault: error.name, code: (error as { code?: string }).code, stack: error.stack?.split("\n").slice(1, 8) },
      "fault",
    );
  const graphql = apollo(schema, log, [retry(database)]);
  await graphql.start();

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: false,
  });
  await app.register(compress, { threshold: 1024 });

  const hasConsole = existsSync(consoleFolder);
  if (hasConsole) await app.register(files, { root: consoleFolder, wildcard: false, cacheControl: false });
  const page = (reply: FastifyReply) =>
    hasConsole
      ? reply.type("text/html").sendFile("index.html")
      : reply.code(404).send({ message: "The console is not built: npm run build" });

  const answer = fastifyApolloHandler(graphql, {
    context: async (request) =>
      ({
        ...open(theRegister),
        occasion: { way: wayOf(request) },
        today: facts.today,
        made: new Map(),
        keep: keepOf(headerOf(request, "idempotency-key"), request.body ?? {}),
        recall: (keep) => recall(database.run, keep),
      }) satisfies Doors,
  });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    helmet: { contentSecurityPolicy: { useDefaults: false, directives: playgroundPolicy } },
    handler: (request, reply) => (wantsPage(request) ? page(reply) : answer.call(app, request, reply)),
  });
  const streamed = streamHandler({ schema, context: { live, heard: open(theRegister).heard }, execute: () => onlySubscriptions });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    async handler(request, reply) {
      try {
        await streamed(request, reply);
      } catch (error) {
        log("stream", error as Error);
        if (!reply.raw.headersSent) await reply.code(500).send();
      }
    },
  });
  app.get("/config.json", async () => ({ ...facts, today: facts.today() }));
  app.get("/health", async (_, reply) => {
    const well = await isWell();
    return reply.code(well ? 200 : 503).send({ status: well ? "ok" : "the database does not answer" });
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? page(reply) : reply.code(404).send({ message: "There is nothing at this address" }),
  );
  // Runs when the requests in flight are answered. Apollo's own way of draining would close this server, and so wait for itself.
  app.addHook("onClose", () => graphql.stop());
  return app;
}
