import type { Answer } from "./test-register.ts";

/** Asks as a browser does: keeps cookies, and says where a page is from. */
export interface Browser {
  readonly cookies: ReadonlyMap<string, string>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Another browser with the same cookies, as somebody has who stole them. */
  copy(): Browser;
}

export function browser(url: string, kept: ReadonlyMap<string, string> = new Map()): Browser {
  const cookies = new Map(kept);
  const own: Browser = {
    cookies,
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      if (cookies.size) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
      const response = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === "" || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    },
    post: (path, body, headers = {}) =>
      own.fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: new URL(url).origin, ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    ask: async (query, variables = {}) => (await own.post("/graphql", { query, variables })).json() as Promise<Answer>,
    copy: () => browser(url, cookies),
  };
  return own;
}
