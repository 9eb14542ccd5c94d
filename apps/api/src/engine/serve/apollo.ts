import { ApolloServer, type ApolloServerPlugin, type BaseContext } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import { resultText } from "../read/raw-answer.ts";
import { compliance } from "./compliance.ts";
import { formatError, type LogFault } from "./errors.ts";
import { gateway } from "./executor.ts";
import { LONGEST_DOCUMENT, limits } from "./limits.ts";
import { made } from "./made.ts";

const quiet = () => undefined;

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
    stringifyResult: (result) => resultText(result),
    // A plain GET, which a page of another site can send, is refused: it needs a header that only our own pages may add.
    csrfPrevention: true,
    introspection: true,
    // What was misspelt is not answered by what is there.
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [...limits],
    includeStacktraceInErrorResponses: false,
    // Its own log would say errors in their words, which may hold what somebody typed. Ours has them by reference.
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    parseOptions: { maxTokens: LONGEST_DOCUMENT },
    stopOnTerminationSignals: false,
  });
