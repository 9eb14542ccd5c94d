import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { Kind, OperationTypeNode } from "graphql";
import type { Asking } from "../engine/serve/asking.ts";

/** What may be done even so: it changes no record. */
const allowed = new Set(["stopViewing", "__typename"]);

/** Refuses mutations of whoever only reads, before anything of them is done. */
export const readOnly: ApolloServerPlugin<Partial<Asking>> = {
  async requestDidStart() {
    return {
      async responseForOperation({ operation, contextValue: { caller } }) {
        if (operation?.operation !== OperationTypeNode.MUTATION || !caller?.readOnlyBecause) return null;
        const { selections } = operation.selectionSet;
        if (selections.every((one) => one.kind === Kind.FIELD && allowed.has(one.name.value))) return null;
        const errors = [{ message: caller.readOnlyBecause, extensions: { code: "FORBIDDEN" } }];
        return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { errors } } };
      },
    };
  },
};
