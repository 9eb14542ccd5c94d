import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BadInput, Conflict, Forbidden, InUse, NotFound, type RecordConflict, TooCostly } from "../refusals.ts";

/** Whether PostgreSQL refused because of what was given: a number out of range, a date that is none. */
const isUnreadable = (error: Error) => ((error as { code?: string }).code ?? "").startsWith("22");

/** Whether PostgreSQL gave up on what was asked: too complex, or too long at it. */
const isTooMuch = (error: Error) => /^(54...|57014)$/.test((error as { code?: string }).code ?? "");

/** The contract's code and details of a refusal; undefined for what is no refusal but a fault. */
function extensions(error: Error): Record<string, unknown> | undefined {
  if (error instanceof BadInput) return { code: "BAD_USER_INPUT", problems: error.problems };
  if (error instanceof Forbidden) return { code: "FORBIDDEN", ...(error.path.length ? { path: error.path } : {}) };
  if (error instanceof TooCostly) return { code: "TOO_COSTLY", cost: error.cost, path: error.path };
  if (error instanceof NotFound) return { code: "NOT_FOUND" };
  if (error instanceof Conflict) {
    const [{ version, fields }] = error.conflicts as [RecordConflict];
    return { code: "CONFLICT", current: { version }, fields };
  }
  if (error instanceof InUse) return { code: "IN_USE", uses: error.uses };
  return undefined;
}

/** What was thrown at first, out of what graphql-js and Apollo put around it. */
function inside(thrown: unknown): Error {
  if (thrown instanceof GraphQLError && thrown.originalError) return inside(thrown.originalError);
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Says a fault to the log. */
export type LogFault = (reference: string, error: Error) => void;

/**
 * An error as the contract gives it: refusals with their code and details, GraphQL's own as they are,
 * anything else behind a reference that the log has too.
 */
export function formatError(log: LogFault): (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const error = inside(thrown);
    const refused = extensions(error);
    if (refused) return { ...formatted, message: error.message, extensions: refused };
    if (isUnreadable(error))
      return { ...formatted, message: "A value that was given can't be read", extensions: { code: "BAD_USER_INPUT" } };
    if (isTooMuch(error))
      return { ...formatted, message: "This asks for too much at once: ask for less, or in parts", extensions: { code: "TOO_COSTLY" } };
    if (error instanceof GraphQLError) {
      const { stacktrace: _, ...rest } = formatted.extensions ?? {};
      return { ...formatted, extensions: rest };
    }
    const reference = randomUUID().slice(0, 8);
    log(reference, error);
    return {
      ...formatted,
      message: `Something went wrong. Quote ${reference} when you report it`,
      extensions: { code: "INTERNAL_SERVER_ERROR", reference },
    };
  };
}
