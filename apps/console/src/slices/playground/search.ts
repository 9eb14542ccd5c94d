/** A query as an address gives it: itself, or which of those that are saved. */
export interface GivenSearch {
  /** The id of a saved query. */
  readonly saved?: string;
  /** The moment as of which the saved query is opened; as it is if not given. */
  readonly at?: string;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function object(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (isObject(given)) return given;
  if (typeof given !== "string") return undefined;
  try {
    const read: unknown = JSON.parse(given);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a query and its variables out of an address, or which saved query is meant. */
export function readGiven({ query, variables, saved, at }: Readonly<Record<string, unknown>>): GivenSearch {
  if (typeof saved === "string" && saved.trim())
    return { saved: saved.trim().toLowerCase(), ...(typeof at === "string" && !Number.isNaN(Date.parse(at)) ? { at } : {}) };
  const read = object(variables);
  return typeof query === "string" && query.trim() ? { query, ...(read ? { variables: read } : {}) } : {};
}
