import { choice, day, figure, link, percentage, record, webAddress, wholeNumber } from "@trailblazer/fields";

export const meeting = record(
  "Meeting",
  "meetings",
  {
    board: link("Board", "Board", { search: true }),
    plannedOn: day("Planned for"),
    heldOn: day("Held on", { optional: true, help: "Empty while it is to come, and when it fell through." }),
    state: figure(
      choice(
        "State",
        { PLANNED: "Planned", HELD: "Held", FELL_THROUGH: "Fell through" },
        { help: "On the day: a meeting fell through when its day went by without it." },
      ),
    ),
    seatsCalled: figure(
      wholeNumber("Seats called", {
        optional: true,
        unit: "seats",
        help: "Seats of the board on the day of the meeting, once it was held.",
      }),
    ),
    seatsTaken: figure(
      wholeNumber("Seats taken", { optional: true, unit: "seats", help: "Of those, by whoever has the seat or by a deputy." }),
    ),
    attendanceRate: figure(percentage("Attendance", { optional: true, help: "Seats taken of those called." })),
    minutes: webAddress("Minutes", { optional: true, help: "Where they can be read." }),
  },
  {
    title: ["plannedOn", "board"],
    within: "board.site",
    help: "A meeting of a board: planned for a day, and held on it, on another or not at all.",
    rules: [
      {
        at: "minutes",
        sentence: "Minutes wait for the day on which the meeting was held",
        broken: (row) => row.minutes !== null && row.heldOn === null,
      },
    ],
  },
);
