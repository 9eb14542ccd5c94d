import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Asks, Unanswered } from "../engine/serve/asks.ts";
import { formatError } from "../engine/serve/errors.ts";
import type { Table } from "../engine/serve/tables.ts";
import { logFault } from "./log.ts";
import type { ServerParts } from "./parts.ts";

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const statuses: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INTERNAL_SERVER_ERROR: 500 };

const codeOf = ([error]: readonly GraphQLFormattedError[]) => (error?.extensions?.code as string | undefined) ?? "NONE";

/** For the screen, refusals are answers, as they are at `/graphql`; where a file was to come, none does, and the status says so. */
function statusOf(errors: readonly GraphQLFormattedError[], body: unknown): number {
  const code = codeOf(errors);
  const isOnScreen = (body as { format?: unknown } | null)?.format === "table";
  return code === "UNAUTHENTICATED" || !isOnScreen ? (statuses[code] ?? 400) : 200;
}

/** Answers as tables at `/table`: asked by the rules of `/graphql`, sent as fast as they are taken. */
export function tableRoute(
  app: FastifyInstance,
  { tables, citing, open }: ServerParts,
  guard: Hook,
  asksOf: (request: FastifyRequest) => Asks,
): void {
  const formatted = formatError(logFault(app.log));
  const errorsOf = (error: Error) =>
    error instanceof Unanswered
      ? error.errors
      : [formatted(error instanceof GraphQLError ? error.toJSON() : { message: error.message }, error)];

  /** What can't be gone on with ends the connection, so that nobody takes a part for the whole. Of why, the log hears the code alone. */
  async function* whole(body: Table["body"]) {
    let failed: string | undefined;
    try {
      yield* body;
    } catch (error) {
      failed = codeOf(errorsOf(error as Error));
    }
    if (failed) throw new Error(`A table was broken off: ${failed}`);
  }

  /** The table of a question, or of what was cited under an id, as it was then. */
  async function made(request: FastifyRequest): Promise<Table> {
    const { citation, ...given } = (request.body ?? {}) as { readonly citation?: unknown };
    if (typeof citation !== "string") return tables(asksOf(request), request.body);
    const cited = await citing.question(open(request.caller!.viewer), citation);
    if (!cited) throw new GraphQLError("There is no citation by this id", { extensions: { code: "NOT_FOUND" } });
    return tables(cited.asks, { ...given, ...cited.question });
  }

  app.post("/table", { onRequest: guard }, async (request, reply) => {
    let table: Table;
    try {
      table = await made(request);
    } catch (error) {
      const errors = errorsOf(error as Error);
      return reply.code(statusOf(errors, request.body)).send({ errors });
    }
    const { contentType, fileName, body } = table;
    if (fileName) reply.header("content-disposition", `attachment; filename="${fileName}"`);
    return reply.type(contentType).send(Readable.from(whole(body), { objectMode: false }));
  });
}
