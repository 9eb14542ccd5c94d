import type { FastifyInstance } from "fastify";
import * as oidc from "openid-client";
import { type Config, isLoopback } from "../config.ts";
import type { Identity } from "../engine/serve/sign-in.ts";
import { type Cookie, cookie } from "./cookies.ts";
import type { Limiter } from "./limiter.ts";
import { originOf } from "./origin.ts";
import type { ServerParts } from "./parts.ts";

/** A provider, as what it says of itself. */
type Provider = Awaited<ReturnType<typeof oidc.discovery>>;

const RETURN = "/sign-in/provider/return";
/** As long as somebody may be away at the provider, in seconds. */
const AWAY = 600;

/** What the provider says of itself: asked for when it is first needed, and again where it did not answer. */
function discovered({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Config): () => Promise<Provider> {
  const issuer = new URL(OIDC_ISSUER!);
  // Without https anybody on the way could be the provider: on this machine there is no way.
  const unsafe = issuer.protocol === "http:" && isLoopback(issuer.hostname) ? [oidc.allowInsecureRequests] : [];
  const execute = [oidc.enableNonRepudiationChecks, ...unsafe];
  let found: Promise<Provider> | undefined;
  return () => {
    found ??= oidc.discovery(issuer, OIDC_CLIENT_ID!, OIDC_CLIENT_SECRET, undefined, { execute }).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

/** A path of ours to go on to; the start, for what leads elsewhere. */
function pathOf(origin: string, to: unknown): string {
  if (typeof to !== "string" || to.length > 2000 || !/^\/(?![/\\])/.test(to) || !URL.canParse(to, origin)) return "/";
  const url = new URL(to, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : "/";
}

/** Whom the provider vouches for. An e-mail counts where the provider has verified that it is theirs. */
async function identityOf(config: Provider, tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>): Promise<Identity> {
  const claims = tokens.claims()!;
  const said =
    claims.email === undefined && config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims;
  const email = said.email_verified === true && typeof said.email === "string" ? said.email : undefined;
  return { issuer: claims.iss, subject: claims.sub, email };
}

/** Sign-in by an OpenID provider: there with PKCE, state and nonce, and back. */
export function providerRoutes(app: FastifyInstance, { config, signIn }: ServerParts, session: Cookie, tooMuch: Limiter): void {
  if (!config.OIDC_ISSUER) return;
  const provider = discovered(config);
  // Whoever comes back must be the browser that left: nobody is signed in by a link that somebody else began.
  const left = cookie(config, "sign-in", AWAY);
  const often = { message: "There were too many attempts: wait a minute" };

  app.get<{ Querystring: { to?: unknown } }>("/sign-in/provider", async (request, reply) => {
    if (await tooMuch(request, reply, often)) return reply;
    const origin = originOf(config, request);
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    try {
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: `${origin}${RETURN}`,
        scope: "openid email",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      await signIn.keepStart(state, { nonce, verifier, goesTo: pathOf(origin, request.query.to) });
      left.set(reply, state);
      return reply.redirect(url.href);
    } catch {
      app.log.warn("the OpenID provider does not answer");
      return reply.redirect("/sign-in?refused=failed");
    }
  });

  app.get<{ Querystring: { state?: unknown } }>(RETURN, async (request, reply) => {
    if (await tooMuch(request, reply, often)) return reply;
    const refuse = (why: "failed" | "unknown" | "closed", account: string | null = null) => {
      app.log.info({ account, refused: why }, "sign-in refused");
      return reply.redirect(`/sign-in?refused=${why}`);
    };
    const { state } = request.query;
    const own = left.of(request);
    left.clear(reply);
    if (typeof state !== "string" || state !== own) return refuse("failed");
    const start = await signIn.takeStart(state);
    if (!start) return refuse("failed");
    let identity: Identity;
    try {
      const known = await provider();
      const here = new URL(request.url, originOf(config, request));
      const checks = { pkceCodeVerifier: start.verifier, expectedState: state, expectedNonce: start.nonce, idTokenExpected: true };
      identity = await identityOf(known, await oidc.authorizationCodeGrant(known, here, checks));
    } catch {
      return refuse("failed");
    }
    const came = await signIn.withIdentity(identity, request.headers["user-agent"] ?? "");
    if (!("secret" in came)) return refuse(came.refused === "closed" ? "closed" : "unknown", came.account);
    app.log.info({ account: came.account }, "signed in");
    session.set(reply, came.secret);
    return reply.redirect(start.goesTo);
  });
}
