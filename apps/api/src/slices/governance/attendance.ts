import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

const rate = (part: Sql, whole: Sql) => sql`round(100.0 * ${part} / nullif(${whole}, 0), 2)`;

/** A meeting that was held by the day. */
const isHeld = (meeting: Row, rows: Rows) => sql`coalesce(${rows.column(meeting, "heldOn")} <= ${rows.day}, false)`;

/** Whether a seat was somebody's on the day on which a meeting was held. */
const satThen = (seat: Row, meeting: Row, rows: Rows) => {
  const [on, until] = [rows.column(meeting, "heldOn"), rows.column(seat, "until")];
  return sql`(${rows.column(seat, "from")} <= ${on} AND (${until} IS NULL OR ${until} > ${on}))`;
};

const isTaken = (attendance: Row, rows: Rows) => sql`${rows.column(attendance, "presence")} IN ('PRESENT', 'DEPUTY')`;

const state: Figure = (meeting, rows) =>
  sql`(CASE WHEN ${isHeld(meeting, rows)} THEN 'HELD' WHEN ${rows.column(meeting, "plannedOn")} >= ${rows.day} THEN 'PLANNED' ELSE 'FELL_THROUGH' END)`;

const onceHeld = (meeting: Row, rows: Rows, value: Sql) => sql`(CASE WHEN ${isHeld(meeting, rows)} THEN ${value} END)`;

const called = (meeting: Row, rows: Rows) => {
  const seat = rows.row("Seat");
  const ofBoard = sql`${rows.column(seat, "board")} = ${rows.column(meeting, "board")}`;
  return sql`(SELECT count(*)::integer FROM ${rows.table(seat)} WHERE ${all([ofBoard, satThen(seat, meeting, rows)])})`;
};

const taken = (meeting: Row, rows: Rows) => rows.count(meeting, "attendances", (attendance) => isTaken(attendance, rows));

const held = (seat: Row, rows: Rows) => {
  const meeting = rows.row("Meeting");
  const ofBoard = sql`${rows.column(meeting, "board")} = ${rows.column(seat, "board")}`;
  return sql`(SELECT count(*)::integer FROM ${rows.table(meeting)} WHERE ${all([ofBoard, isHeld(meeting, rows), satThen(seat, meeting, rows)])})`;
};

const attended = (seat: Row, rows: Rows) =>
  rows.count(seat, "attendances", (attendance) => {
    const meeting = rows.row("Meeting");
    const own = sql`${rows.id(meeting)} = ${rows.column(attendance, "meeting")}`;
    return all([isTaken(attendance, rows), sql`EXISTS (SELECT 1 FROM ${rows.bare(meeting)} WHERE ${all([own, isHeld(meeting, rows)])})`]);
  });

const meetingsHeld: Figure = (board, rows) => rows.count(board, "meetings", (meeting) => isHeld(meeting, rows));

/** Who is not written down as having come did not. */
export const ofMeeting: Readonly<Record<"state" | "seatsCalled" | "seatsTaken" | "attendanceRate", Figure>> = {
  state,
  seatsCalled: (meeting, rows) => onceHeld(meeting, rows, called(meeting, rows)),
  seatsTaken: (meeting, rows) => onceHeld(meeting, rows, taken(meeting, rows)),
  attendanceRate: (meeting, rows) => onceHeld(meeting, rows, rate(taken(meeting, rows), called(meeting, rows))),
};
export const ofSeat: Readonly<Record<"meetingsHeld" | "meetingsAttended" | "attendanceRate", Figure>> = {
  meetingsHeld: held,
  meetingsAttended: attended,
  attendanceRate: (seat, rows) => rate(attended(seat, rows), held(seat, rows)),
};
export const ofBoard = { meetingsHeld };
