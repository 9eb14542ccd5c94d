import type { CodeCheck } from "@trailblazer/fields";

/** Unique reference number of a school or college, as the Department for Education's register gives it. */
export const URN: CodeCheck = { pattern: /^[1-9]\d{5}$/, sentence: "is six digits, such as 106167" };

/** Code of an organisation: NHS Organisation Data Service (three to eight characters) or the code of its own list, such as a council's ONS code. */
export const ORGANISATION: CodeCheck = { pattern: /^[A-Z0-9]{3,9}$/, sentence: "is three to nine capital letters and digits, such as 03L" };

/** Office for National Statistics code of an area: one letter and eight digits. */
export const ONS: CodeCheck = { pattern: /^[EW]\d{8}$/, sentence: "is a letter and eight digits, such as E38000212" };

/** The Department for Education's three-digit code of a local authority. */
export const LOCAL_AUTHORITY: CodeCheck = { pattern: /^\d{3}$/, sentence: "is three digits, such as 358" };

/** A school's number within its local authority, after the authority's three digits: four digits, with noughts before. */
export const LAESTAB: CodeCheck = { pattern: /^\d{3}\/\d{4}$/, sentence: "is three digits, a stroke and four digits, such as 358/7003" };

export const POSTCODE: CodeCheck = { pattern: /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, sentence: "is a postcode, such as M16 0EX" };

/** A funding year: its first year and the last two digits of the next. */
export const YEAR: CodeCheck = { pattern: /^20\d{2}-\d{2}$/, sentence: "is a year such as 2018-19" };

const two = (year: number) => String(year).padStart(2, "0");
/** The years from 200001 to 209899, each with the one that follows it. */
const financialYears = Array.from({ length: 99 }, (_, year) => two(year) + two(year + 1)).join("|");

/** A quarter of a financial year, as the Department for Education writes it: both years without a stroke, and the quarter. */
export const FINANCIAL_QUARTER: CodeCheck = {
  pattern: new RegExp(`^20(?:${financialYears}) Q[1-4]$`),
  sentence: "is a financial year and its quarter, such as 201920 Q3",
};
