import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { indicator } from "./indicator.ts";
import { indicatorPeriod } from "./indicator-period.ts";

test.each([
  tried(
    "an indicator that is summed is weighted by no other",
    indicator,
    { combines: "SUMMED", weightedBy: "a" },
    { combines: "WEIGHTED" },
    "weightedBy: Only a weighted mean is weighted by another indicator",
  ),
  tried(
    "a period does not end before it starts",
    indicatorPeriod,
    { startsOn: "2020-03-02", endsOn: "2020-03-01" },
    { endsOn: "2020-03-02" },
    "endsOn: Ends on is not before starts on",
  ),
  tried(
    "a numerator of England stands beside a value",
    indicatorPeriod,
    { startsOn: "2020-03-02", endsOn: "2020-03-02", englandNumerator: 1 },
    { england: 50 },
    "england: Numerator and denominator stand beside the value that they give",
  ),
  tried(
    "a denominator of England stands beside a value",
    indicatorPeriod,
    { startsOn: "2020-03-02", endsOn: "2020-03-02", englandDenominator: 2 },
    { england: 50 },
    "england: Numerator and denominator stand beside the value that they give",
  ),
])("%s", isHeld);
