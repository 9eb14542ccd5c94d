import { createHash } from "node:crypto";

/** From how many characters on a document is long: to read it, to see that it can be asked and to plan it takes as long as a change and more. */
const LONG = 500;
/** How many long documents are known. */
const MOST = 1000;
/** What changes something or goes on, or may: it is answered where it came. */
const MORE_THAN_A_QUESTION = /\b(mutation|subscription)\b/;

/** Whether a body asks something, and changes nothing. */
export function isQuestion(body: unknown): body is { readonly query: string } {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  return typeof query === "string" && !MORE_THAN_A_QUESTION.test(query);
}

/** Tells questions that are long and come for the first time from those that were asked before: what was found out of those is kept. */
export function firstSeen(): (body: unknown) => boolean {
  const known = new Set<string>();
  return (body) => {
    if (!isQuestion(body) || body.query.length < LONG) return false;
    const key = createHash("sha256").update(body.query).digest("base64");
    if (known.delete(key)) {
      known.add(key);
      return false;
    }
    known.add(key);
    const [oldest] = known;
    if (known.size > MOST) known.delete(oldest!);
    return true;
  };
}
