import type { Model } from "@trailblazer/fields";
import { type DocumentNode, Kind, parse, print, type StringValueNode } from "graphql";
import { isNow, type Standpoint } from "../../kit/model/standpoint.ts";
import { placed, placedRoots } from "../../kit/standpoint/placed.ts";
import { type Example, examples } from "./examples.ts";

const written = (value: string): StringValueNode => ({ kind: Kind.STRING, value });

/** A document as it asks from where one looks: the day and the moment stand in it, to be seen and changed. */
export function placedAt(model: Model, standpoint: Standpoint, document: DocumentNode): DocumentNode {
  if (isNow(standpoint)) return document;
  const values = Object.fromEntries(Object.entries(standpoint).map(([name, value]) => [name, written(value)]));
  return placed(document, placedRoots(model), values);
}

/** The examples as they ask from where one looks. */
export function examplesAt(model: Model, standpoint: Standpoint): readonly Example[] {
  if (isNow(standpoint)) return examples;
  return examples.map((example) => ({ ...example, query: print(placedAt(model, standpoint, parse(example.query))) }));
}
