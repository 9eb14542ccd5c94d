import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { agreement } from "./agreement.ts";
import { enrolment } from "./enrolment.ts";

test.each([
  tried(
    "an agreement is reviewed on a day after it begins",
    agreement,
    { from: "2020-03-02", reviewOn: "2020-03-02" },
    { reviewOn: "2020-03-03" },
    "reviewOn: Review is on a day after from",
  ),
  tried(
    "a setting does not join before it is selected",
    enrolment,
    { selectedOn: "2020-03-02", joinedOn: "2020-03-01" },
    { joinedOn: "2020-03-02" },
    "joinedOn: Joined on is not before selected on",
  ),
  tried(
    "a setting that has joined does not decline",
    enrolment,
    { joinedOn: "2020-03-02", declinedOn: "2020-03-02", reason: "No room" },
    { declinedOn: "2020-03-01" },
    "declinedOn: A setting that has joined withdraws: use withdrawn on",
  ),
])("%s", isHeld);
