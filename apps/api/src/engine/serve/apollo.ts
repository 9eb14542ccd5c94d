import { ApolloServer, type ApolloServerPlugin, type BaseContext } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import { compliance } from "./compliance.ts";
import { formatError, type LogFault } from "./errors.ts";
import { gateway } from "./executor.ts";
import { made } from "./made.ts";

/** The most tokens of a document: the longest of the console's own has about a third of it. */
const LONGEST_DOCUMENT = 4000;

/** Apollo Server over a schema, with the read door of whoever asks in place of its own executor. */
export const apollo = (schema: GraphQLSchema, log: LogFault, plugins: readonly ApolloServerPlugin[] = []): ApolloServer =>
  new ApolloServer<BaseContext>({
    gateway: gateway(schema),
    plugins: [
      compliance,
      made,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
    formatError: formatError(log),
    // Apollo would refuse a plain GET. GET only reads, a POST has to be JSON, and cookies don't go with what other sites send.
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LONGEST_DOCUMENT },
    stopOnTerminationSignals: false,
  });
