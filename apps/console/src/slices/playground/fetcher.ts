import type { GraphiQLProps } from "graphiql";

/** Sends what was written in the playground to the register. */
export const fetcher: GraphiQLProps["fetcher"] = async (parameters, options) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...options?.headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
};
