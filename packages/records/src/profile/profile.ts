import { indicator } from "./indicator.ts";
import { indicatorPeriod } from "./indicator-period.ts";
import { indicatorValue } from "./indicator-value.ts";

/** The records of the areas that are served: what is measured of them, when, and what came of it. */
export const profile = { name: "Profile", records: [indicator, indicatorPeriod, indicatorValue] } as const;

export { indicator, indicatorPeriod, indicatorValue };
