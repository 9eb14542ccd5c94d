import type { ApolloServerPlugin } from "@apollo/server";
import { OperationTypeNode } from "graphql";
import type { Asking } from "../engine/serve/asking.ts";

/** Makes sure of whoever asks for a change before anything of it is looked at. */
export const sure: ApolloServerPlugin<Partial<Asking>> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === OperationTypeNode.MUTATION) await contextValue.stands?.();
      },
    };
  },
};
