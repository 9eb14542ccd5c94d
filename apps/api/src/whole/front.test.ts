import { programme } from "@trailblazer/records";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { Answer } from "./test-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
});
afterAll(() => served.close());

type Headers = Record<string, string>;
const json = { "content-type": "application/json" };
const post = (body: unknown, headers: Headers) =>
  fetch(`${served.url}/graphql`, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
const answer = async (query: string) => (await (await post({ query }, { ...json, ...served.headers })).json()) as Answer;
const times = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at)).join(" ");

/** What graphql-cop looks for, each as it sends it. A finding is an answer with data, or with something that should not be told. */
const introspection = "query cop { __schema { types { name fields { name } } } }";
const circle = `{ __schema ${"{ types { fields { type ".repeat(5)}{ name }${" } } }".repeat(5)} }`;
const checks: readonly (readonly [string, () => Promise<Response>, (text: string, response: Response) => boolean])[] = (() => {
  const has = (text: string) => text.includes('"data":{');
  const asked = (query: string) => (headers: Headers) => post({ query }, { ...json, ...headers });
  const of = (send: (headers: Headers) => Promise<Response>, found = (text: string, _: Response): boolean => has(text)) => ({
    send,
    found,
  });
  const all = {
    "alias overloading": of(asked(`query cop { ${times(101, (at) => `alias${at}: __typename`)} }`)),
    "array batching": of((headers) =>
      post(
        Array.from({ length: 10 }, () => ({ query: "query cop { __typename }" })),
        { ...json, ...headers },
      ),
    ),
    "directive overloading": of(
      asked(`query cop { __typename ${"@aa".repeat(10)} ${"@include(if: true)".repeat(500)} }`),
      (text) => has(text) || text.split("aa").length > 6,
    ),
    "circular introspection": of(asked(circle)),
    "field duplication": of(asked(`query cop { ${"__typename ".repeat(500)} }`)),
    "field suggestions": of(asked("query cop { __schema { directive } }"), (text) => text.includes("Did you mean")),
    "suggestions of our own fields": of(asked("{ sits { totalCount } site(id: 1) { nam } }"), (text) =>
      /did you mean|"sites"|"name"/i.test(text),
    ),
    "GET without preflight": of((headers) => fetch(`${served.url}/graphql?query=${encodeURIComponent("{ __typename }")}`, { headers })),
    "mutation by GET": of((headers) =>
      fetch(`${served.url}/graphql?query=${encodeURIComponent("mutation { __typename }")}`, {
        headers: { ...headers, "apollo-require-preflight": "1" },
      }),
    ),
    "urlencoded POST": of((headers) => post("query=%7B__typename%7D", { ...headers, "content-type": "application/x-www-form-urlencoded" })),
    "text/plain POST": of((headers) => post({ query: "{ __typename }" }, { ...headers, "content-type": "text/plain" })),
    "trace mode": of(asked("query cop { __typename }"), (text) => /"tracing"|"trace"|"debug"/.test(text)),
    "unhandled errors": of(asked("qwerty cop { abc }"), (text) => /stacktrace|exception|node_modules| at /i.test(text)),
    "unhandled errors of values": of(
      (headers) => post({ query: 5, variables: "x" }, { ...json, ...headers }),
      (text, { status }) => status >= 500 || /stack|node_modules/i.test(text),
    ),
    "unreadable JSON": of(
      (headers) => post('{"query": "{ x', { ...json, ...headers }),
      (text, { status }) => status >= 500 || /position|unexpected token/i.test(text),
    ),
    "an IDE": of(
      (headers) => fetch(`${served.url}/graphql`, { headers: { ...headers, accept: "text/html" } }),
      (text) => /graphiql|graphql playground/i.test(text),
    ),
  };
  return Object.entries(all).flatMap(([name, { send, found }]) => [
    [`${name}, as a stranger`, () => send({}), found] as const,
    [`${name}, signed in`, () => send(served.headers), found] as const,
  ]);
})();

describe("what graphql-cop looks for is not found", () => {
  test.each(checks)("%s", async (_, send, isFound) => {
    const response = await send();
    expect(isFound(await response.text(), response)).toBe(false);
  });

  test("introspection, as a stranger", async () => {
    for (const query of [introspection, getIntrospectionQuery()]) {
      const response = await post({ query }, json);
      expect([response.status, await response.json()]).toMatchObject([401, { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }]);
    }
  });
});

