import { scales } from "@trailblazer/records";
import { noMismatch } from "../../engine/write/mismatches.ts";

const ASKED = "What was asked of it belongs to its present survey";
const ANSWERED = "It was answered as it stands: make another";

const onScale = Object.entries(scales)
  .map(([scale, own]) => `(v.scale = '${scale}' AND a.answer IN (${own.map((one) => `'${one}'`).join(", ")}))`)
  .join(" OR ");

/** What is asked, answered and classed belongs together: a question to a round of its survey, an answer to its group and scale, a class to its typology. */
export const oneSurvey = noMismatch([
  {
    from: `asked_questions k JOIN question_versions v ON v.id = k.wording_id JOIN questions q ON q.id = v.question_id
      JOIN survey_frames g ON g.id = k.respondents_id JOIN survey_rounds r ON r.id = g.round_id`,
    where: "q.survey_id <> r.survey_id",
    at: [
      { alias: "k", type: "AskedQuestion", field: "wording", sentence: "This question is of another survey" },
      { alias: "v", type: "QuestionVersion", field: "question", sentence: ASKED },
      { alias: "q", type: "Question", field: "survey", sentence: ASKED },
      { alias: "g", type: "SurveyFrame", field: "round", sentence: ASKED },
      { alias: "r", type: "SurveyRound", field: "survey", sentence: ASKED },
    ],
  },
  {
    from: "answers a JOIN survey_responses p ON p.id = a.response_id JOIN asked_questions k ON k.id = a.question_id",
    where: "p.respondents_id <> k.respondents_id",
    at: [
      { alias: "a", type: "Answer", field: "question", sentence: "This question was put to another group of respondents" },
      { alias: "p", type: "SurveyResponse", field: "respondents", sentence: ANSWERED },
      { alias: "k", type: "AskedQuestion", field: "respondents", sentence: ANSWERED },
    ],
  },
  {
    from: "answers a JOIN asked_questions k ON k.id = a.question_id JOIN question_versions v ON v.id = k.wording_id",
    where: `NOT (${onScale})`,
    at: [
      { alias: "a", type: "Answer", field: "answer", sentence: "This answer is not on the question's scale" },
      { alias: "k", type: "AskedQuestion", field: "wording", sentence: ANSWERED },
      { alias: "v", type: "QuestionVersion", field: "scale", sentence: ANSWERED },
    ],
  },
  {
    from: "site_classes s JOIN typology_classes c ON c.id = s.class_id",
    where: "s.typology_id <> c.typology_id",
    at: [
      { alias: "s", type: "SiteClass", field: "class", sentence: "This class is of another typology" },
      { alias: "c", type: "TypologyClass", field: "typology", sentence: "Sites are in it as a class of its present typology" },
    ],
  },
]);
