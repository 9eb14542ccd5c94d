import type { DisclosureScheme } from "@trailblazer/fields";
import {
  DirectiveLocation,
  type GraphQLArgumentConfig,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLNonNull,
  type GraphQLSchema,
  getDirectiveValues,
  type OperationDefinitionNode,
} from "graphql";

/** The schemes by which numbers about people are published, by their names. */
export type Schemes = Readonly<Record<string, DisclosureScheme>>;

const NAME = "published";

/** `@published(by: …)` on a query: what is answered may leave the register. */
export function publishedDirective(schemes: Schemes): GraphQLDirective {
  const by: GraphQLArgumentConfig = {
    type: new GraphQLNonNull(
      new GraphQLEnumType({
        name: "DisclosureScheme",
        description: "A scheme by which numbers about people are hidden or rounded before they are published.",
        values: Object.fromEntries(
          Object.entries(schemes).map(([name, { label, help, source }]) => [name, { description: `${label}. ${help} Source: ${source}.` }]),
        ),
      }),
    ),
    description: "The scheme.",
  };
  return new GraphQLDirective({
    name: NAME,
    description:
      "What is answered may be published: numbers about people are hidden where they are small, and where a small one could be worked out from the others in the answer; the rest is rounded. `suppressed` stands beside what is hidden. Records about people are answered as numbers alone, and a table about them comes whole.",
    locations: [DirectiveLocation.QUERY],
    args: { by },
  });
}

/** The name of the scheme by which an operation is published; undefined where it is not. */
export function publishedBy(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  const directive = schema.getDirective(NAME);
  return directive ? (getDirectiveValues(directive, operation, variables)?.by as string | undefined) : undefined;
}
