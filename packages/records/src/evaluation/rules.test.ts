import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { interview } from "./interview.ts";
import { questionVersion } from "./question-version.ts";
import { quote } from "./quote.ts";
import { surveyRound } from "./survey-round.ts";

test.each([
  tried(
    "an interview with one person is with one",
    interview,
    { kind: "ONE", people: 2 },
    { people: 1 },
    "people: An interview with one person is with one",
  ),
  tried(
    "the first version of a question has none before it",
    questionVersion,
    { number: 1, comparable: true },
    { number: 2 },
    "comparable: The first version has none before it to compare with",
  ),
  tried(
    "nor is the first version said not to compare",
    questionVersion,
    { number: 1, comparable: false },
    { comparable: null },
    "comparable: The first version has none before it to compare with",
  ),
  tried(
    "a consent to be quoted lasts a day at the least",
    quote,
    { consentFrom: "2020-03-02", consentUntil: "2020-03-02" },
    { consentUntil: "2020-03-03" },
    "consentUntil: Consent until is a day after consent from",
  ),
  tried(
    "a round of a survey closes on a day after it opens",
    surveyRound,
    { opensOn: "2020-03-02", closesOn: "2020-03-02" },
    { closesOn: "2020-03-03" },
    "closesOn: Closes on is a day after opens on",
  ),
])("%s", isHeld);
