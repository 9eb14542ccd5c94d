import { choice, day, figure, link, longText, record } from "@trailblazer/fields";
import { peopleAsked } from "./people-asked.ts";

/** What somebody said, in their words: shown for as long as they consent, with their group and wave and nothing else of them. */
export const quote = record(
  "Quote",
  "quotes",
  {
    finding: link("Finding", "Finding", { search: true }),
    speaker: choice("Said by", peopleAsked, { help: "Their group. Neither who they are nor their site is written down." }),
    wave: link("Wave", "Wave", { optional: true, help: "Of what wave their site is." }),
    words: longText("Words", { max: 2000, personal: true, help: "As they were said, without the name of a person, a setting or a site." }),
    quotation: figure(
      longText("Quote", {
        max: 2000,
        optional: true,
        help: "The words, while the consent holds today, on whatever day they are looked at.",
      }),
    ),
    consentFrom: day("Consent from", { personal: true, help: "The day on which whoever said it agreed to be quoted." }),
    consentUntil: day("Consent until", { optional: true, personal: true, help: "The day on which they took it back." }),
  },
  {
    title: ["speaker", "finding"],
    help: "What somebody said, in their words, with their consent.",
    rules: [
      {
        at: "consentUntil",
        sentence: "Consent until is a day after consent from",
        broken: (row) => row.consentUntil !== null && row.consentUntil <= row.consentFrom,
      },
    ],
  },
);
