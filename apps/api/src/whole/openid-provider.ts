import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { type Browser, browser } from "./browser.ts";

/** An OpenID provider on the loopback, at which anybody signs in by a name. */
export interface OpenidProvider {
  readonly issuer: string;
  /** What the provider says of whoever has a name; settable by a test. */
  readonly claims: Map<string, { email: string; email_verified: boolean }>;
  close(): Promise<void>;
}

export const CLIENT = { id: "register", secret: "a secret of the test provider" };

/** Starts one. `redirects` are the addresses to which it sends people back: known once the register listens. */
export async function openidProvider(redirects: readonly string[]): Promise<OpenidProvider> {
  const http = createServer();
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const claims: OpenidProvider["claims"] = new Map();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirects,
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...claims.get(id) }) }),
    pkce: { required: () => true },
    cookies: { keys: ["a key of the test provider"] },
  });
  http.on("request", provider.callback());
  return {
    issuer,
    claims,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => {
        http.close(resolve);
      });
    },
  };
}

/** Goes through the provider's pages as somebody, and gives the address to which it sends them back. */
export async function throughProvider(issuer: string, from: string, name: string): Promise<string> {
  const own: Browser = browser(issuer);
  let at = from;
  for (let step = 0; step < 12; step += 1) {
    const page = await own.fetch(at);
    const to = page.headers.get("location");
    if (to) {
      at = new URL(to, issuer).href;
      if (!at.startsWith(issuer)) return at;
      continue;
    }
    const html = await page.text();
    const [, action = ""] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
    const [, prompt = ""] = /name="prompt" value="(\w+)"/.exec(html) ?? [];
    const body = new URLSearchParams({ prompt, login: name, password: "any" });
    const next = await own.fetch(action, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: body.toString(),
    });
    at = new URL(next.headers.get("location") ?? "", issuer).href;
  }
  throw new Error("The provider goes round in circles");
}
