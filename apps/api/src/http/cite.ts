import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { endingOf, responseText } from "../engine/read/raw-answer.ts";
import { formatError } from "../engine/serve/errors.ts";
import { wantsPage } from "./graphql.ts";
import { logFault } from "./log.ts";
import type { ServerParts } from "./parts.ts";

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const NONE = { errors: [{ message: "There is no citation at this address", extensions: { code: "NOT_FOUND" } }] };

/** What was cited, at `/cite/` and the id of the citation: the same bytes each time, or said to be others; its page, where a browser asks for one. */
export function citeRoute(
  app: FastifyInstance,
  { open, database, citing }: ServerParts,
  guard: Hook,
  page: (reply: FastifyReply) => unknown,
): void {
  const formatted = formatError(logFault(app.log));
  app.get<{ Params: { id: string } }>(
    "/cite/:id",
    { onRequest: async (request, reply) => (wantsPage(request) ? undefined : guard(request, reply)) },
    async (request, reply) => {
      // Page and answer have one address: a browser that keeps one must not take it for the other.
      reply.header("vary", "accept").header("cache-control", "no-store");
      if (wantsPage(request)) return page(reply);
      try {
        const found = await citing.answer(open(request.caller!.viewer), database.run, request.params.id);
        if (!found) return reply.code(404).send(NONE);
        const said = found.changed ? { extensions: { changed: found.changed } } : {};
        return reply
          .type("application/json")
          .header("x-digest", found.digest)
          .send(responseText(found.text, endingOf(said)));
      } catch (error) {
        const { message } = error as Error;
        return reply.code(409).send({ errors: [formatted({ message }, error)] });
      }
    },
  );
}
