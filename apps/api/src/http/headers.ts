import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";

/** What a page may load: everything from here, nothing from elsewhere. */
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  workerSrc: ["'self'", "blob:"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
/** The playground's editor writes styles as it goes: into its own page, and no other. */
export const playgroundPolicy = { ...policy, styleSrc: ["'self'", "'unsafe-inline'"] };

/** What pages of ours ask of a device: nothing. */
const noPermissions = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((name) => `${name}=()`)
  .join(", ");

const isFresh = /^\/(graphql|sign-|invitation|config\.json)/;

/** The headers that OWASP asks for, and no answer of ours in any cache. */
export async function headers(app: FastifyInstance, { PUBLIC_URL }: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: PUBLIC_URL ? { maxAge: 63_072_000 } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: "deny" },
  });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", noPermissions);
    if (isFresh.test(request.url)) reply.header("cache-control", "no-store");
  });
}
