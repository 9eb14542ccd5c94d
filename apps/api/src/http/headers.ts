import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";
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
const playgroundPolicy = { ...policy, styleSrc: ["'self'", "'unsafe-inline'"] };

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

const isFresh = /^\/(graphql|sign-|invitation|config\.json|table$)/;

/** The headers that helmet would give each answer: they are the same every time, so it is asked once. */
function headersOf(directives: Readonly<Record<string, readonly string[]>>, isSecure: boolean): Readonly<Record<string, string>> {
  const found: Record<string, string> = { "permissions-policy": noPermissions };
  const response = {
    setHeader: (name: string, value: string) => {
      found[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: isSecure ? { maxAge: 63_072_000 } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: "deny" },
  })({} as never, response as unknown as ServerResponse, () => undefined);
  return found;
}

/** The headers that OWASP asks for, and no answer of ours in any cache. */
export function headers(app: FastifyInstance, { PUBLIC_URL }: Config): void {
  const [own, playground] = [policy, playgroundPolicy].map((directives) => headersOf(directives, PUBLIC_URL !== undefined));
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(request.routeOptions.url === "/graphql" ? playground! : own!);
    if (isFresh.test(request.url)) reply.header("cache-control", "no-store");
  });
}
