import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { cacheExchange, fetchExchange, Client as Urql } from "@urql/core";
import { ClientError, GraphQLClient } from "graphql-request";
import { type Ask, documents, type Name, type Outcome } from "./clients-errands.ts";
import { relayAsk } from "./relay-client.ts";
import { relayCompiled } from "./relay-compiled.ts";
import type { ServedRegister } from "./served-register.ts";

type Served = Pick<ServedRegister, "url" | "headers">;
type Connect = (served: Served) => Ask | Promise<Ask>;

const addressOf = ({ url }: Served) => `${url}/graphql`;
const isMutation = (name: Name) => name.endsWith("Mutation");
const outcome = (answer: string): Outcome => ({ errors: [], ...(JSON.parse(answer) as Partial<Outcome>) }) as Outcome;

/** What clients with a cache ask for besides, to know records by. */
const withoutTypes = (data: unknown, name: Name): Outcome["data"] =>
  name === "registerNodeQuery"
    ? data
    : JSON.parse(JSON.stringify(data ?? null), (key, value: unknown) => (key === "__typename" ? undefined : value));

/** What Node.js itself sends and gets, to which the others are compared. */
export const plain: Connect = (served) => async (name, variables) => {
  const body = JSON.stringify({ query: documents[name], variables });
  const answer = await fetch(addressOf(served), {
    method: "POST",
    headers: { "content-type": "application/json", ...served.headers },
    body,
  });
  return outcome(await answer.text());
};

const urql: Connect = (served) => {
  const client = new Urql({
    url: addressOf(served),
    fetchOptions: { headers: served.headers },
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
  });
  return async (name, variables) => {
    const { data, error } = await (isMutation(name)
      ? client.mutation(documents[name], variables).toPromise()
      : client.query(documents[name], variables).toPromise());
    if (error?.networkError) throw error.networkError;
    return { data: withoutTypes(data, name), errors: error?.graphQLErrors ?? [] };
  };
};

const apollo: Connect = (served) => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: addressOf(served), headers: { ...served.headers } }),
    cache: new InMemoryCache(),
  });
  return async (name, variables) => {
    const document = gql(documents[name]);
    const { data, error } = await (isMutation(name)
      ? client.mutate({ mutation: document, variables, errorPolicy: "all" })
      : client.query({ query: document, variables, errorPolicy: "all" }));
    if (error && !CombinedGraphQLErrors.is(error)) throw error;
    return { data: withoutTypes(data, name), errors: error?.errors ?? [] };
  };
};

const graphqlRequest: Connect = (served) => {
  const client = new GraphQLClient(addressOf(served), { headers: { ...served.headers } });
  return async (name, variables) => {
    try {
      return { data: await client.request(documents[name], variables), errors: [] };
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      return { data: error.response.data, errors: error.response.errors ?? [] };
    }
  };
};

const run = promisify(execFile);
const curl: Connect = (served) => async (name, variables) => {
  const headers = Object.entries({ "content-type": "application/json", ...served.headers }).flatMap(([key, value]) => [
    "--header",
    `${key}: ${value}`,
  ]);
  const body = JSON.stringify({ query: documents[name], variables });
  const { stdout } = await run("curl", ["--silent", "--show-error", "--compressed", ...headers, "--data-binary", body, addressOf(served)]);
  return outcome(stdout);
};

const relay: Connect = async (served) => relayAsk(served, await relayCompiled(Object.values(documents)));

/** Whether there is a curl on this machine. */
export const hasCurl = await run("curl", ["--version"]).then(
  () => true,
  () => false,
);

/** Clients that people use, each as its own documentation says. */
export const clients: readonly (readonly [string, Connect])[] = [
  ["urql", urql],
  ["Apollo Client", apollo],
  ["graphql-request", graphqlRequest],
  ["Relay", relay],
  ["curl", curl],
];
