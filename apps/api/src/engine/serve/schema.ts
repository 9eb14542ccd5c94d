import type { Model, Policy } from "@trailblazer/fields";
import { GraphQLSchema, lexicographicSortSchema, specifiedDirectives } from "graphql";
import { buildSchema } from "type-graphql";
import { WhyResolver } from "../access/resolver.ts";
import { graph } from "../declare/graph.ts";
import { nodeResolver, queryResolver, recordResolver } from "../declare/resolver.ts";
import { setResolver } from "../declare/set-resolver.ts";
import { setClasses } from "../declare/sets.ts";
import { verbResolver } from "../declare/verb-resolver.ts";
import { ledgerTypes, withLedger } from "../ledger/records.ts";
import { liveResolver } from "../live/resolver.ts";
import { publishedDirective, type Schemes } from "../publish/directive.ts";
import type { Verb } from "../write/verb.ts";
import { describeCosts } from "./costs.ts";

/** type-graphql asks for one; ours hears of changes from PostgreSQL. */
const pubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("Changes are heard of from PostgreSQL");
  },
};

/** A resolver class of a slice, in type-graphql's ordinary form. */
export type SliceResolver = new () => object;

/** The schema of a model: every record with its operations and its history, and what the slices add: operations of their own, and verbs; and how answers are published. It says what operations may cost, role by role. */
export async function schema(
  model: Model,
  policies: readonly Policy[],
  slices: readonly SliceResolver[] = [],
  verbs: readonly Verb[] = [],
  schemes?: Schemes,
): Promise<GraphQLSchema> {
  const types = graph(withLedger(model));
  const sets = setClasses(model, types);
  const made = [
    ...model.records.map((type) => recordResolver(type, types)),
    ...ledgerTypes.map((type) => queryResolver(type, types)),
    nodeResolver(types),
    liveResolver(),
    WhyResolver,
    setResolver(model, types, sets),
    verbResolver(verbs, sets),
    ...slices,
  ];
  // Its check would ask the schema for all of itself, which takes longer than making it; the first question finds what is wrong with it.
  const directives = [...specifiedDirectives, ...(schemes ? [publishedDirective(schemes)] : [])];
  const built = await buildSchema({
    directives,
    resolvers: made as [SliceResolver],
    orphanedTypes: [],
    validate: false,
    skipCheck: true,
    pubSub,
  });
  return new GraphQLSchema({ ...lexicographicSortSchema(built).toConfig(), description: describeCosts(policies) });
}
