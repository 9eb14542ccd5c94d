import { createHash } from "node:crypto";

/** From how many characters on a document is long: to read it, to see that it can be asked and to plan it takes as long as a change and more. */
const LONG = 500;
/** How many long documents are known. */
const MOST = 1000;
/** What changes something or goes on, or may: it is answered where it came. */
const MORE_THAN_A_QUESTION = /\b(mutation|subscription)\b/;

/** Tells questions that are long and come for the first time from those that were asked before: what was found out of those is kept. */
export function firstSeen(): (body: unknown) => boolean {
  const known = new Set<string>();
  return (body) => {
    const { query } = (body ?? {}) as { readonly query?: unknown };
    if (typeof query !== "string" || query.length < LONG || MORE_THAN_A_QUESTION.test(query)) return false;
    const key = createHash("sha256").update(query).digest("base64");
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
