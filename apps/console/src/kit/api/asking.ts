import { type Ask, type Refusal, Refused } from "@trailblazer/client/wire";
import { useMemo } from "react";
import { type AnyVariables, type Client, type OperationContext, useClient } from "urql";
import { refusal } from "./refusals.ts";

/** What came of something. */
export type Outcome<Data> =
  | { readonly data: Data; readonly refused?: undefined }
  | { readonly data?: undefined; readonly refused: Refusal };

/** Asks for what the register holds now, whatever was kept of it, from where one looks. Throws `Refused`. */
export const useAsking = (): Ask => {
  const client = useClient();
  return useMemo(
    () =>
      async <Data>(query: string, variables: AnyVariables = {}): Promise<Data> => {
        const { data, error } = await client.query<Data>(query, variables, { requestPolicy: "network-only" }).toPromise();
        if (error || !data) throw new Refused(refusal(error));
        return data;
      },
    [client],
  );
};

/** Sends a mutation. */
export async function sent<Data>(
  client: Client,
  mutation: string,
  variables: AnyVariables,
  context?: Partial<OperationContext>,
): Promise<Outcome<Data>> {
  const { data, error } = await client.mutation<Data>(mutation, variables, context).toPromise();
  return error || !data ? { refused: refusal(error) } : { data };
}

/** Why something that was thrown was refused. What is no refusal is thrown on. */
export function refusalIn(thrown: unknown): Refusal {
  if (thrown instanceof Refused) return thrown.refusal;
  throw thrown;
}

/** What comes of asking, where being refused is one of the outcomes. */
export const outcome = <Data>(asked: Promise<Data>): Promise<Outcome<Data>> =>
  asked.then(
    (data) => ({ data }),
    (thrown: unknown) => ({ refused: refusalIn(thrown) }),
  );
