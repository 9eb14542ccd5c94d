import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** An OpenID provider on this machine: it asks for an e-mail address, and vouches for it. */
export interface IdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** In seconds: longer than a walk. */
const shortly = 600;

export const client = { id: "register", secret: "a secret of the walks alone" };

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

const page = `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,"><main><h1>Provider</h1>
<form method="post"><label>Address <input name="email" autofocus></label> <button>Go on</button></form></main>`;

/** Starts a provider that sends people back to one address alone. */
export async function startProvider(redirect: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirect] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    ttl: { AccessToken: shortly, Grant: shortly, IdToken: shortly, Interaction: shortly, Session: shortly },
    cookies: { keys: ["of the walks alone"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: id, email_verified: true }) }),
    // Whoever signs in has agreed.
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: client.id, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== "POST") return response.setHeader("content-type", "text/html").end(page);
    const login = { accountId: (await bodyOf(request)).get("email") ?? "" };
    return provider.interactionFinished(request, response, { login });
  };
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
