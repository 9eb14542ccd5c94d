import { wholeSchoolPractice } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { plusDays } from "./days.ts";
import { drawn, type Family, isSupported } from "./families.ts";
import { random } from "./random.ts";

/**
 * Of a hundred settings, those that had each of the eight principles in place before a team came. Three are as common as what comes closest in
 * the baseline survey: against stigma 80, taught 77, with parents 35. The others are made up.
 */
const shares = [58, 80, 77, 41, 36, 44, 35, 62] as const;
const starts = ["2017-09-04", "2018-01-08", "2018-09-03"];

/** What settings have in place of the whole-school approach; some begin once a team is there, and a few stop. */
export function wholeSchool(add: Add, all: readonly Family[], principles: readonly string[]): void {
  const chance = random("whole-school");
  for (const [i, principle] of principles.entries()) {
    const chosen = drawn(all, shares[i]!, chance);
    for (const family of all) {
      const { setting } = family.last;
      const until =
        setting.closedOn ?? (isSupported(family) && chance.chance(0.02) ? chance.day(plusDays(family.begunOn, 60), "2021-03-15") : null);
      if (chosen.has(family))
        add(wholeSchoolPractice, {
          setting: setting.id,
          principle,
          from: setting.openedOn ?? chance.pick(starts),
          ...(until ? { until } : {}),
        });
      else if (isSupported(family) && chance.chance(0.12))
        add(wholeSchoolPractice, { setting: setting.id, principle, from: chance.day(plusDays(family.begunOn, 30), "2021-03-15") });
    }
  }
}
