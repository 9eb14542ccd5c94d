import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { columns, tones } from "./lists.ts";

test.each(Object.entries(columns!))("the columns of %s are fields of it", (name, names) => {
  expect(Object.keys(programme.record(name).fields)).toEqual(expect.arrayContaining([...names]));
});

test.each(Object.entries(tones!))("the colours of %s are of choices that it has, and none is left out", (name, fields) => {
  for (const [field, colours] of Object.entries(fields)) {
    expect(Object.keys(colours).toSorted()).toEqual(Object.keys(programme.record(name).fields[field]!.choices!).toSorted());
  }
});
