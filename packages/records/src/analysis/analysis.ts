import { citation } from "./citation.ts";
import { programmeQuestion } from "./programme-question.ts";
import { savedQuery } from "./saved-query.ts";

/** What is asked of the register, and of the programme: queries that are kept, answers that are cited, and questions with their answers. */
export const analysis = { name: "Analysis", records: [savedQuery, citation, programmeQuestion] } as const;

export { citation, programmeQuestion, savedQuery };
