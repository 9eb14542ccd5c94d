import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { BadInput } from "../engine/refusals.ts";
import type { NotSignedIn, SignedIn } from "../engine/serve/sign-in.ts";
import type { Cookie } from "./cookies.ts";
import type { Limiter } from "./limiter.ts";
import { ownOnly } from "./origin.ts";
import type { ServerParts } from "./parts.ts";

/** Longer than any address or password that is taken: what is longer need not be looked at. */
const words = z.string().max(1000);
const bodies = {
  password: z.object({ email: words, password: words }),
  demo: z.object({ account: words }),
  look: z.object({ secret: words }),
  invitation: z.object({ secret: words, password: words }),
};

const refusals = {
  wrong: "E-mail or password is wrong",
  tooMany: "There were too many attempts: wait a few minutes",
  unknown: "There is no account for this",
  closed: "This account is closed",
};
const GONE = { message: "This link was used or has ended: ask for another" };

/** Sign-in and sign-out, and the links by which passwords are set. */
export function signInRoutes(app: FastifyInstance, { config, signIn, demo }: ServerParts, session: Cookie, tooMuch: Limiter): void {
  const ours = ownOnly(config);
  const agentOf = (request: { headers: { "user-agent"?: string | undefined } }) => request.headers["user-agent"] ?? "";

  /** A route that takes JSON of our own pages. */
  function post<Body>(
    url: string,
    body: z.ZodType<Body>,
    work: (body: Body, agent: string, reply: FastifyReply) => Promise<unknown>,
  ): void {
    app.post(url, {
      onRequest: async (request, reply) => {
        await ours(request, reply);
        if (reply.sent || (await tooMuch(request, reply, { message: refusals.tooMany }))) return reply;
      },
      handler: (request, reply) => {
        const read = body.safeParse(request.body);
        return read.success ? work(read.data, agentOf(request), reply) : reply.code(400).send({ message: "This can't be read" });
      },
    });
  }

  function answer(reply: FastifyReply, came: SignedIn | NotSignedIn) {
    if ("secret" in came) {
      app.log.info({ account: came.account }, "signed in");
      session.set(reply, came.secret);
      return reply.code(204).send();
    }
    const { refused, account, seconds } = came;
    app.log.info({ account: account ?? null, refused }, "sign-in refused");
    if (seconds) reply.header("retry-after", seconds);
    return reply.code(refused === "tooMany" ? 429 : 401).send({ message: refusals[refused] });
  }

  post("/sign-in", bodies.password, async ({ email, password }, agent, reply) =>
    answer(reply, await signIn.withPassword(email, password, agent)),
  );
  post("/sign-in/demo", bodies.demo, async ({ account }, agent, reply) => {
    const came = demo.length ? await signIn.asDemo(account, agent) : undefined;
    return came ? answer(reply, came) : reply.code(404).send({ message: "There is no such account of the demo" });
  });
  post("/invitation/look", bodies.look, async ({ secret }, _, reply) => (await signIn.link(secret)) ?? reply.code(404).send(GONE));
  post("/invitation", bodies.invitation, async ({ secret, password }, agent, reply) => {
    try {
      const came = await signIn.useLink(secret, password, agent);
      return came ? answer(reply, came) : reply.code(404).send(GONE);
    } catch (error) {
      if (error instanceof BadInput) return reply.code(400).send({ problems: error.problems });
      throw error;
    }
  });
  app.post("/sign-out", { onRequest: ours }, async (request, reply) => {
    const secret = session.of(request);
    if (secret) await signIn.end(secret);
    session.clear(reply);
    return reply.code(204).send();
  });
}
