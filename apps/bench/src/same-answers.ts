import type { BenchDatabase } from "./database.ts";
import type { Question, Slot } from "./questions.ts";
import type { Subject } from "./subject.ts";

/** Whether a text is an answer, and not the news of an error. */
export const isAnswer = (text: string): boolean => text.startsWith('{"data":{"') && !text.includes('"errors":[');

/** Asks a server once, and gives the text of what it answers. */
export async function ask(subject: Subject, question: Question, variables: unknown): Promise<string> {
  const response = await fetch(`${subject.url}${subject.path(question)}`, {
    method: "POST",
    headers: subject.headers,
    body: subject.body(question, variables),
  });
  return response.text();
}

/**
 * The same JSON, keys in the same order; spaces don't count, nor what a cursor is written in, nor what is said beside the answer,
 * nor that PostGraphile has what was changed in a wrapper.
 */
function normal(text: string, slot: Slot | undefined): string {
  const known = slot ? text.replaceAll(slot.id, "the record") : text;
  return JSON.stringify(JSON.parse(known), (key, value: unknown) => {
    if (key === "extensions") return undefined;
    if (key === "updateSetting" && value && typeof value === "object" && "changed" in value) return value.changed;
    return key === "endCursor" && typeof value === "string" ? "cursor" : value;
  });
}

const mustAnswer = (text: string, subject: Subject, question: Question) => {
  if (!isAnswer(text)) throw new Error(`${subject.name} does not answer ${question.name}: ${text.slice(0, 500)}`);
};

/** Where two texts part, with a few words around. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return `\n  ${around(a)}\n  ${around(b)}`;
}

/** Asks every server the question once; throws where an answer is not the first one's. Gives its size in bytes. */
export async function sameAnswers(question: Question, subjects: readonly Subject[], database: BenchDatabase): Promise<number> {
  let first: { normal: string; size: number } | undefined;
  for (const [nth, subject] of subjects.entries()) {
    const { variables } = question;
    const [slot] = typeof variables === "function" ? await database.slots(nth, 1) : [];
    const given = typeof variables === "function" ? variables(slot!) : variables;
    const text = await ask(subject, question, given);
    mustAnswer(text, subject, question);
    const answer = normal(text, slot);
    first ??= { normal: answer, size: Buffer.byteLength(text) };
    if (answer !== first.normal)
      throw new Error(`${subject.name} answers ${question.name} differently: ${difference(first.normal, answer)}`);
    if (typeof variables !== "function") continue;
    // Other words over those that have just been written are refused by all, or some would be spared the guard.
    const late = await ask(subject, question, variables(slot!, "Other words"));
    if (isAnswer(late)) throw new Error(`${subject.name} changes a record at a version that is out of date`);
  }
  return first?.size ?? 0;
}
