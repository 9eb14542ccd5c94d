import type { FastifyReply, FastifyRequest } from "fastify";
import { type Config, isLoopback } from "../config.ts";

/** The address at which people reach the register: as it is set, or, on this machine alone, as it was asked. */
export const originOf = ({ PUBLIC_URL }: Config, request: FastifyRequest): string => PUBLIC_URL ?? `http://${request.host}`;

const isOurs = (config: Config, request: FastifyRequest, origin: string) =>
  config.PUBLIC_URL ? origin === config.PUBLIC_URL : origin === `http://${request.host}` && isLoopback(new URL(origin).hostname);

/** Whether a request may come from a page of another site. What is no browser says nothing of where it comes from. */
function isForeign(config: Config, request: FastifyRequest): boolean {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined) return !isOurs(config, request, origin);
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/** Refuses what pages of other sites send. */
export const ownOnly = (config: Config) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.method !== "GET" && request.method !== "HEAD" && isForeign(config, request))
    return reply.code(403).send({ message: "This was sent from another site" });
};
