/** A query as an address gives it. */
export interface GivenSearch {
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

/** Reads a query and its variables out of an address. */
export function readGiven({ query, variables }: Readonly<Record<string, unknown>>): GivenSearch {
  const read = object(variables);
  return typeof query === "string" && query.trim() ? { query, ...(read ? { variables: read } : {}) } : {};
}
