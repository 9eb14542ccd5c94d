import { choice, link, record } from "@trailblazer/fields";

export const attendance = record(
  "Attendance",
  "attendances",
  {
    meeting: link("Meeting", "Meeting", { search: true }),
    seat: link("Seat", "Seat", { search: true }),
    presence: choice("Presence", { PRESENT: "Present", DEPUTY: "Sent a deputy", APOLOGIES: "Sent apologies", ABSENT: "Absent" }),
  },
  {
    title: ["seat", "meeting"],
    within: "meeting.board.site",
    help: "Whether a seat was taken at a meeting: by whoever holds it, by a deputy or not.",
    unique: [["meeting", "seat"]],
  },
);
