import { noMismatch } from "../../engine/write/mismatches.ts";

const from = "attendances a JOIN meetings m ON m.id = a.meeting_id JOIN seats s ON s.id = a.seat_id";
const attendance = { alias: "a", type: "Attendance", field: "seat", sentence: "Nobody had this seat on the day of the meeting" };
const meeting = {
  alias: "m",
  type: "Meeting",
  field: "heldOn",
  sentence: "Attendance is written down of a seat that nobody had on this day",
};

/** At a meeting sits who has a seat on the day on which it is held. Of one that is still to come that is not asked. */
export const sitting = noMismatch([
  {
    from,
    where: `m.held_on < s."from"`,
    at: [
      attendance,
      meeting,
      { alias: "s", type: "Seat", field: "from", sentence: "Attendance is written down of a meeting before this day" },
    ],
  },
  {
    from,
    where: `m.held_on >= s."until"`,
    at: [
      attendance,
      meeting,
      { alias: "s", type: "Seat", field: "until", sentence: "Attendance is written down of a meeting on this day or after it" },
    ],
  },
]);
