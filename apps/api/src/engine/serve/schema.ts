import type { Model } from "@trailblazer/fields";
import { type GraphQLSchema, lexicographicSortSchema } from "graphql";
import { buildSchema } from "type-graphql";
import { graph } from "../declare/graph.ts";
import { resolvers } from "../declare/resolver.ts";

/** A resolver class of a slice, in type-graphql's ordinary form. */
export type SliceResolver = new () => object;

/** The schema of a model: every record with its operations, and what the slices add. */
export async function schema(model: Model, slices: readonly SliceResolver[] = []): Promise<GraphQLSchema> {
  const made = [...resolvers(model, graph(model)), ...slices];
  const built = await buildSchema({ resolvers: made as [SliceResolver], orphanedTypes: [], validate: false });
  return lexicographicSortSchema(built);
}
