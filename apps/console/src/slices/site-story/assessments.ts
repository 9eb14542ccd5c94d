import { principleAssessment } from "@trailblazer/records";
import { count } from "../../kit/model/words.ts";

const { judgement, by } = principleAssessment.fields;
const words = (choices: Readonly<Record<string, string>> | undefined, value: string) => (choices?.[value] ?? value).toLowerCase();

/** One assessment of a site against a principle. */
export interface Assessment {
  readonly id: string;
  readonly assessedOn: string;
  readonly by: string;
  readonly judgement: string;
  readonly reason: string;
  readonly principle: { readonly id: string };
}

/** The last assessment of each principle; on one day, its region's comes before the site's own. */
export function latest(assessments: readonly Assessment[]): ReadonlyMap<string, Assessment> {
  const ordered = assessments.toSorted((a, b) => a.assessedOn.localeCompare(b.assessedOn) || b.by.localeCompare(a.by));
  return new Map(ordered.map((one) => [one.principle.id, one]));
}

/** Who assessed: "its region". */
export const byWords = (one: Assessment): string => words(by.choices, one.by);

/** "5 met", "1 met in part": how many are judged how, in the order of the judgements. */
export const judgedWords = (assessments: readonly Assessment[]): string[] =>
  Object.keys(judgement.choices ?? {}).flatMap((value) => {
    const found = assessments.filter((one) => one.judgement === value).length;
    return found > 0 ? [`${count(found)} ${words(judgement.choices, value)}`] : [];
  });
