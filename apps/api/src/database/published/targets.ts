import type { target } from "@trailblazer/records";
import type { NewOf } from "./creator.ts";
import { announcement, evaluation } from "./figures.ts";

const ofPupils = "Of children and young people.";

/** What was aimed at. The aims were raised over time, and don't share a denominator or a day. No source gives the day on which one was set, but where it stands here. */
export const targetRows: readonly NewOf<typeof target>[] = [
  { share: 20, of: "PUPILS_SHARE", dueOn: "2023-03-31", source: "PIRU, project page", note: `The lower end of 20 to 25 % by 2022-23. ${ofPupils} GOV.UK in 2018 gives a fifth to a quarter by 2023-24.` },
  { share: 25, of: "PUPILS_SHARE", dueOn: "2023-03-31", source: "PIRU, project page", note: `The upper end of 20 to 25 % by 2022-23. ${ofPupils}` },
  { share: 20, of: "NOT_SAID", dueOn: "2024-03-31", source: announcement, note: "The lower end of a fifth to a quarter of the country by 2023-24: of what in it is not said." },
  { share: 25, of: "NOT_SAID", dueOn: "2024-03-31", source: announcement, note: "The upper end of a fifth to a quarter of the country by 2023-24: of what in it is not said." },
  { share: 25, of: "NOT_SAID", dueOn: "2023-12-31", source: "NHS Long Term Plan, as given by Cambridgeshire Insight, mental health needs assessment", note: "By the end of 2023. Raised to 35 % later. Of what is not said." },
  { share: 35, of: "NOT_SAID", dueOn: "2023-12-31", source: evaluation, note: "\"35% of England by 2023\": of what is not said, and no day is given; held as the end of the year. Earlier targets were 20 to 25 %." },
  { share: 100, of: "SETTINGS_SHARE", dueOn: "2030-03-31", source: "House of Commons written answers 69026 and on mental health services in schools (Slough)", note: "All schools and colleges by 2029-30; also given as full national coverage by 2029." },
];
