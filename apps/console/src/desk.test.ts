import { readFileSync } from "node:fs";
import { join } from "node:path";
import { enrolment, post, programme, setting, site } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { groupOf, groupsQuery } from "./kit/desk/groups.ts";
import { narrowedWhere, readNarrowed } from "./kit/desk/narrowing.ts";
import { numbersQuery } from "./kit/desk/numbers.ts";
import { isSeen, rowsOf, sumOf, within } from "./kit/desk/rows.ts";
import { Rights } from "./kit/model/rights.ts";
import { seenBy } from "./kit/model/seen.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../packages/contract/schema.graphql"), "utf8"));
const faults = (query: string) => validate(contract, parse(query)).map(({ message }) => message);

test("numbers of several record types are asked for in one operation that the contract has", () => {
  const { query, variables } = numbersQuery({
    settings: rowsOf(setting),
    joined: rowsOf(enrolment, { stage: { eq: "JOINED" } }, { site: { id: { eq: "s" } } }),
    vacant: sumOf(rowsOf(post, { vacantWte: { gt: 0 } }), "vacantWte"),
  });
  expect(faults(query)).toEqual([]);
  expect(variables).toEqual({ joined: { stage: { eq: "JOINED" }, site: { id: { eq: "s" } } }, vacant: { vacantWte: { gt: 0 } } });
});

test("groups are asked for through links, and each knows the rows that it counts", () => {
  const grouping = { ...rowsOf(enrolment, { route: { eq: "BOTH" } }), by: ["site.region", "stage"] };
  expect(faults(groupsQuery(programme, grouping))).toEqual([]);
  const group = groupOf(programme, grouping, { key: { site: { region: { self: "r", title: "London" } }, stage: null }, count: 3 });
  expect(group.value).toBe(3);
  expect(group.keys.map(({ words }) => words)).toEqual(["London", "None"]);
  expect(group.where).toEqual({ route: { eq: "BOTH" }, site: { region: { id: { eq: "r" } } }, stage: { isNull: true } });
  const nowhere = groupOf(
    programme,
    { ...rowsOf(enrolment), by: ["site.region"] },
    { key: { site: { region: { self: null, title: null } } }, count: 1 },
  );
  expect(nowhere.where).toEqual({ site: { region: { id: { isNull: true } } } });
});

test("what a viewer is not shown is not asked for, however far into a condition it stands", () => {
  const rights = programme.records.map(({ name }) => ({
    record: name,
    mayRead: true,
    mayCreate: false,
    mayChange: false,
    withheld: name === "Post" ? ["vacantWte"] : [],
  }));
  const withheld = seenBy(programme, new Rights(rights, false));
  expect(isSeen(programme, sumOf(rowsOf(post), "vacantWte"))).toBe(true);
  expect(isSeen(withheld, sumOf(rowsOf(post), "vacantWte"))).toBe(false);
  expect(isSeen(withheld, rowsOf(site, { teams: { some: { posts: { some: { vacantWte: { gt: 0 } } } } } }))).toBe(false);
  expect(isSeen(withheld, rowsOf(site, within("region", { id: { eq: "r" } })))).toBe(true);
});

test("a desk is narrowed to a region, and to a site where one is chosen; an address that makes no sense narrows nothing", () => {
  const narrows = [{ type: programme.record("Region") }, { type: site, under: "region" }];
  const where = (given: Record<string, unknown>) => narrowedWhere(narrows, readNarrowed(narrows, given));
  expect(where({})).toBeUndefined();
  expect(where({ region: 3, site: "" })).toBeUndefined();
  expect(where({ region: "r" })).toEqual({ region: { id: { eq: "r" } } });
  expect(where({ region: "r", site: "s" })).toEqual({ id: { eq: "s" } });
});
