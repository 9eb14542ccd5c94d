import { programme } from "@trailblazer/records";
import type { Step } from "../fill.ts";
import { careBoards } from "./care-boards.ts";
import { demo } from "./demo.ts";
import { demoToday } from "./today.ts";
import { year } from "./year.ts";

/** From this day on the made-up programme was written down day by day; all before came in at once. */
const begun = "2020-03-31";

const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The made-up programme as it came into the register: its years before in one load, then a year of days, each in the evening; and what is known to come. */
export function demoSteps(): readonly Step[] {
  const days = year(programme, demo(), begun, demoToday);
  return [
    ...days.map(({ on, changes }) => ({
      changes,
      at: `${on}T18:00:00Z`,
      ...(on === begun ? { reason: "First filling" } : { reason: `What came about on ${words.format(new Date(on))}`, by: "Demo manager" }),
    })),
    {
      changes: careBoards(days),
      at: `${demoToday}T19:00:00Z`,
      reason: "Integrated care boards take over from CCGs on 1 July 2022",
      by: "Demo manager",
    },
  ];
}
