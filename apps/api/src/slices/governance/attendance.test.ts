import { beforeAll, expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;
let board: string;
const seats: Record<string, string> = {};
const meetings: Record<string, string> = {};
beforeAll(async () => {
  board = await add("Board", { from: "2019-01-01" });
  const seat = (label: string, speaksFor: string, from: string, until?: string) =>
    add("Seat", { board, label, speaksFor, from, ...(until ? { until } : {}) });
  seats.trust = await seat("Trust", "PROVIDER", "2019-01-01");
  seats.school = await seat("School", "EDUCATION", "2019-01-01");
  seats.college = await seat("College", "EDUCATION", "2020-06-01");
  seats.young = await seat("Young member 1", "YOUNG_PEOPLE", "2019-01-01", "2020-06-01");
  const meeting = (plannedOn: string, heldOn?: string) => add("Meeting", { board, plannedOn, ...(heldOn ? { heldOn } : {}) });
  meetings.first = await meeting("2020-03-02", "2020-03-02");
  meetings.late = await meeting("2020-05-25", "2020-06-01");
  meetings.fell = await meeting("2020-09-07");
  meetings.next = await meeting("2021-03-31");
  const came = (name: string, seat: string, presence: string) =>
    add("Attendance", { meeting: meetings[name], seat: seats[seat], presence });
  await came("first", "trust", "PRESENT");
  await came("first", "school", "APOLOGIES");
  await came("first", "young", "PRESENT");
  await came("late", "trust", "DEPUTY");
  await came("late", "school", "ABSENT");
});

const ask = async (what: string, id: string | undefined, fields: string, asOf?: string) => {
  const { data, errors } = await slice.register.ask(`query ($id: ID!, $asOf: Date) { one: ${what}(id: $id, asOf: $asOf) { ${fields} } }`, {
    id,
    asOf,
  });
  expect(errors).toBeUndefined();
  return data.one;
};

test("a meeting was attended by those of the day's seats that were taken, in person or by a deputy", async () => {
  const fields = "state seatsCalled seatsTaken attendanceRate";
  expect(await ask("meeting", meetings.first, fields)).toEqual({ state: "HELD", seatsCalled: 3, seatsTaken: 2, attendanceRate: 66.67 });
  expect(await ask("meeting", meetings.late, fields)).toEqual({ state: "HELD", seatsCalled: 3, seatsTaken: 1, attendanceRate: 33.33 });
});

test("a meeting that was not held yet, or not at all, has no attendance", async () => {
  const none = { seatsCalled: null, seatsTaken: null, attendanceRate: null };
  const fields = "state seatsCalled seatsTaken attendanceRate";
  expect(await ask("meeting", meetings.fell, fields)).toEqual({ state: "FELL_THROUGH", ...none });
  expect(await ask("meeting", meetings.next, fields)).toEqual({ state: "PLANNED", ...none });
  expect(await ask("meeting", meetings.first, fields, "2020-03-01")).toEqual({ state: "PLANNED", ...none });
});

test("a seat attended meetings that were held in its term, of all that were", async () => {
  const fields = "meetingsHeld meetingsAttended attendanceRate";
  expect(await ask("seat", seats.trust, fields)).toEqual({ meetingsHeld: 2, meetingsAttended: 2, attendanceRate: 100 });
  expect(await ask("seat", seats.school, fields)).toEqual({ meetingsHeld: 2, meetingsAttended: 0, attendanceRate: 0 });
  expect(await ask("seat", seats.young, fields)).toEqual({ meetingsHeld: 1, meetingsAttended: 1, attendanceRate: 100 });
  expect(await ask("seat", seats.college, fields)).toEqual({ meetingsHeld: 1, meetingsAttended: 0, attendanceRate: 0 });
  expect(await ask("seat", seats.trust, fields, "2020-05-31")).toEqual({ meetingsHeld: 1, meetingsAttended: 1, attendanceRate: 100 });
  expect(await ask("seat", seats.trust, fields, "2020-01-01")).toEqual({ meetingsHeld: 0, meetingsAttended: 0, attendanceRate: null });
});

test("attendance is counted by group: what was attended, of what was held", async () => {
  const { data } = await slice.register.ask(
    `query ($id: ID!) { board(id: $id) { meetingsHeld seats { groups(orderBy: [{ key: { speaksFor: ASC } }]) {
      nodes { key { speaksFor } sum { meetingsHeld meetingsAttended } } } } } }`,
    { id: board },
  );
  expect(data.board.meetingsHeld).toBe(2);
  expect(data.board.seats.groups.nodes).toEqual([
    { key: { speaksFor: "PROVIDER" }, sum: { meetingsHeld: 2, meetingsAttended: 2 } },
    { key: { speaksFor: "EDUCATION" }, sum: { meetingsHeld: 3, meetingsAttended: 0 } },
    { key: { speaksFor: "YOUNG_PEOPLE" }, sum: { meetingsHeld: 1, meetingsAttended: 1 } },
  ]);
});
