import type { GraphiQLProps } from "graphiql";
import { heldFetch } from "../../kit/session/session.ts";

/** Sends what was written in the playground to the register, as whoever is signed in. */
export const fetcher: GraphiQLProps["fetcher"] = async (parameters, options) => {
  const response = await heldFetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...options?.headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
};
