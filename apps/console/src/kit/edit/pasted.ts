import type { Field } from "@trailblazer/fields";
import { type Read, readField } from "../form/values.ts";
import { typedDay, typedMoment } from "../kinds/days.ts";
import { familyOf, isEmptyValue } from "../kinds/families.ts";
import { typedNumber } from "../kinds/numbers.ts";
import { textOf } from "../kinds/shown.tsx";

/** Which records are called what: the ids by their titles. */
export type Titled = ReadonlyMap<string, readonly string[]>;

const yes = new Set(["yes", "y", "true", "1"]);
const no = new Set(["no", "n", "false", "0"]);

/** A value as it is copied: as it is shown, and days so that a spreadsheet knows them. */
export function copied(field: Field, value: unknown): string {
  if (isEmptyValue(value)) return "";
  if (familyOf(field) === "day") return String(value).split("-").toReversed().join("/");
  return textOf(field, value);
}

/** A year of two figures, as spreadsheets write it: up to 29 it is of this century. */
const fullYear = (text: string) =>
  text.replace(/^(\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ])(\d{2})$/i, (_, rest: string, year: string) =>
    Number(year) < 30 ? `${rest}20${year}` : `${rest}19${year}`,
  );

const read = (value: unknown, problem: string): Read => (value === undefined ? { problem } : { value });

/** Accountants write what is below nothing in brackets. */
const readNumber = (text: string) => typedNumber(text.replace(/^\((.*)\)$/, "-$1"));

function readChoice({ choices = {} }: Field, text: string): string | undefined {
  const wanted = text.toLowerCase();
  return Object.entries(choices).find(([choice, words]) => words.toLowerCase() === wanted || choice.toLowerCase() === wanted)?.[0];
}

/** Words may hold commas themselves: the longest that the text begins with is taken each time. */
function readChoices(field: Field, text: string): string[] | undefined {
  const found: string[] = [];
  const words = Object.entries(field.choices ?? {}).toSorted(([, one], [, other]) => other.length - one.length);
  for (let rest = text.trim(); rest !== ""; ) {
    const next = words.find(
      ([, word]) => rest.toLowerCase().startsWith(word.toLowerCase()) && /^\s*([,;]|$)/.test(rest.slice(word.length)),
    );
    if (!next) return undefined;
    if (!found.includes(next[0])) found.push(next[0]);
    rest = rest.slice(next[1].length).replace(/^\s*[,;]?\s*/, "");
  }
  return Object.keys(field.choices ?? {}).filter((choice) => found.includes(choice));
}

/** Reads the text of a cell that was pasted, each kind in its own way. What is empty is null. */
export function readPasted(field: Field, given: string, titled: Titled): Read {
  const text = given.trim();
  const { label } = field;
  if (familyOf(field) === "choices") return read(readChoices(field, text), `${label} has no choice “${text}”`);
  if (text === "") return { value: null };
  switch (familyOf(field)) {
    case "number":
      return read(readNumber(text), `${label} is a number: “${text}” is none`);
    case "day":
      return read(typedDay(fullYear(text.replace(/[T ]00:00(:00)?.*$/, ""))), `${label} is a day: “${text}” is none`);
    case "moment":
      return read(typedMoment(text), `${label} is a day and a time: “${text}” is none`);
    case "yesNo": {
      const word = text.toLowerCase();
      return yes.has(word) || no.has(word) ? { value: yes.has(word) } : { problem: `${label} is yes or no, not “${text}”` };
    }
    case "choice":
      return read(readChoice(field, text), `${label} has no choice “${text}”`);
    case "link": {
      const [id, ...others] = titled.get(text) ?? [];
      if (others.length > 0) return { problem: `${label}: several are called “${text}”` };
      return read(id, `${label}: nothing is called “${text}”`);
    }
    default:
      return readField(field, field.kind === "longText" ? given : text);
  }
}
