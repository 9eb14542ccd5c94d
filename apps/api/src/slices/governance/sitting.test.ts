import { beforeAll, expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;
let board: string;
beforeAll(async () => {
  board = await add("Board", { from: "2019-01-01" });
});

const held = (heldOn: string | null) => add("Meeting", { board, plannedOn: "2020-06-01", heldOn });
const seat = (label: string) => add("Seat", { board, label, speaksFor: "EDUCATION", from: "2020-01-01", until: "2020-09-01" });
const attend = (meeting: string, of: string) => slice.register.add("Attendance", { meeting, seat: of, presence: "PRESENT" });
const change = (type: string, id: string, patch: Record<string, unknown>) => slice.register.set([{ update: type, id, version: 1, patch }]);

test.each([
  ["before its first day", "2019-12-31", false],
  ["on its first day", "2020-01-01", true],
  ["on its last day", "2020-08-31", true],
  ["on the day on which it no longer holds", "2020-09-01", false],
])("attendance of a seat at a meeting %s", async (words, heldOn, isRight) => {
  expect(await refused(attend(await held(heldOn), await seat(words)))).toEqual(
    isRight ? null : [["seat", "Nobody had this seat on the day of the meeting"]],
  );
});

test("of a meeting that is still to come it is not asked who had the seat, but on the day on which it is held", async () => {
  const meeting = await held(null);
  await attend(meeting, await seat("To come"));
  expect(await refused(change("Meeting", meeting, { heldOn: "2020-09-01" }))).toEqual([
    ["heldOn", "Attendance is written down of a seat that nobody had on this day"],
  ]);
  expect(await refused(change("Meeting", meeting, { heldOn: "2020-06-08" }))).toBeNull();
});

test("a seat neither begins after a meeting that was attended nor ends before it", async () => {
  const own = await seat("Moved");
  await attend(await held("2020-06-01"), own);
  expect(await refused(change("Seat", own, { from: "2020-06-02" }))).toEqual([
    ["from", "Attendance is written down of a meeting before this day"],
  ]);
  expect(await refused(change("Seat", own, { until: "2020-06-01" }))).toEqual([
    ["until", "Attendance is written down of a meeting on this day or after it"],
  ]);
  expect(await refused(change("Seat", own, { from: "2020-06-01", until: "2020-06-02" }))).toBeNull();
});
