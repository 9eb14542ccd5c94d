import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Refuses what comes too often: true where it has answered. */
export type Limiter = (request: FastifyRequest, reply: FastifyReply, answer: object) => Promise<boolean>;

/** Counts requests a minute under a key. */
export function limiter(app: FastifyInstance, max: number, keyOf: (request: FastifyRequest) => string): Limiter {
  const check = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: keyOf });
  return async (request, reply, answer) => {
    const limit = await check(request);
    if (limit.isAllowed || !limit.isExceeded) return false;
    await reply.code(429).header("retry-after", limit.ttlInSeconds).send(answer);
    return true;
  };
}
