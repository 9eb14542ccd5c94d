import type { GraphiQLProps } from "graphiql";
import { sendWritten } from "../../kit/api/network.ts";

/** Sends what was written in the playground to the register, as whoever is signed in, and gives the answer as it stands. */
export const fetcher: GraphiQLProps["fetcher"] = async ({ query, variables, operationName }, options) => {
  // An operation without a name is the only one: it is not asked for by the name that is none.
  const question = { query, variables, operationName: operationName || undefined };
  const { answer, status } = await sendWritten(question, { headers: options?.headers });
  if (!answer) throw new Error(`The register gave no answer (${status})`);
  return answer as never;
};
