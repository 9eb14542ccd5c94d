import { choice, figure, link, longText, record, wholeNumber, yesNo } from "@trailblazer/fields";

/** One definition of a measure. Sources define the same measure in several ways: every value says by which it was counted. */
export const measureVersion = record(
  "MeasureVersion",
  "measureVersions",
  {
    measure: link("Measure", "Measure", { search: true }),
    number: wholeNumber("Version", { min: 1, max: 999 }),
    definition: longText("Definition", { max: 2000, help: "What is counted, of whom, and over what time." }),
    counts: choice(
      "Counts",
      {
        EVENTS: "Events in the quarter",
        STOCK: "How many there are on its last day",
        PEOPLE: "People, each once",
        SHARE: "A share of a whole",
      },
      { help: "Events and stocks of sites add up. People don't: somebody seen in two sites is one person. Nor do shares." },
    ),
    addsUp: figure(
      yesNo("Adds up", {
        help: "Whether values of several sites may be summed. Of several quarters only events may be.",
      }),
    ),
    source: longText("Source", { max: 1000, help: "Who defined it so, and where." }),
  },
  {
    title: ["measure", "number"],
    label: "Definition",
    labels: "Definitions",
    unique: [["measure", "number"]],
    help: "One definition of a measure, with its source.",
  },
);
