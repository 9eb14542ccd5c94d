import { createGunzip } from "node:zlib";
import type { ApolloServerPlugin } from "@apollo/server";
import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyReply, FastifyRequest } from "fastify";
import { RawAnswer } from "../engine/read/raw-answer.ts";
import type { Asking } from "../engine/serve/asking.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The whole response to it, where it is packed already: sent in place of the text that is none. */
    packed: Uint8Array | null;
  }
}

/** Hands a packed response to its request: Apollo itself sends text alone. */
export const handOver: ApolloServerPlugin<Partial<Asking>> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const data: unknown = singleResult.data;
        if (!(data instanceof RawAnswer) || !data.packed || !contextValue.sendPacked) return;
        contextValue.sendPacked(data.packed);
        singleResult.data = null;
      },
    };
  },
};

/** Sends what is packed as it is, or unpacked to whoever does not take it so. */
export async function sendPacked(request: FastifyRequest, reply: FastifyReply, text: unknown): Promise<unknown> {
  if (!request.packed) return text;
  const packed = Buffer.from(request.packed.buffer as ArrayBuffer, request.packed.byteOffset, request.packed.byteLength);
  reply.removeHeader("content-length");
  if (negotiate(request.headers["accept-encoding"] ?? "identity", ["gzip"]) === "gzip") {
    reply.header("content-encoding", "gzip").header("vary", "accept-encoding");
    return packed;
  }
  return createGunzip().end(packed);
}
