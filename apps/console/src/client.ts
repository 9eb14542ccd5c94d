import type { Model } from "@trailblazer/fields";
import { Client, cacheExchange } from "urql";
import { sendExchange } from "./kit/api/exchange.ts";
import { send } from "./kit/api/network.ts";
import { ownExchange } from "./kit/live/own.ts";
import type { Standpoint } from "./kit/model/standpoint.ts";
import { standpointExchange } from "./kit/standpoint/exchange.ts";

/**
 * The way to the API from one standpoint. Answers are kept by document, and with the client: what is kept of one day is never shown
 * on another. Any change made from here makes those on screen be asked for again.
 */
export const createClient = (model: Model, standpoint: Standpoint = {}): Client =>
  new Client({
    url: "/graphql",
    exchanges: [ownExchange, cacheExchange, standpointExchange(model, standpoint), sendExchange(send)],
  });
