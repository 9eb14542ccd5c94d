import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { apollo } from "../engine/serve/apollo.ts";
import type { Asking } from "../engine/serve/asking.ts";
import { keepOf, retry } from "../engine/serve/retry.ts";
import { recall } from "../engine/write/kept-answers.ts";
import { playgroundPolicy } from "./headers.ts";
import { logFault, logOperations } from "./log.ts";
import { originOf } from "./origin.ts";
import type { ServerParts } from "./parts.ts";
import { readOnly } from "./read-only.ts";

/** By which way a request came: the console names itself, as GraphQL clients do. */
const wayOf = (request: FastifyRequest) => (request.headers["apollographql-client-name"] === "console" ? "CONSOLE" : "API");
const headerOf = (request: FastifyRequest, name: string) => [request.headers[name] ?? []].flat()[0];

/** Whether a browser asks for a page, not a program for an answer. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === "GET" && (request.headers.accept ?? "").includes("text/html");

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** GraphQL at `/graphql`; the playground's page, where a browser asks for one. */
export async function graphqlRoutes(
  app: FastifyInstance,
  parts: ServerParts,
  guard: Hook,
  page: (reply: FastifyReply) => unknown,
): Promise<void> {
  const { config, schema, open, database, facts } = parts;
  const plugins = [logOperations(app.log), readOnly, retry(database)];
  const graphql = apollo(schema, logFault(app.log), plugins);
  await graphql.start();

  const asking = async (request: FastifyRequest): Promise<Asking> => {
    const caller = request.caller!;
    const { viewer } = caller;
    let isSecret = false;
    return {
      ...open(viewer),
      viewer,
      caller,
      database,
      origin: originOf(config, request),
      occasion: { way: wayOf(request) },
      today: facts.today,
      made: new Map(),
      keep: keepOf(headerOf(request, "idempotency-key"), request.body ?? {}, viewer.account),
      recall: (keep) => recall(database.run, keep),
      holdSecret: () => {
        isSecret = true;
      },
      holdsSecret: () => isSecret,
    };
  };
  const answer = fastifyApolloHandler(graphql, { context: asking });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    helmet: { contentSecurityPolicy: { useDefaults: false, directives: playgroundPolicy } },
    onRequest: async (request, reply) => (wantsPage(request) ? undefined : guard(request, reply)),
    handler: (request, reply) => (wantsPage(request) ? page(reply) : answer.call(app, request, reply)),
  });
  // Runs when the requests in flight are answered. Apollo's own way of draining would close this server, and so wait for itself.
  app.addHook("onClose", () => graphql.stop());
}
