import type { ApolloServerPlugin } from "@apollo/server";
import type { Doors } from "../declare/resolver.ts";

/** Says in `extensions.changeSets` which change set each mutation of a request made, by its key in the answer. One that changed nothing has none. */
export const made: ApolloServerPlugin<Partial<Doors>> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (!contextValue.made?.size || response.body.kind !== "single") return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, changeSets: Object.fromEntries(contextValue.made) };
      },
    };
  },
};
