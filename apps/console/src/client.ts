import { Client, cacheExchange, fetchExchange } from "urql";
import { patientFetch } from "./kit/api/network.ts";
import { ownExchange } from "./kit/live/own.ts";

/** By this name the ledger knows what came from the console. */
const headers = { "apollographql-client-name": "console" };

/** The way to the API. Answers are kept by document; any change made from here makes those on screen be asked for again. */
export const createClient = (url = "/graphql"): Client =>
  new Client({
    url,
    exchanges: [ownExchange, cacheExchange, fetchExchange],
    fetch: patientFetch,
    fetchOptions: { headers },
    preferGetMethod: false,
  });
