import { serverAudits } from "graphql-http";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { TestRegister } from "./test-register.ts";

let served: ServedRegister;
let register: TestRegister;
let url: string;
beforeAll(async () => {
  served = await servedRegister();
  register = served.register;
  url = served.url;
});
afterAll(() => served.close());

const post = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...served.headers, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] },
  };
};

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({
    url: () => `${url}/graphql`,
    fetchFn: (input: string, init: RequestInit = {}) =>
      fetch(input, {
        ...init,
        headers: { ...served.headers, "apollo-require-preflight": "1", ...(init.headers as Record<string, string>) },
      }),
  });
  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_, audit) => {
    expect(await audit.fn()).toMatchObject({ status: "ok" });
  });
  test("is all of 61 audits", () => {
    expect(audits).toHaveLength(61);
  });
});

describe("a request that is too much", () => {
  test("of more than a mebibyte is refused with 413", async () => {
    expect((await post({ query: `{ __typename } # ${"x".repeat(1_048_576)}` })).status).toBe(413);
  });

  test("of more tokens than any question has is refused before it is looked at", async () => {
    const { body } = await post({ query: `{ ${Array.from({ length: 2000 }, (_, index) => `a${index}: __typename`).join(" ")} }` });
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ message: expect.stringContaining("4000 tokens"), extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
  });

  test("of filters in filters without end is refused, and the next one is answered", async () => {
    for (const depth of [200, 5000, 60_000]) {
      const where = `${'{"and":['.repeat(depth)}{}${"]}".repeat(depth)}`;
      const { body } = await post(
        `{"query":"query ($where: SiteWhere) { sites(where: $where) { totalCount } }","variables":{"where":${where}}}`,
      );
      expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
    expect((await post({ query: "{ sites { totalCount } }" })).body).toMatchObject({ data: { sites: { totalCount: 0 } } });
  });
});

describe("a list in the variables", () => {
  test("of more than 10,000 entries is refused before any of them is read", async () => {
    const query = `query ($ids: [ID!]) { sites(where: { id: { in: $ids } }) { totalCount } }`;
    const { body } = await post({ query, variables: { ids: Array.from({ length: 10_001 }, () => "a") } });
    expect(body.errors).toMatchObject([{ message: "A list holds at most 10,000 entries", extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("a fault of ours", () => {
  test("is answered by a reference alone: neither its words nor a name of a table", async () => {
    const owner = new pg.Client({ connectionString: register.url });
    await owner.connect();
    await owner.query("ALTER TABLE absences RENAME TO lost");
    const { body } = await post({ query: "{ absences { totalCount } }" });
    await owner.query("ALTER TABLE lost RENAME TO absences");
    await owner.end();
    const [error] = body.errors!;
    expect(error!.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(error!.message).toBe(`Something went wrong. Quote ${String(error!.extensions.reference)} when you report it`);
    expect(JSON.stringify(body)).not.toMatch(/absence|relation|exist|at Object/);
  });
});

describe("beside GraphQL", () => {
  test("health says whether the database answers, and config.json what the register is", async () => {
    const health = await fetch(`${url}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    const config = await fetch(`${url}/config.json`);
    expect(await config.json()).toEqual({
      name: "A register",
      today: "2021-03-31",
      programme: "empty",
      signIn: { provider: null, demo: [] },
    });
  });

  test("an address that is none is 404", async () => {
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
  });

  test("a form of another site can't send a mutation: only JSON is taken", async () => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { ...served.headers, "content-type": "text/plain" },
      body: JSON.stringify({ query: "{ __typename }" }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    const got = await fetch(`${url}/graphql?query=${encodeURIComponent('mutation { deleteSite(id: "x", version: 1) }')}`, {
      headers: { ...served.headers, "apollo-require-preflight": "1" },
    });
    expect(got.status).toBe(405);
  });
});
