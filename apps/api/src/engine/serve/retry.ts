import { createHash } from "node:crypto";
import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { type FormattedExecutionResult, OperationTypeNode } from "graphql";
import type { Database } from "../database.ts";
import { BadInput } from "../refusals.ts";
import { type Keep, keep, recall, WHOLE } from "../write/kept-answers.ts";
import type { Asking } from "./asking.ts";
import { isCostOnly } from "./cost-only.ts";

interface Request {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: unknown;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

/** What a request asked to be kept for a retry: undefined without an Idempotency-Key that can be one. A key is its account's own. */
export function keepOf(
  key: string | undefined,
  { query, operationName, variables }: Request,
  account: string | null = null,
): Omit<Keep, "part"> | undefined {
  if (!key || !KEY.test(key)) return undefined;
  const asked = JSON.stringify([query, operationName ?? null, variables ?? {}]);
  return { key: account ? `${account} ${key}` : key, fingerprint: createHash("sha256").update(asked).digest("hex") };
}

const refused = (message: string): FormattedExecutionResult => ({
  errors: [{ message, extensions: { code: "BAD_USER_INPUT", problems: [{ path: ["Idempotency-Key"], message }] } }],
});

/** The answer that was kept, or why the key can't be used; undefined where the mutation is still to be done. */
async function answered(database: Database, key: string, whole: Keep | undefined): Promise<FormattedExecutionResult | undefined> {
  if (!whole) return key ? refused("An Idempotency-Key has at most 200 characters, without spaces") : undefined;
  try {
    return await recall<FormattedExecutionResult>(database.run, whole);
  } catch (error) {
    if (error instanceof BadInput) return refused(error.message);
    throw error;
  }
}

const isFault = (result: FormattedExecutionResult) =>
  result.errors?.some(({ extensions }) => extensions?.code === "INTERNAL_SERVER_ERROR") ?? false;

/** Gives a mutation that is sent again under its Idempotency-Key the answer that it had the first time. */
export const retry = (database: Database): ApolloServerPlugin<Partial<Asking>> => ({
  async requestDidStart() {
    let whole: Keep | undefined;
    let isReplayed = false;
    return {
      async responseForOperation({ request, operation, contextValue }) {
        // What a change would cost is not its answer.
        if (operation?.operation !== OperationTypeNode.MUTATION || isCostOnly(request)) return null;
        const key = request.http?.headers.get("idempotency-key") ?? "";
        const asked = keepOf(key, request, contextValue.viewer?.account);
        whole = asked && { ...asked, part: WHOLE };
        const singleResult = await answered(database, key, whole);
        if (!singleResult) return null;
        isReplayed = true;
        return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult } };
      },
      async willSendResponse({ response, contextValue }) {
        if (!whole || isReplayed || contextValue.holdsSecret?.() || response.body.kind !== "single" || isFault(response.body.singleResult))
          return;
        const { data, errors, extensions } = response.body.singleResult;
        await keep(database.run, whole, { data, ...(errors ? { errors } : {}), ...(extensions ? { extensions } : {}) });
      },
    };
  },
});
