import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { definitionsOf } from "../../kit/frame/definitions.ts";
import { helpOf } from "./help.ts";

test.each(Object.entries(helpOf))("all that the help with %s explains is declared", (_, { about }) => {
  const explained = definitionsOf(programme, about).flatMap(({ type, fields }) => fields.map(([name]) => `${type.name}.${name}`));
  const isExplained = (one: string) => explained.some((name) => name === one || name.startsWith(`${one}.`));
  expect((about as readonly string[]).filter((one) => !isExplained(one))).toEqual([]);
});
