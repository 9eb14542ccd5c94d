import { choice, day, figure, link, percentage, record, term, text, wholeNumber, yesNo } from "@trailblazer/fields";
import { groups, isUnnamed, sectors, unnamed } from "./groups.ts";

const isNumbered = (label: string, of: string) => label.startsWith(`${of} `) && /^[1-9]\d*$/.test(label.slice(of.length + 1));

/** A place on a board, and who has it. Young people, parents and carers are never named. */
export const seat = record(
  "Seat",
  "seats",
  {
    board: link("Board", "Board", { search: true }),
    label: text("Seat", {
      max: 80,
      search: true,
      help: "What the seat is called, without a name: Head teacher, primary. Of young people, parents and carers: Young member 1, Parent or carer 1.",
    }),
    speaksFor: choice("Speaks for", groups, { help: "The group of people or bodies that the seat is for." }),
    organisation: link("For organisation", "Organisation", { optional: true }),
    setting: link("For setting", "Setting", { optional: true, help: "The school or college, where the seat is one of theirs." }),
    sector: figure(
      choice("Sector", sectors, {
        help: "Follows from whom the seat speaks for; of commissioners and providers, from their organisation: a charity that provides is of the voluntary sector.",
      }),
    ),
    chair: yesNo("Chair", { initial: false, help: "When the chair passes on, end the seat and begin another." }),
    name: text("Held by", {
      max: 120,
      optional: true,
      personal: true,
      search: true,
      help: "Never the name of young people, parents or carers.",
    }),
    supportingAdult: text("Supporting adult", {
      max: 120,
      optional: true,
      personal: true,
      help: "Who supports a young person, parent or carer on the board: an adult who works with them.",
    }),
    consentFrom: day("Consent from", { optional: true, personal: true, help: "Of young people, parents and carers." }),
    consentUntil: day("Consent until", {
      optional: true,
      personal: true,
      help: "The day on which the consent has to be asked for anew.",
    }),
    consentMissing: figure(
      yesNo("Consent missing", {
        help: "Whether a young person, parent or carer has the seat on the day without a consent that holds.",
      }),
    ),
    meetingsHeld: figure(
      wholeNumber("Meetings held", { unit: "meetings", help: "Meetings of the board that were held while the seat was, up to the day." }),
    ),
    meetingsAttended: figure(
      wholeNumber("Meetings attended", {
        unit: "meetings",
        help: "Of the meetings held while the seat was, those to which whoever has it came, or a deputy.",
      }),
    ),
    attendanceRate: figure(
      percentage("Attendance", {
        optional: true,
        help: "Meetings attended of those held. Of several seats together: sum both and divide, or take the mean of seats.",
      }),
    ),
    ...term(),
    forgetOn: figure(
      day("To be forgotten on", {
        optional: true,
        help: "The day on which the names have been kept as long as they may be: three years after the seat ended. Empty while somebody has it, and where nobody is named.",
      }),
    ),
    forgottenOn: day("Forgotten on", {
      optional: true,
      help: "The day on which the names were taken out of the register and its history.",
    }),
  },
  {
    title: ["label", "board"],
    within: "board.site",
    // The programme's own choice: as long as what the board decided may be asked about.
    kept: { years: 3, since: "the end of the seat" },
    help: "A place on a board: whom it speaks for, for which organisation or setting, and for how long.",
    oneAtATime: [
      { of: ["board"], when: { chair: true }, at: "chair", sentence: "A board has one chair at a time" },
      { of: ["board", "label"], at: "label", sentence: "The board already has a seat of this name on some of these days" },
    ],
    rules: [
      {
        at: "name",
        sentence: "Young people, parents and carers are never named",
        broken: (row) => isUnnamed(row.speaksFor) && row.name !== null,
      },
      {
        at: "label",
        sentence: "Seat of young people is Young member, of parents and carers Parent or carer, and a number: Young member 1",
        broken: (row) => isUnnamed(row.speaksFor) && !isNumbered(row.label, unnamed[row.speaksFor]),
      },
      {
        at: "setting",
        sentence: "A seat of young people, parents or carers names no setting: it could tell who they are",
        broken: (row) => isUnnamed(row.speaksFor) && row.setting !== null,
      },
      {
        at: "supportingAdult",
        sentence: "Only young people, parents and carers have a supporting adult",
        broken: (row) => !isUnnamed(row.speaksFor) && row.supportingAdult !== null,
      },
      {
        at: "consentFrom",
        sentence: "Only young people, parents and carers are asked for consent",
        broken: (row) => !isUnnamed(row.speaksFor) && (row.consentFrom !== null || row.consentUntil !== null),
      },
      {
        at: "consentUntil",
        sentence: "Consent has a first day and an end, one after the other",
        broken: ({ consentFrom, consentUntil }) =>
          (consentFrom === null) !== (consentUntil === null) ||
          (consentFrom !== null && consentUntil !== null && consentUntil <= consentFrom),
      },
    ],
  },
);
