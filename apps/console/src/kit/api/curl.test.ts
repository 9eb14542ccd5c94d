import { expect, test } from "vitest";
import { curlOf } from "./curl.ts";

test("a command carries the token in its header, and a shell takes it as it is", () => {
  expect(curlOf("http://register.example/graphql", '{ sites(search: "St. John\'s") { totalCount } }', { first: 1 }, "secret")).toBe(
    [
      "curl http://register.example/graphql",
      "-H 'authorization: Bearer secret'",
      "-H 'content-type: application/json'",
      `-d '{"query":"{ sites(search: \\"St. John'\\''s\\") { totalCount } }","variables":{"first":1}}'`,
    ].join(" \\\n  "),
  );
});
