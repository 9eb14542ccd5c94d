import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { awardCondition } from "./award-condition.ts";
import { liaison } from "./liaison.ts";
import { payment } from "./payment.ts";
import { publishedFigure } from "./published-figure.ts";
import { siteReview } from "./site-review.ts";
import { succession } from "./succession.ts";
import { target } from "./target.ts";

test.each([
  tried(
    "evidence waits until the condition of an award is met",
    awardCondition,
    { evidence: "https://example.org/evidence" },
    { metOn: "2020-03-02" },
    "evidence: Evidence waits for the day on which the condition was met",
  ),
  tried(
    "a service in the community is of no setting",
    liaison,
    { place: "COMMUNITY", setting: "a" },
    { place: "SETTINGS" },
    "setting: Only a service in schools and colleges is of a setting",
  ),
  tried("a payment is not of nought", payment, { amount: 0 }, { amount: 0.01 }, "amount: Amount is not nought"),
  tried("a payment may be below nought", payment, { amount: 0 }, { amount: -0.01 }, "amount: Amount is not nought"),
  ...(["RESPONSES", "RESPONSE_RATE", "INTERVIEWED", "AGREED_SHARE"] as const).map((measure) =>
    tried(
      `a published figure has respondents where it is of a survey: ${measure}`,
      publishedFigure,
      { measure: "TEAMS", respondents: "a" },
      { measure },
      "respondents: Only a figure of a survey names respondents",
    ),
  ),
  tried(
    "the next review of a site is due on a day after this one",
    siteReview,
    { reviewedOn: "2020-03-02", nextDueOn: "2020-03-02" },
    { nextDueOn: "2020-03-03" },
    "nextDueOn: Next review is due on a day after this one",
  ),
  tried(
    "an organisation does not succeed itself",
    succession,
    { predecessorOrganisation: "a", successorOrganisation: "a" },
    { successorOrganisation: "b" },
    "successorOrganisation: An organisation does not succeed itself",
  ),
  tried(
    "a target is due on a day after it is set",
    target,
    { setOn: "2020-03-02", dueOn: "2020-03-02" },
    { dueOn: "2020-03-03" },
    "dueOn: Due on is a day after set on",
  ),
])("%s", isHeld);
