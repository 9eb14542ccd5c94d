import type { supervisionStandard } from "@trailblazer/records";
import type { NewOf } from "./creator.ts";

const report = "British Association for Behavioural and Cognitive Psychotherapies (BABCP), web page on the supervisor's report for registering as an education mental health practitioner";
const reading = `${report}. That the first six months run from qualifying is our reading`;

/** The least supervision of education mental health practitioners. Two years of supervising stand in for training to supervise. */
export const supervisionStandardRows: readonly NewOf<typeof supervisionStandard>[] = [
  { name: "Case management", kind: "CASE_MANAGEMENT", hours: 1, every: "FORTNIGHT", supervisorYears: 2, source: report },
  { name: "Clinical skills, first six months", kind: "CLINICAL_SKILLS", hours: 1, every: "FORTNIGHT", monthsUntil: 6, supervisorYears: 2, source: reading },
  { name: "Clinical skills, after six months", kind: "CLINICAL_SKILLS", hours: 1, every: "MONTH", monthsFrom: 6, supervisorYears: 2, source: reading },
];
