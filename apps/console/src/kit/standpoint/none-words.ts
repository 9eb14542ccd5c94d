import type { RecordType } from "@trailblazer/fields";
import { longDay } from "../kinds/days.ts";
import { knownWords, type Standpoint } from "../model/standpoint.ts";
import { inSentence } from "../model/words.ts";

/** Of what has a term, only what is in force on a day is listed: "in force on 31 March 2020". Undefined where all are. */
export const inForceWords = ({ term }: RecordType, { asOf }: Standpoint): string | undefined =>
  asOf && term ? `in force on ${longDay(asOf)}` : undefined;

/** Says that there are no records of a type from where one looks: "No postings in force on 31 March 2020". */
export function noneWords(type: RecordType, standpoint: Standpoint): string {
  const { knownAt } = standpoint;
  const inForce = inForceWords(type, standpoint);
  const known = knownAt && `known ${knownWords(knownAt)}`;
  const when = [inForce, known].filter(Boolean).join(", ") || "yet";
  return `No ${inSentence(type.labels)} ${when}`;
}
