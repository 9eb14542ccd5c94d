import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../engine/serve/caller.ts";
import type { Cookie } from "./cookies.ts";
import { limiter } from "./limiter.ts";
import { ownOnly } from "./origin.ts";
import type { ServerParts } from "./parts.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent it; null before they are known. */
    caller: Caller | null;
  }
}

const error = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });
const UNAUTHENTICATED = error("UNAUTHENTICATED", "Sign in first");
const RATE_LIMITED = error("RATE_LIMITED", "That is too much at once: wait a minute");

const bearer = (request: FastifyRequest) => /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];

/** Stands before GraphQL, before anything of a request is read: who sent it, whether it may come from there, and whether it comes too often. */
export function guard(app: FastifyInstance, { config, signIn }: ServerParts, session: Cookie) {
  app.decorateRequest("caller", null);
  const ours = ownOnly(config);
  const tooMuch = limiter(app, config.REQUESTS_A_MINUTE, (request) => request.caller?.owner ?? request.ip);

  async function callerOf(request: FastifyRequest, reply: FastifyReply, isAsked: boolean): Promise<Caller | undefined> {
    if (request.headers.authorization !== undefined) {
      const token = bearer(request);
      return token ? signIn.byToken(token, isAsked) : undefined;
    }
    const secret = session.of(request);
    if (!secret) return undefined;
    await ours(request, reply);
    if (reply.sent) return undefined;
    // One that is not known is left with the browser: it may have a newer one by now, which is not to be taken away.
    const caller = await signIn.bySession(secret, isAsked);
    if (caller?.renewed) session.set(reply, caller.renewed);
    return caller;
  }

  /** `isAsked` is for what is answered at once; a stream is not. */
  return (isAsked: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = await callerOf(request, reply, isAsked);
    if (reply.sent) return reply;
    request.caller = caller ?? null;
    if (await tooMuch(request, reply, RATE_LIMITED)) return reply;
    if (!caller) return reply.code(401).send(UNAUTHENTICATED);
  };
}
