import type { Send } from "@trailblazer/client/wire";
import type { DocumentNode } from "graphql";
import {
  type Exchange,
  type ExecutionResult,
  getOperationName,
  makeErrorResult,
  makeResult,
  type Operation,
  type OperationResult,
  stringifyDocument,
} from "urql";
import { filter, make, merge, mergeMap, pipe, type Source, takeUntil } from "wonka";

async function answerTo(send: Send, operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const query = operation.query as DocumentNode;
  const question = { operationName: getOperationName(query), query: stringifyDocument(query), variables: operation.variables ?? undefined };
  try {
    const { answer } = await send(question, { signal });
    if (!answer) throw new Error("No answer");
    return makeResult(operation, answer as ExecutionResult);
  } catch (error) {
    return makeErrorResult(operation, error as Error);
  }
}

/** What an operation comes to; where nobody waits for it any more, it is given up. */
const answered = (send: Send, operation: Operation): Source<OperationResult> =>
  make((observer) => {
    const stop = new AbortController();
    async function run(): Promise<void> {
      const result = await answerTo(send, operation, stop.signal);
      if (stop.signal.aborted) return;
      observer.next(result);
      observer.complete();
    }
    void run();
    return () => stop.abort();
  });

/** Sends all that is asked through urql over the one way to the register. Stands last. */
export const sendExchange =
  (send: Send): Exchange =>
  ({ forward }) =>
  (operations) =>
    merge([
      pipe(
        operations,
        filter(({ kind }) => kind === "query" || kind === "mutation"),
        mergeMap((operation) => {
          const given = pipe(
            operations,
            filter(({ kind, key }) => kind === "teardown" && key === operation.key),
          );
          return pipe(answered(send, operation), takeUntil(given));
        }),
      ),
      pipe(
        operations,
        filter(({ kind }) => kind !== "query" && kind !== "mutation"),
        forward,
      ),
    ]);
