import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { careerStep } from "./career-step.ts";
import { cohort } from "./cohort.ts";
import { posting } from "./posting.ts";
import { recruitmentCampaign } from "./recruitment-campaign.ts";
import { supervisionStandard } from "./supervision-standard.ts";

test.each([
  tried(
    "a step in a career is completed on a day after it begins",
    careerStep,
    { begunOn: "2020-03-02", completedOn: "2020-03-02" },
    { completedOn: "2020-03-03" },
    "completedOn: Completed on is a day after begun on",
  ),
  tried(
    "a step in a career is not broken off before it begins",
    careerStep,
    { begunOn: "2020-03-02", stoppedOn: "2020-03-01" },
    { stoppedOn: "2020-03-02" },
    "stoppedOn: Broken off on is not before begun on",
  ),
  tried(
    "a step in a career is completed or broken off, not both",
    careerStep,
    { begunOn: "2020-03-02", completedOn: "2020-03-03", stoppedOn: "2020-03-03" },
    { stoppedOn: null },
    "stoppedOn: A step is completed or broken off, not both",
  ),
  tried(
    "a course ends on a day after its intake",
    cohort,
    { startsOn: "2020-03-02", endsOn: "2020-03-02" },
    { endsOn: "2020-03-03" },
    "endsOn: Ends on is a day after the intake",
  ),
  tried(
    "the minimum of supervision ends in a month after it begins",
    supervisionStandard,
    { monthsFrom: 12, monthsUntil: 12 },
    { monthsUntil: 13 },
    "monthsUntil: Until month is after from month",
  ),
])("%s", isHeld);

test.each([
  tried(
    "why somebody left",
    posting,
    { leavingReason: "PROMOTION" },
    { until: "2020-03-02" },
    "leavingReason: Reason for leaving waits for the day in until",
  ),
  tried(
    "where somebody went",
    posting,
    { destination: "STUDY" },
    { until: "2020-03-02" },
    "destination: Destination waits for the day in until",
  ),
])("%s waits until they have left", isHeld);

test.each([
  tried(
    "is not closed before it is advertised",
    recruitmentCampaign,
    { advertisedOn: "2020-03-02", closedOn: "2020-03-01" },
    { closedOn: "2020-03-02" },
    "closedOn: Closed on is not before advertised on",
  ),
  tried(
    "interviews no more people than applied",
    recruitmentCampaign,
    { applied: 1, interviewed: 2 },
    { applied: 2 },
    "interviewed: No more are interviewed than applied",
  ),
  tried(
    "offers a post to no more people than were interviewed",
    recruitmentCampaign,
    { interviewed: 1, offered: 2 },
    { interviewed: 2 },
    "offered: No more are offered a post than were interviewed",
  ),
  tried(
    "says why its posts were not filled once it is closed",
    recruitmentCampaign,
    { advertisedOn: "2020-03-02", difficulty: "NO_APPLICANTS" },
    { closedOn: "2020-03-02" },
    "difficulty: Why not filled waits for the day on which the campaign closed",
  ),
])("a campaign of recruitment %s", isHeld);
