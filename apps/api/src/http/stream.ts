import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Caller } from "../engine/serve/caller.ts";
import { logFault } from "./log.ts";
import type { ServerParts } from "./parts.ts";

const onlySubscriptions = {
  errors: [new GraphQLError("Only subscriptions are streamed: ask at /graphql", { extensions: { code: "BAD_USER_INPUT" } })],
};

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Subscriptions at `/graphql/stream`. A stream is ended when whoever listens signed out, or has other rights than when it began. */
export function streamRoutes(
  app: FastifyInstance,
  { schema, live, open: doorsFor, signIn }: ServerParts,
  guard: Hook,
  every: number,
): void {
  const open = new Map<FastifyReply, Caller>();
  const look = async () => {
    for (const [reply, caller] of open) if (!(await signIn.stands(caller).catch(() => true))) reply.raw.end();
  };
  const looking = setInterval(() => void look(), every);
  looking.unref();
  app.addHook("onClose", async () => clearInterval(looking));

  const log = logFault(app.log);
  const streamed = createHandler({
    schema,
    context: ({ raw }) => ({ live, heard: doorsFor(raw.caller!.viewer).heard }),
    execute: () => onlySubscriptions,
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    onRequest: guard,
    async handler(request, reply) {
      open.set(reply, request.caller!);
      try {
        await streamed(request, reply);
      } catch (error) {
        log("stream", error as Error);
        if (!reply.raw.headersSent) await reply.code(500).send();
      } finally {
        open.delete(reply);
      }
    },
  });
}
