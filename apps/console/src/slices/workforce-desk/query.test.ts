import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { awayQuery, cohortsQuery, coverOf, fillingOf, oldestQuery, sitesQuery, teamsQuery } from "./query.ts";
import { retentionQuery } from "./retention.ts";
import { belowMinimum, campaignRows, comingRows, establishmentRows, leavers, qualified, trained } from "./rows.ts";

const contract = readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8");
const schema = buildSchema(contract);
const somewhere = { region: { id: { eq: "r" } } };

test.each(Object.entries({ awayQuery, cohortsQuery, oldestQuery, sitesQuery, teamsQuery }))(
  "the desk asks what the contract has: %s",
  (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  },
);

test("the desk counts by what the contract has, for England and for a region", () => {
  for (const sites of [undefined, somewhere]) {
    const rows: Record<string, Rows> = {
      ...establishmentRows(sites),
      ...campaignRows(sites),
      ...comingRows(sites, "2021-03-31", 6),
      below: belowMinimum(sites),
      leavers: leavers(sites, "2021-03-31"),
      trained: trained(sites),
      qualified: qualified(sites),
    };
    // Conditions stand in variables: written into the query, the contract says whether it has them.
    for (const [name, { type, where, sum }] of Object.entries(rows)) {
      const literal = JSON.stringify(where ?? {})
        .replace(/"(\w+)":/g, "$1:")
        .replace(/"([A-Z_]+)"/g, "$1");
      const faults = validate(
        schema,
        parse(`{ ${type.plural}(where: ${literal}) { groups { nodes { ${sum ? `sum { ${sum} }` : "count"} } } } }`),
      );
      expect([name, faults]).toEqual([name, []]);
    }
    expect(validate(schema, parse(numbersQuery(rows).query))).toEqual([]);
  }
});

test("curves of several groups are asked for in one operation, on the day that is shown", () => {
  const group = { name: "All", mark: "All", rows: qualified(undefined) };
  const now = retentionQuery([group], {});
  expect(validate(schema, parse(now.query))).toEqual([]);
  expect(now.variables).toEqual({ of0: { standing: { in: ["IN_POST", "LEFT"] } } });
  const then = retentionQuery([group, group], { asOf: "2020-03-31", knownAt: "2021-01-01T00:00:00Z" });
  expect(validate(schema, parse(then.query))).toEqual([]);
  expect(then.query.match(/asOf: \$asOf/g)).toHaveLength(2);
  expect(then.variables).toMatchObject({ asOf: "2020-03-31", knownAt: "2021-01-01T00:00:00Z" });
});

test("filling a post asks for what is vacant, one whole-time equivalent at most", () => {
  expect(fillingOf({ id: "p", vacantWte: 2 }, "31 March 2021")).toEqual({
    post: "p",
    kind: "SUBSTANTIVE",
    wte: "1",
    from: "31 March 2021",
  });
  expect(fillingOf({ id: "p", vacantWte: 0.6 }, "31 March 2021").wte).toBe("0.6");
});

test("cover is of the posting whose holder is away, in the same post and for as much", () => {
  const away = { id: "a", wte: 0.8, post: { id: "p", role: "EMHP", team: { id: "t", name: "Ravenholt North" } } };
  expect(coverOf(away, "31 March 2021")).toEqual({ post: "p", kind: "COVER", covers: "a", wte: "0.8", from: "31 March 2021" });
});
