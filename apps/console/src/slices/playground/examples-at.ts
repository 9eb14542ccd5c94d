import type { Model } from "@trailblazer/fields";
import { Kind, parse, print, type StringValueNode } from "graphql";
import { isNow, type Standpoint } from "../../kit/model/standpoint.ts";
import { placed, placedRoots } from "../../kit/standpoint/placed.ts";
import { type Example, examples } from "./examples.ts";

const written = (value: string): StringValueNode => ({ kind: Kind.STRING, value });

/** The examples as they ask from where one looks: the day and the moment stand in the query, to be seen and changed. */
export function examplesAt(model: Model, standpoint: Standpoint): readonly Example[] {
  if (isNow(standpoint)) return examples;
  const roots = placedRoots(model);
  const values = Object.fromEntries(Object.entries(standpoint).map(([name, value]) => [name, written(value)]));
  return examples.map((example) => ({ ...example, query: print(placed(parse(example.query), roots, values)) }));
}
