import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, Kind, parse, type ValueNode, validate } from "graphql";
import { expect, test } from "vitest";
import { type Change, changed } from "./changed.ts";
import { foundPlaces } from "./found.ts";
import { nothingYet, rewritten, standing } from "./operation.ts";
import { stepsTo } from "./place.ts";
import { askedPlaces, type Row, rowAt, rowsOf } from "./rows.ts";
import { textOf, valueFrom } from "./value.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../../packages/contract/schema.graphql"), "utf8"));

/** The editor's text after changes, one after the other; it is valid after each. */
function built(text: string, ...changes: readonly (readonly [place: string, change: Change])[]): string {
  let now = text;
  for (const [place, change] of changes) {
    const stands = standing(now, undefined)!;
    const operation = stands.operation ?? nothingYet;
    now = rewritten(stands, changed(operation, contract.getRootType(operation.operation)!, stepsTo(place), change));
    if (now.trim()) expect([now, ...validate(contract, parse(now))]).toEqual([now]);
  }
  return now;
}
const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const ticked: Change = { isTicked: true };
const unticked: Change = { isTicked: false };
const given = (value: ValueNode): Change => ({ value });
const text = (value: string) => given({ kind: Kind.STRING, value });
const root = contract.getQueryType()!;

test("a field that is ticked is asked for with what tells its records apart, and with what has to be given", () => {
  expect(flat(built("", ["teams", ticked]))).toBe("{ teams { nodes { title } } }");
  expect(flat(built("", ["team", ticked]))).toBe('{ team(id: "") { title } }');
  expect(flat(built("", ["teams/groups/nodes/count", ticked]))).toBe("{ teams { groups { nodes { count } } } }");
  expect(flat(built("", ["teams/nodes/vacancies", ticked], ["teams/nodes/site/name", ticked]))).toBe(
    "{ teams { nodes { vacancies site { name } } } }",
  );
});

test("a field that is no longer ticked goes; what it stood in keeps its place and its arguments, and the last takes the query with it", () => {
  const query = "query Teams { teams(first: 5) { nodes { name stage } } }";
  expect(flat(built(query, ["teams/nodes/name", unticked]))).toBe("query Teams { teams(first: 5) { nodes { stage } } }");
  expect(flat(built(query, ["teams/nodes", unticked]))).toBe("query Teams { teams(first: 5) { __typename } }");
  expect(flat(built(query, ["teams/nodes", unticked], ["teams/totalCount", ticked]))).toBe(
    "query Teams { teams(first: 5) { totalCount } }",
  );
  expect(flat(built(query, ["teams", unticked]))).toBe("");
});

test("arguments are given at any depth, by lists too, and go when they are emptied", () => {
  const where = "teams/(where)/.and/[0]/.vacancies/.gt";
  const one = valueFrom(contract.getType("Int") as never, "2") as ValueNode;
  const query = built("", ["teams", ticked], [where, given(one)], ["teams/(orderBy)/[0]/.name", given({ kind: Kind.ENUM, value: "DESC" })]);
  expect(flat(query)).toBe("{ teams(where: {and: [{vacancies: {gt: 2}}]}, orderBy: [{name: DESC}]) { nodes { title } } }");
  expect(flat(built(query, [where, { value: undefined }]))).toBe("{ teams(orderBy: [{name: DESC}]) { nodes { title } } }");
  expect(flat(built("", ["teams/(search)", text('a "word"')]))).toBe('{ teams(search: "a \\"word\\"") { nodes { title } } }');
});

test("what stands beside the operation stays as it was written: comments, fragments, and other operations", () => {
  const around = "# Mine\nquery A { teams { ...T } }\n\n# Its part\nfragment T on TeamConnection { totalCount }\n";
  const next = built(around, ["teams/totalCount", ticked]);
  expect(next.startsWith("# Mine\nquery A {")).toBe(true);
  expect(next.endsWith("\n\n# Its part\nfragment T on TeamConnection { totalCount }\n")).toBe(true);
  const [a, b] = ["query A { teams { totalCount } }", "query B { sites { totalCount } }"];
  const stands = standing(`${a}\n${b}`, "B")!;
  expect(rewritten(stands, changed(stands.operation!, root, stepsTo("sites"), unticked))).toBe(`${a}\n`);
  expect(built("# Only a comment", ["waves/totalCount", ticked])).toMatch(/^# Only a comment\n\{/);
});

test("what is typed is ticked, under other names too, and what can't be read changes nothing", () => {
  const { operation } = standing(
    '{ few: teams(first: 2, where: { name: { eq: "A" } }) { nodes { name } } teams { totalCount } }',
    undefined,
  )!;
  const places = askedPlaces(operation);
  expect(places.filter(({ isField }) => isField).map(({ id }) => id)).toEqual([
    "few:teams",
    "few:teams/nodes",
    "few:teams/nodes/name",
    "teams",
    "teams/totalCount",
  ]);
  expect(places.filter(({ isField }) => !isField).map(({ id }) => id)).toContain("few:teams/(where)/.name/.eq");
  const rows = rowsOf(root, operation!.selectionSet).filter(({ isAsked }) => isAsked);
  expect(rows.map(({ label }) => label)).toEqual(["teams", "few: teams"]);
  const under = (row: Row, label: string) => row.rows!().find((one) => one.label === label)!;
  expect(textOf(under(rows[1]!, "first").value)).toBe("2");
  expect(textOf(under(rows[0]!, "first").value)).toBe("");
  expect(standing("{ teams {", undefined)).toBeUndefined();
});

test("a search finds fields by name and by what is told of them, nearest first, at a place where they can be ticked", () => {
  expect(foundPlaces(root, "teams").slice(0, 1)).toEqual(["teams"]);
  expect(foundPlaces(root, "vacancies")[0]).toBe("teams/nodes/vacancies");
  expect(foundPlaces(root, "post held twice")).toEqual(["teams/nodes/vacancies"]);
  expect(foundPlaces(root, "no such field")).toEqual([]);
  expect(rowAt(root, undefined, "teams/nodes/vacancies")).toMatchObject({
    label: "teams › nodes › vacancies",
    isField: true,
    isAsked: false,
  });
});

test("a number that is none yet is not written", () => {
  const of = (type: string, typed: string) => valueFrom(contract.getType(type) as never, typed);
  expect(of("Int", "1.5")).toBeUndefined();
  expect(of("Int", "many")).toBeUndefined();
  expect(of("Decimal", "1.")).toBeUndefined();
  expect(of("Decimal", "1.5")).toMatchObject({ value: "1.5" });
  expect(of("Int", "")).toBe("empty");
});
