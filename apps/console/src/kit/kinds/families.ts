import type { Field, Kind } from "@trailblazer/fields";

/** The kinds that are treated alike on screen. */
export type Family = "text" | "number" | "day" | "moment" | "yesNo" | "choice" | "choices" | "link";

const families: Readonly<Record<Kind, Family>> = {
  text: "text",
  longText: "text",
  code: "text",
  email: "text",
  webAddress: "text",
  wholeNumber: "number",
  decimal: "number",
  money: "number",
  percentage: "number",
  day: "day",
  moment: "moment",
  yesNo: "yesNo",
  choice: "choice",
  choices: "choices",
  link: "link",
};

/** How a field is treated on screen. */
export const familyOf = (field: Field): Family => families[field.kind];

/** The word for a value that is not there. */
export function emptyWord(field: Field, isLastDay = false): string {
  if (isLastDay) return "no end";
  const words: Readonly<Record<Family, string>> = {
    text: "none",
    number: "not known",
    day: "no day",
    moment: "not known",
    yesNo: "not known",
    choice: "not known",
    choices: "none",
    link: "none",
  };
  return words[families[field.kind]];
}

/** Whether a value is not there. */
export const isEmptyValue = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
