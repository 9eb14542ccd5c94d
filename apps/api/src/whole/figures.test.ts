import "reflect-metadata";
import { programme } from "@trailblazer/records";
import { expect, expectTypeOf, test } from "vitest";
import type { Figure } from "../engine/read/rows.ts";
import { sql } from "../engine/sql.ts";
import { definition, type FiguresOfProgramme } from "../programme.ts";
import { accessWorld } from "./access-world.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

test("every figure that is declared has its SQL, and no other", () => {
  const declared = programme.records.flatMap((type) =>
    Object.entries(type.fields).flatMap(([name, field]) => (field.figure ? [`${type.name}.${name}`] : [])),
  );
  const written = Object.entries(definition.figures).flatMap(([type, own]) => Object.keys(own).map((name) => `${type}.${name}`));
  expect(written.toSorted()).toEqual(declared.toSorted());
  expect(declared.length).toBeGreaterThan(10);
});

test("a figure without its SQL, or SQL without its figure, does not compile", () => {
  const figure: Figure = () => sql`1`;
  type Practice = FiguresOfProgramme["Practice"];
  expectTypeOf<Practice>().toEqualTypeOf<Readonly<Record<"sitesReusing", Figure>>>();
  const whole: Practice = { sitesReusing: figure };
  // @ts-expect-error The figure that Practice declares is missing.
  const missing: Practice = {};
  // @ts-expect-error Nobody declares this figure.
  const unknown: Practice = { sitesReusing: figure, sitesImagined: figure };
  // @ts-expect-error A region has no figures.
  expectTypeOf<FiguresOfProgramme["Region"]>();
  // @ts-expect-error A figure is SQL, not a number.
  const number: Practice = { sitesReusing: () => 58 };
  expect([whole, missing, unknown, number]).toHaveLength(4);
});

/** Figures that the contract promises for each record of a type. */
const promised = programme.records.flatMap((type) => {
  const names = Object.keys(type.fields).filter((name) => type.fields[name]!.figure && !type.fields[name]!.optional);
  return names.length ? [{ type, names }] : [];
});

const registers: [string, () => Promise<TestRegister>][] = [
  ["in the demo", () => testRegister("demo")],
  ["where nothing else is there", async () => (await accessWorld()).register],
];

test.each(registers)("a figure that is promised is there on any day, %s", async (_, made) => {
  const register = await made();
  const missing = new Set<string>();
  for (const day of ["1948-07-05", "2018-04-01", "2021-03-31", "2100-01-01"])
    for (const { type, names } of promised) {
      const { data } = await register.ask(`{ all: ${type.plural}(asOf: "${day}", first: 1000) { nodes { ${names.join(" ")} } } }`);
      for (const row of data.all.nodes) for (const name of names) if (row[name] === null) missing.add(`${type.name}.${name} on ${day}`);
    }
  expect([...missing]).toEqual([]);
  expect(promised.length).toBeGreaterThan(10);
  await register.close();
});
