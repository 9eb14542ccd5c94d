import { fastifyApolloHandler } from "@as-integrations/fastify";
import passingOn from "@fastify/reply-from";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type FormattedExecutionResult, GraphQLError } from "graphql";
import type { Viewer } from "../engine/access/viewer.ts";
import type { OpenDoors } from "../engine/doors.ts";
import { resultText } from "../engine/read/raw-answer.ts";
import { apollo } from "../engine/serve/apollo.ts";
import type { Asking } from "../engine/serve/asking.ts";
import { type Asks, type Looked, looking, type Question, Unanswered } from "../engine/serve/asks.ts";
import type { Caller } from "../engine/serve/caller.ts";
import { keepOf, retry } from "../engine/serve/retry.ts";
import { recall } from "../engine/write/kept-answers.ts";
import { firstSeen, isQuestion } from "./first-seen.ts";
import { logFault, logOperations } from "./log.ts";
import { originOf } from "./origin.ts";
import { handOver, sendPacked } from "./packed.ts";
import type { ServerParts } from "./parts.ts";
import { readOnly } from "./read-only.ts";
import { sure } from "./sure.ts";

/** By which way a request came: the console names itself, as GraphQL clients do. */
const wayOf = (request: FastifyRequest) => (request.headers["apollographql-client-name"] === "console" ? "CONSOLE" : "API");
const headerOf = (request: FastifyRequest, name: string) => [request.headers[name] ?? []].flat()[0];

/** Whether a browser asks for a page, not a program for an answer. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === "GET" && (request.headers.accept ?? "").includes("text/html");

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const unauthenticated = () => new GraphQLError("Sign in first", { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });

/** GraphQL at `/graphql`; the playground's page, where a browser asks for one. Gives how other routes ask the same, in the name of whoever sent a request. */
export async function graphqlRoutes(
  app: FastifyInstance,
  parts: ServerParts,
  guard: Hook,
  page: (reply: FastifyReply) => unknown,
): Promise<(request: FastifyRequest) => Asks> {
  const { config, schema, open, database, facts, signIn, aside } = parts;
  const plugins = [looking, logOperations(app.log), sure, readOnly, retry(database), handOver];
  const graphql = apollo(schema, logFault(app.log), plugins);
  await graphql.start();

  /** What whoever asks may use: made once for as long as they are remembered. */
  const doorsOf = new WeakMap<Viewer, OpenDoors>();
  const doorsFor = (viewer: Viewer) => {
    const doors = doorsOf.get(viewer) ?? open(viewer);
    doorsOf.set(viewer, doors);
    return doors;
  };

  const askingAs = (request: FastifyRequest, caller: Caller): Asking => {
    const { viewer } = caller;
    const opened = doorsFor(viewer);
    const way = wayOf(request);
    let isSecret = false;
    return {
      ...opened,
      publishes: way === "API" ? opened.rights.publishes : undefined,
      viewer,
      caller,
      // Apollo works on a copy of what it is given: this is whichever it is called on.
      async stands(this: object, snapshot) {
        if (!caller.again || snapshot === caller.snapshot) return true;
        const found = await caller.again();
        if (!found) throw unauthenticated();
        Object.assign(this, askingAs(request, found));
        return found.rights === caller.rights;
      },
      database,
      origin: originOf(config, request),
      occasion: { way },
      today: facts.today,
      made: new Map(),
      keep: keepOf(headerOf(request, "idempotency-key"), request.body ?? {}, viewer.account),
      recall: (keep) => recall(database.run, keep),
      holdSecret: () => {
        isSecret = true;
      },
      holdsSecret: () => isSecret,
      sendPacked: (response) => {
        request.packed = response;
      },
    };
  };
  app.decorateRequest("packed", null);
  const asking = async (request: FastifyRequest) => askingAs(request, request.caller!);
  const answer = fastifyApolloHandler(graphql, { context: asking });
  await app.register(passingOn, { disableRequestLogging: true });
  const isFirstSeen = firstSeen();
  /**
   * The server that a request is passed on to: a question of whoever has asked for more than changes can wait for; and a long one that nobody asked
   * before, but for the console's, for which somebody waits before a page. Whose session gets a new secret is answered here, which is where they are given it.
   */
  const elsewhere = ({ body, caller }: FastifyRequest, way: string) => {
    if (!aside || !caller || caller.renewed || !isQuestion(body)) return undefined;
    return doorsFor(caller.viewer).read.hasToWait() || (way === "API" && isFirstSeen(body)) ? aside() : undefined;
  };
  const here = async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await reply.send(await answer.call(app, request, reply));
    } catch (error) {
      await reply.send(error);
    }
  };
  const passOn = (request: FastifyRequest, reply: FastifyReply, address: string) =>
    reply.from(`${address}/graphql`, {
      rewriteRequestHeaders: (_, headers) => ({ ...headers, host: request.host }),
      // It may have ended just now: then it is answered here as any other.
      onError: () => void here(request, reply),
    });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    onRequest: async (request, reply) => (wantsPage(request) ? undefined : guard(request, reply)),
    onSend: sendPacked,
    handler(request, reply) {
      if (wantsPage(request)) return page(reply);
      const address = elsewhere(request, wayOf(request));
      return address ? passOn(request, reply, address) : answer.call(app, request, reply);
    },
  });
  // Runs when the requests in flight are answered. Apollo's own way of draining would close this server, and so wait for itself.
  app.addHook("onClose", () => graphql.stop());

  return (request) => {
    const caller = request.caller!;
    let asked = 0;
    const run = async (question: Question, look?: (found: Looked) => void) => {
      const { sendPacked: _, ...own } = askingAs(request, caller);
      const { body } = await graphql.executeOperation({ ...question }, { contextValue: look ? { ...own, look } : own });
      const result = JSON.parse(body.kind === "single" ? resultText(body.singleResult) : "{}") as FormattedExecutionResult;
      if (result.errors) throw new Unanswered(result.errors);
      return result.data ?? {};
    };
    return {
      async look(question) {
        let found: Looked | undefined;
        await run(question, (one) => {
          found = one;
        });
        return found!;
      },
      async ask(question) {
        // Of many pages, the last may come long after whoever asks was found.
        if (asked > 0 && !(await signIn.stands(caller))) throw unauthenticated();
        asked += 1;
        return run(question);
      },
    };
  };
}
