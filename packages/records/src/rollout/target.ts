import { choice, day, figure, longText, percentage, record, text } from "@trailblazer/fields";

/** What a share of coverage is a share of: the two are 7 to 11 points apart on the same day. */
export const shares = {
  PUPILS_SHARE: "Pupils and learners with a team",
  SETTINGS_SHARE: "Schools and colleges with a team",
} as const;

/** What was aimed at, of what, and by when. Aims were raised over time: each stays as it was set. */
export const target = record(
  "Target",
  "targets",
  {
    share: percentage("Share", { decimals: 1, help: "Of a range, each end is a target of its own." }),
    of: choice("Of", { ...shares, NOT_SAID: "Not said of what" }),
    about: text("About", { search: true, initial: "England", help: "England, or the area that the aim is for." }),
    setOn: day("Set on", { optional: true, help: "Empty where no source gives the day." }),
    dueOn: day("Due on", { help: "Where a year alone is given, its last day: of a financial year 31 March." }),
    published: figure(
      percentage("Published outturn", {
        optional: true,
        help: "The last outturn that was published of the same share and area, as at a day up to the one on which the target was due. Not the register's own coverage.",
      }),
    ),
    state: figure(
      choice(
        "State",
        { OPEN: "Open", MET: "Met", MISSED: "Missed" },
        {
          optional: true,
          help: "By what was published up to the day: met from when the share was reached, missed once the target was due without it. Empty where no source says of what the share is.",
        },
      ),
    ),
    source: longText("Source", { max: 1000 }),
    note: longText("Note", { optional: true, help: "What the source leaves open, and what it disagrees with." }),
  },
  {
    title: ["of", "share", "dueOn"],
    help: "A share of pupils, or of schools and colleges, that is to have a team by a day. The two are different shares.",
    rules: [{ at: "dueOn", sentence: "Due on is a day after set on", broken: (row) => row.setOn !== null && row.dueOn <= row.setOn }],
  },
);
