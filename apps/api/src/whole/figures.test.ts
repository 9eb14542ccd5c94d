import "reflect-metadata";
import { programme } from "@trailblazer/records";
import { expect, expectTypeOf, test } from "vitest";
import type { Figure } from "../engine/read/rows.ts";
import { sql } from "../engine/sql.ts";
import { definition, type FiguresOfProgramme } from "../programme.ts";

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
