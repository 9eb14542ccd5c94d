import { expect, expectTypeOf, test } from "vitest";
import { register } from "./index.ts";

const { sites, settings, enrolments, staff, boards, teams } = register({ url: "http://127.0.0.1:9/graphql" });
type RowOf<R> = R extends AsyncIterable<infer Row> ? Row : never;

test("what is selected is what comes, to any depth", () => {
  const found = enrolments({ select: { joinedOn: true, setting: { name: true, phase: true }, site: { region: { name: true } } } });
  type Row = RowOf<typeof found>;
  expectTypeOf<Row["joinedOn"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Row["setting"]>().toExtend<{ readonly name: string; readonly phase: string | null } | null>();
  expectTypeOf<NonNullable<NonNullable<Row["site"]>["region"]>["name"]>().toEqualTypeOf<string>();
  expectTypeOf<Row>().not.toHaveProperty("stage");
});

test("where nothing is selected, a record comes with its own fields, but for links, figures and what is about a person", () => {
  const found = sites();
  type Row = RowOf<typeof found>;
  expectTypeOf<Row>().toHaveProperty("name");
  expectTypeOf<Row>().toHaveProperty("version");
  expectTypeOf<Row>().not.toHaveProperty("vacantWte");
  expectTypeOf<Row>().not.toHaveProperty("region");
});

test("what is about a person may be withheld", () => {
  const found = staff({ select: { name: true } });
  expectTypeOf<RowOf<typeof found>["name"]>().toEqualTypeOf<string | null>();
});

test("filters know fields, choices, links and what leads to a record", () => {
  sites({ where: { region: { name: { startsWith: "North" } }, teams: { some: { stage: { in: ["OPERATIONAL"] } } } } });
  // Its term is from the day on which it opened.
  settings({ where: { inForce: true } });
  boards({ where: { inForce: true, missingGroups: { hasAny: ["YOUNG_PEOPLE"] } } });
  // @ts-expect-error There is no such choice.
  sites({ where: { teams: { some: { stage: { eq: "RUNNING" } } } } });
  // @ts-expect-error A site has no such field.
  sites({ where: { nickname: { eq: "Ferrygate" } } });
  // @ts-expect-error A name is not compared with a number.
  sites({ where: { name: { eq: 4 } } });
  // @ts-expect-error Sites have no term.
  sites({ where: { inForce: true } });
  // @ts-expect-error There is no such field to select.
  sites({ select: { nickname: true } });
  sites({ orderBy: [{ region: { name: "ASC" } }, { name: "DESC" }] });
});

test("what is written is checked field by field, and a dated field is given with its day", () => {
  const id = "01788594-6c00-7004-8000-000000000001";
  // Not run: that it compiles is what is tested.
  const written = () => [
    teams.create({ name: "A team", wave: id, site: { value: id }, stage: { value: "PLANNED", from: "2020-01-01" } }, { reason: "New" }),
    teams.update(id, 3, { note: null, stage: { value: "OPERATIONAL" } }, { key: "import-7" }),
    teams.delete(id, 3),
    // @ts-expect-error A team is of a wave and of a site.
    teams.create({ name: "A team" }),
    // @ts-expect-error There is no such choice.
    teams.update(id, 3, { stage: { value: "RUNNING" } }),
    // @ts-expect-error A stage has a day from which on it holds.
    teams.update(id, 3, { stage: "PLANNED" }),
    // @ts-expect-error A figure follows from other records.
    teams.update(id, 3, { vacancies: 2 }),
    // @ts-expect-error What always has a name can't be without.
    teams.update(id, 3, { name: null }),
    // @ts-expect-error The version that was seen is to be said.
    teams.delete(id),
  ];
  expectTypeOf(written).returns.toExtend<Promise<string | { readonly id: string; readonly version: number }>[]>();
});

test("a page is of 1 to 1,000 records", () => {
  for (const pageSize of [0, 1001, 2.5]) expect(() => register({ url: "http://127.0.0.1:9", pageSize })).toThrow(RangeError);
});
