import { expect, it } from "vitest";
import { tree } from "./tree.ts";
import { oneWay } from "./ways.ts";

const planted = (text: string, path = "apps/console/src/slices/board/panel.tsx") => oneWay([{ path, text }]);

it("holds in the house", () => {
  expect(oneWay(tree())).toEqual([]);
});

it.each([
  'const response = await fetch("/graphql", { method: "POST" });',
  'const stream = new EventSource("/graphql/stream");',
  'import { Client, fetchExchange } from "urql";',
  'import { type Send, transport } from "@trailblazer/client/wire";',
  'const other = new Client({ url: "/graphql" });',
  "const [answer] = useQuery({ query: boardsQuery });",
  "const { data } = await client.query(boardsQuery, {}).toPromise();",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a document of the console, as it stands in its file
  "const made = `mutation Create${type.name}($input: ${type.name}Input!) { row: create${type.name}(input: $input) { id } }`;",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a document of the console, as it stands in its file
  "const some = `query Some($where: ${type.name}Where, $after: String) { rows: ${type.plural}(where: $where, after: $after) { nodes { id } } }`;",
  "after = data.rows.pageInfo.hasNextPage ? data.rows.pageInfo.endCursor : null;",
])("finds %s", (text) => {
  expect(planted(text)).toHaveLength(1);
});

it.each([
  "const boardsQuery = `query Boards($where: BoardWhere) { boards(where: $where) { nodes { id title } } }`;",
  "const { data } = useAsk(boardsQuery, { where });",
  'import { everyRow, pagesOf, type Refusal } from "@trailblazer/client/wire";',
  "this.#cursor = pageInfo.endCursor;",
])("lets %s be", (text) => {
  expect(planted(text)).toEqual([]);
});

it("lets those do it that are the way", () => {
  expect(planted('const response = await fetch("/config.json");', "apps/console/src/kit/model/config.ts")).toEqual([]);
  expect(planted("const response = await fetch(url);", "apps/console/src/walks/walker.ts")).toEqual([]);
});
