import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

/** A cookie that no script reads and no other site sends; under `__Host-` where the address is https, so that no neighbour sets it. */
export function cookie({ PUBLIC_URL }: Config, name: string, lasts?: number) {
  const called = PUBLIC_URL ? `__Host-${name}` : name;
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: PUBLIC_URL !== undefined } as const;
  return {
    of: (request: FastifyRequest): string | undefined => request.cookies[called],
    set: (reply: FastifyReply, value: string) => reply.setCookie(called, value, { ...options, ...(lasts ? { maxAge: lasts } : {}) }),
    clear: (reply: FastifyReply) => reply.clearCookie(called, options),
  };
}

export type Cookie = ReturnType<typeof cookie>;
