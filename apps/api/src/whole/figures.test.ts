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
  type Wave = FiguresOfProgramme["Wave"];
  expectTypeOf<Wave>().toEqualTypeOf<Readonly<Record<"teamsCreated", Figure>>>();
  const whole: Wave = { teamsCreated: figure };
  // @ts-expect-error The figure that Wave declares is missing.
  const missing: Wave = {};
  // @ts-expect-error Nobody declares this figure.
  const unknown: Wave = { teamsCreated: figure, teamsImagined: figure };
  // @ts-expect-error A region has no figures.
  expectTypeOf<FiguresOfProgramme["Region"]>();
  // @ts-expect-error A figure is SQL, not a number.
  const number: Wave = { teamsCreated: () => 58 };
  expect([whole, missing, unknown, number]).toHaveLength(4);
});
