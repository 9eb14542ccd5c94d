import { createHash, randomUUID } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { DocumentNode } from "graphql";
import type { Asking } from "../engine/serve/asking.ts";
import { isCostOnly } from "../engine/serve/cost-only.ts";
import type { LogFault } from "../engine/serve/errors.ts";

/** Says a fault: its kind and where it was thrown, and none of its words, which may hold what somebody typed. */
export const logFault =
  (log: FastifyBaseLogger): LogFault =>
  (reference, error) =>
    log.error(
      {
        reference,
        fault: error.name,
        code: (error as { code?: string }).code,
        stack: error.stack
          ?.split("\n")
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 7),
      },
      "fault",
    );

const countsOf = (codes: readonly unknown[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [String(code), codes.filter((one) => one === code).length]));

const fingerprints = new WeakMap<DocumentNode, string>();

/** By which a document is known again; what somebody wrote into it as text is left out, so that no guess of it can be proved. */
function fingerprintOf(source: string, document: DocumentNode | undefined): string {
  const known = document && fingerprints.get(document);
  if (known) return known;
  const bare = source.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, '""');
  const made = createHash("sha256").update(bare).digest("hex").slice(0, 16);
  if (document) fingerprints.set(document, made);
  return made;
}

/** What an operation cost, in rows, where that was counted. */
const costIn = (cost: unknown): number | null => (cost as { requested?: number } | undefined)?.requested ?? null;

const isHeard = ({ level }: FastifyBaseLogger) => level === "info" || level === "debug";

/** A line for each operation: by which account, which document, what it cost, how long it took, and how it was refused. Never a name, a value or a variable. */
export const logOperations = (log: FastifyBaseLogger): ApolloServerPlugin<Partial<Asking>> => ({
  async requestDidStart({ contextValue: { caller, viewer } }) {
    if (!isHeard(log)) return;
    const began = performance.now();
    return {
      async willSendResponse({ request, operation, source, document, response }) {
        const errors = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        log.info(
          {
            account: caller?.owner,
            ...(viewer?.account === caller?.owner ? {} : { as: viewer?.account }),
            operation: operation?.name?.value ?? null,
            document: source ? fingerprintOf(source, document) : null,
            cost: costIn(response.body.kind === "single" ? response.body.singleResult.extensions?.cost : undefined),
            ...(isCostOnly(request) ? { costOnly: true } : {}),
            ms: Math.round(performance.now() - began),
            ...(errors.length ? { errors: countsOf(errors.map(({ extensions }) => extensions?.code ?? "NONE")) } : {}),
          },
          "operation",
        );
      },
    };
  },
});

const sentences: Readonly<Record<number, string>> = {
  400: "This can't be read: send JSON",
  413: "This is too long: send at most a mebibyte",
  415: "Only JSON is taken here: send content-type application/json",
};

/** What goes wrong outside GraphQL: a fixed sentence for what can't be taken, a reference for what is our fault. */
export function answerErrors(app: FastifyInstance): void {
  const fault = logFault(app.log);
  app.setErrorHandler(async (thrown, _, reply) => {
    const error = thrown as Error & { statusCode?: number };
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ message: sentences[status] ?? "This request can't be taken" });
    const reference = randomUUID().slice(0, 8);
    fault(reference, error);
    return reply.code(status).send({ message: `Something went wrong. Quote ${reference} when you report it` });
  });
}
