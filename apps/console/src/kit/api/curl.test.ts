import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { curlOf } from "./curl.ts";

beforeAll(() => vi.stubGlobal("window", { location: { origin: "http://register.example" } }));
afterAll(() => vi.unstubAllGlobals());

test("a command carries the token in its header, and a shell takes it as it is", () => {
  expect(curlOf('{ sites(search: "St. John\'s") { totalCount } }', { first: 1 }, "secret")).toBe(
    [
      "curl http://register.example/graphql",
      "-H 'authorization: Bearer secret'",
      "-H 'content-type: application/json'",
      `-d '{"query":"{ sites(search: \\"St. John'\\''s\\") { totalCount } }","variables":{"first":1}}'`,
    ].join(" \\\n  "),
  );
});
