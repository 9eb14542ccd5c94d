import type { ApolloServerPlugin } from "@apollo/server";

/**
 * Under `application/json` an answer of GraphQL is 200, its errors included, as GraphQL over HTTP asks;
 * Apollo gives 400 to documents that it can't run.
 */
export const compliance: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accepts = request.http?.headers.get("accept") ?? "";
        if (response.http.status === 400 && request.query && !accepts.includes("application/graphql-response+json"))
          response.http.status = 200;
      },
    };
  },
};
