import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { board } from "./board.ts";
import { boardAction } from "./board-action.ts";
import { escalation } from "./escalation.ts";
import { meeting } from "./meeting.ts";
import { risk } from "./risk.ts";
import { seat } from "./seat.ts";

test.each([
  tried(
    "a board is of a site or of a region, not of both",
    board,
    { site: "a", region: "b" },
    { site: null },
    "region: Name a site or a region, not both: neither for England",
  ),
  tried(
    "an action is not due before it is taken up",
    boardAction,
    { meeting: "a", raisedOn: "2020-03-02", dueOn: "2020-03-01" },
    { dueOn: "2020-03-02" },
    "dueOn: Due on is not before taken up on",
  ),
  tried(
    "minutes wait until the meeting is held",
    meeting,
    { minutes: "https://example.org/minutes" },
    { heldOn: "2020-03-02" },
    "minutes: Minutes wait for the day on which the meeting was held",
  ),
  tried(
    "the review of a risk is not due before the risk is raised",
    risk,
    { raisedOn: "2020-03-02", reviewOn: "2020-03-01" },
    { reviewOn: "2020-03-02" },
    "reviewOn: Review due on is not before raised on",
  ),
])("%s", isHeld);

test.each([
  tried(
    "not both a risk and an action",
    escalation,
    { risk: "a", action: "b" },
    { risk: null },
    "risk: Say what is passed on: a risk or an action",
  ),
  tried("a risk where it is no action", escalation, {}, { risk: "a" }, "risk: Say what is passed on: a risk or an action"),
  tried(
    "what is answered no earlier than it is passed on",
    escalation,
    { risk: "a", escalatedOn: "2020-03-02", answeredOn: "2020-03-01", answer: "Agreed" },
    { answeredOn: "2020-03-02" },
    "answeredOn: Answered on is not before passed on",
  ),
  tried(
    "what has an answer on the day of its answer",
    escalation,
    { risk: "a", escalatedOn: "2020-03-02", answeredOn: "2020-03-02", answer: " " },
    { answer: "Agreed" },
    "answer: Answer and the day of the answer go together",
  ),
  tried(
    "what has a day for its answer",
    escalation,
    { risk: "a", escalatedOn: "2020-03-02", answer: "Agreed" },
    { answeredOn: "2020-03-02" },
    "answer: Answer and the day of the answer go together",
  ),
])("a board passes on %s", isHeld);

test.each([
  tried(
    "a supporting adult is for young people",
    seat,
    { speaksFor: "COUNCIL", supportingAdult: "Participation worker" },
    { speaksFor: "YOUNG_PEOPLE", label: "Young member 1" },
    "supportingAdult: Only young people, parents and carers have a supporting adult",
  ),
  tried(
    "a supporting adult is for parents and carers too",
    seat,
    { speaksFor: "EDUCATION", supportingAdult: "Participation worker" },
    { speaksFor: "PARENTS_AND_CARERS", label: "Parent or carer 1" },
    "supportingAdult: Only young people, parents and carers have a supporting adult",
  ),
  tried(
    "consent is asked of young people, not of a council",
    seat,
    { speaksFor: "COUNCIL", consentFrom: "2020-03-02", consentUntil: "2020-03-03" },
    { speaksFor: "YOUNG_PEOPLE", label: "Young member 1" },
    "consentFrom: Only young people, parents and carers are asked for consent",
  ),
  tried(
    "consent lasts a day at the least",
    seat,
    { speaksFor: "YOUNG_PEOPLE", label: "Young member 1", consentFrom: "2020-03-02", consentUntil: "2020-03-02" },
    { consentUntil: "2020-03-03" },
    "consentUntil: Consent has a first day and an end, one after the other",
  ),
  tried(
    "consent has an end",
    seat,
    { speaksFor: "YOUNG_PEOPLE", label: "Young member 1", consentFrom: "2020-03-02" },
    { consentUntil: "2020-03-03" },
    "consentUntil: Consent has a first day and an end, one after the other",
  ),
  tried(
    "consent has a first day",
    seat,
    { speaksFor: "YOUNG_PEOPLE", label: "Young member 1", consentUntil: "2020-03-03" },
    { consentFrom: "2020-03-02" },
    "consentUntil: Consent has a first day and an end, one after the other",
  ),
])("on a board %s", isHeld);
