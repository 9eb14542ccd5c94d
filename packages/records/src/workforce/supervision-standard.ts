import { choice, decimal, longText, record, text, wholeNumber } from "@trailblazer/fields";
import { supervisionKinds, turns } from "./supervision-kinds.ts";

/** The least supervision that education mental health practitioners are to have, as published. Where several are of one kind at a time, all of them hold. */
export const supervisionStandard = record(
  "SupervisionStandard",
  "supervisionStandards",
  {
    name: text("Minimum", { max: 120, search: true, help: "What is asked for, and of whom, in a few words." }),
    kind: choice("Kind", supervisionKinds),
    hours: decimal("Hours", { min: 0, unit: "hours" }),
    every: choice("Every", turns),
    monthsFrom: wholeNumber("From month", {
      min: 0,
      initial: 0,
      unit: "months",
      help: "Since qualifying. Trainees are held to what holds from the day of qualifying; those who qualified elsewhere, to what holds in the end.",
    }),
    monthsUntil: wholeNumber("Until month", {
      min: 1,
      optional: true,
      unit: "months",
      help: "Since qualifying. Empty where it has no end.",
    }),
    supervisorYears: wholeNumber("Supervisor's years", {
      min: 0,
      optional: true,
      unit: "years",
      help: "Years of supervising that stand in for training to supervise.",
    }),
    source: longText("Source", { max: 1000 }),
  },
  {
    title: "name",
    key: ["name"],
    label: "Supervision minimum",
    labels: "Supervision minimums",
    help: "The least supervision that education mental health practitioners (EMHPs) are to have, as published.",
    rules: [
      {
        at: "monthsUntil",
        sentence: "Until month is after from month",
        broken: (row) => row.monthsUntil !== null && row.monthsUntil <= row.monthsFrom,
      },
    ],
  },
);
