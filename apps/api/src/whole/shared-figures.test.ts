import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

type Row = Readonly<Record<string, unknown>>;

/** What a question gives, and how often its statement goes over a table. */
async function over(table: string, query: string): Promise<{ rows: readonly Row[]; times: number }> {
  const { result, ran } = await register.statements(() => register.ask(query));
  expect(result.errors).toBeUndefined();
  const [{ nodes }] = Object.values(result.data) as [{ nodes: readonly Row[] }];
  return { rows: nodes, times: ran.map(({ text }) => text.split(`FROM "${table}"`).length - 1).reduce((a, b) => a + b, 0) };
}

const FIGURES = ["fundedWte", "filledWte", "vacancies"];

describe("the figures of a team", () => {
  test("that come from its posts go over them once, in whatever order the teams are", async () => {
    for (const order of ["", ", orderBy: [{ vacancies: DESC }]", ", orderBy: [{ filledWte: ASC }, { vacancies: DESC }]"])
      expect((await over("posts", `{ teams(first: 100${order}) { nodes { ${FIGURES.join(" ")} } } }`)).times).toBe(1);
  });

  test("go over a post's postings once, too", async () => {
    expect((await over("postings", `{ teams(first: 100) { nodes { filledWte vacancies } } }`)).times).toBe(1);
  });

  test("are measured of groups in one pass, too, and come to what they are", async () => {
    const { result, ran } = await register.statements(() =>
      register.ask(`{ teams { groups { nodes { sum { ${FIGURES.join(" ")} } } } } }`),
    );
    expect(ran.map(({ text }) => text.split('FROM "posts"').length - 1)).toEqual([1]);
    const { rows } = await over("posts", `{ teams(first: 1000) { nodes { ${FIGURES.join(" ")} } } }`);
    const sum = (figure: string) => Math.round(rows.reduce((all, row) => all + Number(row[figure]), 0) * 100) / 100;
    expect(result.data.teams.groups.nodes).toEqual([{ sum: Object.fromEntries(FIGURES.map((figure) => [figure, sum(figure)])) }]);
  });

  test("go over its posts once more where teams are also chosen by one", async () => {
    const chosen = await over("posts", `{ teams(first: 100, where: { vacancies: { gt: 1 } }) { nodes { ${FIGURES.join(" ")} } } }`);
    expect(chosen.times).toBe(2);
  });
});

describe.each([
  ["teams", FIGURES],
  ["sites", ["fundedWte", "filledWte", "vacantWte"]],
  ["posts", ["wte", "filledWte", "vacantWte", "overWte"]],
] as const)("the figures of %s", (plural, figures) => {
  const ask = async (fields: string, given = "") =>
    (await over("posts", `{ ${plural}(first: 1000${given}) { nodes { id ${fields} } } }`)).rows;

  test.each(["", `, asOf: "2020-03-31"`, ", last: 700"])("are together what each is alone%s", async (given) => {
    const at = given.startsWith(", last") ? undefined : given;
    const asked = (fields: string) =>
      at === undefined ? over("posts", `{ ${plural}(last: 700) { nodes { id ${fields} } } }`).then(({ rows }) => rows) : ask(fields, at);
    const together = await asked(figures.join(" "));
    for (const figure of figures) expect(together.map((row) => ({ id: row.id, [figure]: row[figure] }))).toEqual(await asked(figure));
  });

  test.each(figures)("are what they are when ordered by %s, too", async (figure) => {
    const plain = new Map((await ask(figures.join(" "))).map((row) => [row.id, row]));
    const ordered = await ask(figures.join(" "), `, orderBy: [{ ${figure}: DESC }]`);
    expect(ordered.map(({ id }) => plain.get(id))).toEqual(ordered);
    const values = ordered.map((row) => Number(row[figure]));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});
