import { wholeSchoolPrinciple } from "@trailblazer/records";
import type { Add } from "./creator.ts";

const source =
  "GOV.UK, Promoting children and young people's emotional health and wellbeing; the same eight at Mentally Healthy Schools, framework for promoting wellbeing";

/** The eight principles of a whole-school approach, by their headings. */
const headings = [
  "Leadership and management",
  "School ethos and environment",
  "Curriculum, teaching and learning",
  "Student voice",
  "Staff development, health and wellbeing",
  "Identifying need and monitoring impact",
  "Working with parents and carers",
  "Targeted support",
] as const;

/** The id of each principle, in their order. */
export const wholeSchoolPrinciples = (add: Add): string[] =>
  headings.map((principle, index) => add(wholeSchoolPrinciple, { number: index + 1, principle, source }));
