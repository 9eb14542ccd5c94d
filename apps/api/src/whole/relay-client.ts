import {
  type ConcreteRequest,
  commitMutation,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from "relay-runtime";
import type { Outcome, Told } from "./clients-errands.ts";
import type { Compiled } from "./relay-compiled.ts";
import type { ServedRegister } from "./served-register.ts";

/** An environment as an app of Relay's makes it, over a register. */
export function relayEnvironment({ url, headers }: Pick<ServedRegister, "url" | "headers">): Environment {
  const network = Network.create(async ({ text }, variables) => {
    const body = JSON.stringify({ query: text, variables });
    const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
    return (await answer.json()) as GraphQLResponse;
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}

/** What Relay throws when there is no data: the answer stands in its source. */
const refused = (error: Error & { source?: { errors?: readonly Told[] } }): Outcome => {
  if (!error.source?.errors) throw error;
  return { data: null, errors: error.source.errors };
};

/** Asks what was compiled. */
export function relayAsk(served: Pick<ServedRegister, "url" | "headers">, compiled: Compiled) {
  const environment = relayEnvironment(served);
  return (name: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome> => {
    const request = compiled.get(name) as ConcreteRequest;
    if (request.params.operationKind === "query")
      return fetchQuery(environment, request, variables)
        .toPromise()
        .then((data) => ({ data, errors: [] }), refused);
    return new Promise((resolve, reject) =>
      commitMutation(environment, {
        mutation: request,
        variables,
        onCompleted: (data, errors) => resolve({ data, errors: errors ?? [] }),
        onError: (error) => {
          try {
            resolve(refused(error));
          } catch (fault) {
            reject(fault);
          }
        },
      }),
    );
  };
}
