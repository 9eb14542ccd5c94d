import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import cookies from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, LogController } from "fastify";
import { guard } from "./callers.ts";
import { citeRoute } from "./cite.ts";
import { cookie } from "./cookies.ts";
import { graphqlRoutes, wantsPage } from "./graphql.ts";
import { headers } from "./headers.ts";
import { limiter } from "./limiter.ts";
import { answerErrors } from "./log.ts";
import { type ServerParts, usualLimits } from "./parts.ts";
import { providerRoutes } from "./provider.ts";
import { signInRoutes } from "./sign-in.ts";
import { streamRoutes } from "./stream.ts";
import { tableRoute } from "./table.ts";

const consoleFolder = join(import.meta.dirname, "../../../console/dist");

/** Console, playground, sign-in, GraphQL and health on one port. */
export async function server(parts: ServerParts): Promise<FastifyInstance> {
  const { config, facts, demo, isWell, logTo } = parts;
  const limits = { ...usualLimits, ...parts.limits };
  const app = fastify({
    // Requests are not logged: their addresses may hold what somebody asked for.
    logger: { level: config.LOG_LEVEL, ...(logTo ? { stream: logTo } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_, hop) => hop < config.PROXIES,
    bodyLimit: 1_048_576,
    forceCloseConnections: "idle",
  });
  // What a form of another site can send is not taken anywhere.
  app.removeContentTypeParser("text/plain");
  answerErrors(app);
  headers(app, config);
  // Large answers are packed beside the work of others: quickly rather than tightly.
  await app.register(compress, { threshold: 1024, zlibOptions: { level: 1 } });
  await app.register(cookies);
  await app.register(rateLimit, { global: false });

  const hasConsole = existsSync(consoleFolder);
  if (hasConsole)
    await app.register(files, { root: consoleFolder, wildcard: false, cacheControl: false, preCompressed: true, globIgnore: ["**/*.gz"] });
  const page = (reply: FastifyReply) =>
    hasConsole
      ? reply.type("text/html").sendFile("index.html")
      : reply.code(404).send({ message: "The console is not built: npm run build" });

  const session = cookie(config, "session");
  const guarded = guard(app, parts, session);
  citeRoute(app, parts, guarded(true), page);
  const asksOf = await graphqlRoutes(app, parts, guarded(true), page);
  tableRoute(app, parts, guarded(true), asksOf);
  // A stream gives no cookie: it is renewed with the next question.
  streamRoutes(app, parts, guarded(false), limits.streamCheck);
  const signInLimit = limiter(app, limits.signIn, ({ ip }) => ip);
  signInRoutes(app, parts, session, signInLimit);
  providerRoutes(app, parts, session, signInLimit);

  app.get("/config.json", async () => ({ ...facts, today: facts.today(), signIn: { provider: config.OIDC_NAME ?? null, demo } }));
  app.get("/health", async (_, reply) => {
    const well = await isWell();
    return reply.code(well ? 200 : 503).send({ status: well ? "ok" : "the database does not answer" });
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? page(reply) : reply.code(404).send({ message: "There is nothing at this address" }),
  );
  return app;
}