describe("what people ask passes", () => {
  test("the playground's introspection", async () => {
    const all = {
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(all), introspection])
      expect((await answer(query)).errors).toBeUndefined();
  });

  test("all record types at once, each under its own name and again under another", async () => {
    const types = programme.records.map(({ plural }) => plural);
    expect(
      (await answer(`{ ${types.map((plural, at) => `${plural} { totalCount } rows${at}: ${plural} { totalCount }`).join(" ")} }`)).errors,
    ).toBeUndefined();
  });

  test("30 of one field side by side, and no more; 15 levels, and no more; fragments counted", async () => {
    const beside = (count: number) => `{ ${times(count, (at) => `a${at}: sites { totalCount }`)} }`;
    expect((await answer(beside(30))).errors).toBeUndefined();
    expect((await answer(beside(31))).errors).toMatchObject([{ extensions: { code: "TOO_COSTLY" } }]);
    const parts = times(4, (at) => `fragment f${at} on Query { ${times(10, (one) => `a${at}_${one}: sites { totalCount }`)} }`);
    expect((await answer(`query { ...f0 ...f1 ...f2 ...f3 } ${parts}`)).errors).toMatchObject([{ extensions: { code: "TOO_COSTLY" } }]);
    const deep = (pairs: number) =>
      `query { teams(first: 1) { nodes { ${"site { teams(first: 1) { nodes { ".repeat(pairs)} id ${" } } }".repeat(pairs)} } } }`;
    expect((await answer(deep(4))).errors).toBeUndefined();
    expect((await answer(deep(5))).errors).toMatchObject([{ extensions: { code: "TOO_COSTLY" } }]);
    const spread = `query { teams(first: 1) { nodes { site { ...a } } } } fragment a on Site { teams(first: 1) { nodes { site { ...b } } } } fragment b on Site { ${"teams(first: 1) { nodes { site { ".repeat(3)} id ${" } } }".repeat(3)} }`;
    expect((await answer(spread)).errors).toMatchObject([{ extensions: { code: "TOO_COSTLY" } }]);
  });
});

describe("headers", () => {
  test("are those that OWASP asks for, and no answer lies in a cache", async () => {
    for (const response of [
      await post({ query: "{ __typename }" }, { ...json, ...served.headers }),
      await post({}, json),
      await browser(served.url).post("/sign-in", {}),
    ])
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "cache-control": "no-store",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      });
  });

  test("allow styles in the page to the playground alone, whose editor writes them", async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${new URL(served.url).origin}${path}`, { headers: { accept: "text/html" } })).headers.get("content-security-policy");
    expect(await policyOf("/graphql")).toContain("style-src 'self' 'unsafe-inline'");
    expect(await policyOf("/")).not.toContain("unsafe-inline");
    expect(await policyOf("/no-such-page")).not.toContain("unsafe-inline");
  });

  test("where the address is https, say so for two years, and the cookie is of this host alone", async () => {
    const own = await servedRegister({
      beside: served.register,
      from: "demo",
      environment: { PUBLIC_URL: "https://register.example.org" },
    });
    await served.register.add("Account", { name: "Demo analyst", email: "demo-analyst@register.example" });
    const response = await browser(own.url).post("/sign-in/demo", { account: "demo-analyst" }, { origin: "https://register.example.org" });
    expect(response.headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await browser(own.url).post("/sign-in/demo", { account: "demo-analyst" })).status).toBe(403);
    await own.close();
  });
});

describe("too much", () => {
  test("is refused with when to come back, an account by itself", async () => {
    const own = await servedRegister({ beside: served.register, environment: { REQUESTS_A_MINUTE: "3" }, limits: { signIn: 2 } });
    const ask = (headers: Headers) =>
      fetch(`${own.url}/graphql`, { method: "POST", headers: { ...json, ...headers }, body: '{"query":"{ __typename }"}' });
    const answers: Response[] = [];
    for (let at = 0; at < 5; at += 1) answers.push(await ask(served.headers));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(await answers[4]!.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
    expect(Number(answers[4]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask({})).status).toBe(401);
    const signIns: number[] = [];
    for (let at = 0; at < 4; at += 1) signIns.push((await browser(own.url).post("/sign-in", {})).status);
    expect(signIns).toEqual([400, 400, 429, 429]);
    await own.close();
  });
});
