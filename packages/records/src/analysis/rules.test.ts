import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { programmeQuestion } from "./programme-question.ts";
import { savedQuery } from "./saved-query.ts";

const sent = { askedOn: "2020-03-02", dueOn: "2020-03-30", answer: "25", answeredOn: "2020-03-09", clearedBy: "Director" };

test.each([
  ...["[1]", "null", "3", "site: Ravenholt", "{"].map((variables) =>
    tried(
      `variables are a JSON object, which ${variables} is not`,
      savedQuery,
      { variables },
      { variables: '{ "site": "Ravenholt" }' },
      'variables: Variables are a JSON object, such as { "site": "Ravenholt" }',
    ),
  ),
  tried(
    "a question is not due before it is asked",
    programmeQuestion,
    { askedOn: "2020-03-02", dueOn: "2020-03-01" },
    { dueOn: "2020-03-02" },
    "dueOn: Due on is not before asked on",
  ),
  tried(
    "a question is not answered before it is asked",
    programmeQuestion,
    { ...sent, answeredOn: "2020-03-01" },
    { answeredOn: "2020-03-02" },
    "answeredOn: Answered on is not before asked on",
  ),
  tried(
    "a question without an answer is not answered",
    programmeQuestion,
    { ...sent, answer: null },
    { answeredOn: null },
    "answer: Write the answer, or leave answered on empty",
  ),
  tried(
    "a draft is not cleared",
    programmeQuestion,
    { ...sent, answeredOn: null, clearedOn: "2020-03-10" },
    { answeredOn: "2020-03-10" },
    "clearedOn: An answer is cleared once it is answered: give answered on, or leave cleared on empty",
  ),
  tried(
    "an answer is not cleared before it is there",
    programmeQuestion,
    { ...sent, clearedOn: "2020-03-08" },
    { clearedOn: "2020-03-09" },
    "clearedOn: Cleared on is not before answered on",
  ),
  tried(
    "an answer is cleared by an office",
    programmeQuestion,
    { ...sent, clearedBy: null, clearedOn: "2020-03-10" },
    { clearedBy: "Director" },
    "clearedBy: Say which office cleared the answer",
  ),
  tried(
    "an answer that is not cleared is not sent",
    programmeQuestion,
    { ...sent, sentOn: "2020-03-10" },
    { clearedOn: "2020-03-10" },
    "sentOn: An answer is sent once it is cleared: give cleared on, or leave sent on empty",
  ),
  tried(
    "an answer is not sent before it is cleared",
    programmeQuestion,
    { ...sent, clearedOn: "2020-03-11", sentOn: "2020-03-10" },
    { sentOn: "2020-03-11" },
    "sentOn: Sent on is not before cleared on",
  ),
])("%s", isHeld);
