import { programmeQuestion } from "./programme-question.ts";
import { savedQuery } from "./saved-query.ts";

/** What is asked of the register, and of the programme: queries that are kept, and questions with their answers. */
export const analysis = { name: "Analysis", records: [savedQuery, programmeQuestion] } as const;

export { programmeQuestion, savedQuery };
