import { figure, longText, record, text, validity, wholeNumber } from "@trailblazer/fields";

/** A pilot of the four-week waiting time. It may cover more than one site. */
export const waitingTimePilot = record(
  "WaitingTimePilot",
  "waitingTimePilots",
  {
    name: text("Pilot", { max: 120, search: true }),
    sitesCovered: figure(wholeNumber("Sites covered", { unit: "sites", help: "Sites of the pilot on the day, each once." })),
    ...validity(),
    source: longText("Source", { optional: true, max: 1000 }),
  },
  {
    title: "name",
    key: ["name"],
    help: "A pilot of a four-week wait for specialist services. 12 covered 13 of the 25 sites: two sites shared one.",
  },
);
